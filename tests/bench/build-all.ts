import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { bench, built, project } from './folders'

/**
 * Builds the app, the bare page and the bench's own pages, all with the app's `vite.config.ts`, so
 * that what is compared is made in the same way. The answer is the folder that holds all three.
 */
export async function buildAll(): Promise<string> {
  // Playwright says `test`, and React would be built with all its development checks.
  process.env.NODE_ENV = 'production'
  await buildOne('app', project, 'index.html')
  await buildOne('bare', join(bench, 'bare'), 'index.html')
  const pages = join(bench, 'pages')
  await buildOne('pages', pages, ...readdirSync(pages).filter((file) => file.endsWith('.html')))
  return built
}

async function buildOne(name: string, root: string, ...pages: readonly string[]): Promise<void> {
  await build({
    configFile: join(project, 'vite.config.ts'),
    root,
    mode: 'production',
    logLevel: 'error',
    build: {
      outDir: join(built, name),
      emptyOutDir: true,
      rolldownOptions: { input: pages.map((page) => join(root, page)) },
    },
  })
}
