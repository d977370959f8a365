import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { bench, built, project } from './folders.ts'

/**
 * Builds the app, the bare page and the bench's own pages, all with the app's `vite.config.ts`, so
 * that what is compared is made in the same way. A program of its own, because Playwright reads
 * modules in another way than Vite expects them to be read.
 */
// Playwright says `test`, and React would be built with all its development checks.
process.env.NODE_ENV = 'production'
await buildOne('app', project, 'index.html')
await buildOne('bare', join(bench, 'bare'), 'index.html')
await build({
  configFile: join(project, 'vite.config.ts'),
  root: project,
  mode: 'production',
  logLevel: 'error',
  build: {
    ssr: 'src/room-server/main.ts',
    outDir: join(built, 'server/dist-room'),
    emptyOutDir: true,
  },
})
rmSync(join(built, 'server/dist'), { recursive: true, force: true })
cpSync(join(built, 'app'), join(built, 'server/dist'), { recursive: true })
const pages = join(bench, 'pages')
await buildOne('pages', pages, ...readdirSync(pages).filter((file) => file.endsWith('.html')))

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
