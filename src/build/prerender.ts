import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin, type Rollup } from 'vite'
import { messages } from './messages.ts'
import { scopedNames } from './scoped-names.ts'
import { spriteModule } from './sprite.ts'

const source = fileURLToPath(new URL('../', import.meta.url))
const project = join(source, '..')

/** As in `prerender/pages.tsx`, which is built before it can be imported. */
type Prerendered = {
  readonly language: string
  readonly screen: 'door' | 'newcomer' | 'hub'
  readonly markup: string
}
type Pages = {
  prerender(): Promise<readonly Prerendered[]>
}

/**
 * Puts what a newcomer meets first into the page itself, drawn from the screens' own components, one
 * template a screen and language, with the two scripts that show it and fetch what comes next. So
 * the first words stand and can be touched while the app is still on its way.
 */
export function prerender(): Plugin {
  return {
    name: 'atouts-prerender',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const files = Object.values(bundle ?? {})
        const chunks = files.filter((one) => one.type === 'chunk')
        const journey = chunks.find(({ name }) => name === 'journey')
        // A page of the bench has no front door.
        const door = chunks.find(({ name }) => name === 'door')
        if (!journey || !door) return html
        // What the journey stands on besides the door comes in the same breath, not after it.
        const onWay = [journey.fileName, ...journey.imports].filter(
          (file) => file !== door.fileName && !door.imports.includes(file),
        )
        const sheets = (of: readonly Rollup.OutputChunk[]) =>
          of.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
        const textOf = (sheet: string) =>
          files.flatMap((one) =>
            one.type === 'asset' && one.fileName === sheet ? String(one.source) : [],
          )
        const first = sheets([door]).flatMap(textOf).join('')
        // Whoever comes to the hub has fetched the journey's sheet on the way.
        const styles = {
          door: first,
          newcomer: first,
          hub: first + sheets([journey]).flatMap(textOf),
        }
        const [pages, head, body] = await Promise.all([
          drawPages(addressOf(spriteIn(files))),
          pageScript('head', {
            wordFiles: wordsOf(chunks),
            journeyFiles: [...onWay, ...sheets([journey])].map(addressOf),
          }),
          pageScript('body', {}),
        ])
        const templates = pages.map(
          ({ language, screen, markup }) =>
            `<template data-screen="${screen}" data-language="${language}">${checked(markup, styles[screen])}</template>`,
        )
        return html
          .replace(
            charset,
            () => `${charset}\n    <script>${head}</script>\n    ${fontLinks(files)}`,
          )
          .replace('</body>', () => `${templates.join('\n')}\n<script>${body}</script>\n</body>`)
      },
    },
  }
}

/** A browser looks for it in the first kilobyte only. */
const charset = '<meta charset="utf-8" />'

/** The file with the pictograms of the first screens. */
function spriteIn(files: readonly { readonly fileName: string }[]): string {
  const found = files.find(({ fileName }) => /\bpictograms-[\w-]+\.svg$/.test(fileName))
  if (!found) throw new Error('The page has no pictograms')
  return found.fileName
}

/** The letters of French and English: the first words needn't be laid out again when these come. */
function fontLinks(files: readonly { readonly fileName: string }[]): string {
  return files
    .filter(({ fileName }) => /-latin-wght-[^/]*\.woff2$/.test(fileName))
    .map(
      ({ fileName }) =>
        `<link rel="preload" as="font" type="font/woff2" href="${addressOf(fileName)}" crossorigin />`,
    )
    .join('\n    ')
}

const addressOf = (fileName: string) => `./${fileName}`

/** The file that holds the first texts of each language (`vite.config.ts`). */
function wordsOf(chunks: readonly Rollup.OutputChunk[]): Record<string, string> {
  const found = chunks.flatMap(({ name, fileName }) => {
    const language = /^texts-(.+)$/.exec(name)?.[1]
    return language === undefined ? [] : [[language, addressOf(fileName)] as const]
  })
  return Object.fromEntries(found)
}

/** The names of the classes are made from a file's place and text: they must be those of the app. */
function checked(markup: string, styles: string): string {
  const classes = [...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, all = '']) => all.split(' '))
  const unknown = classes.find((name) => name !== '' && !styles.includes(`.${name}`))
  if (unknown !== undefined) throw new Error(`The class "${unknown}" is in no style sheet`)
  if (/ style="/.test(markup)) throw new Error('The page allows no style in an element')
  return markup
}

async function drawPages(sprite: string): ReturnType<Pages['prerender']> {
  const folder = mkdtempSync(join(project, 'node_modules/.prerender-'))
  try {
    await build({
      ...shared,
      plugins: [
        react(),
        messages(),
        {
          name: 'atouts-sprite-address',
          resolveId: (id) => (id === 'virtual:sprite' ? '\0virtual:sprite' : null),
          load: (id) => (id === '\0virtual:sprite' ? spriteModule(JSON.stringify(sprite)) : null),
        },
      ],
      build: { ssr: join(source, 'prerender/pages.tsx'), outDir: folder, emptyOutDir: true },
    })
    const pages: Pages = await import(pathToFileURL(join(folder, 'pages.js')).href)
    return await pages.prerender()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A script of the page itself, with what it is told of the build. */
async function pageScript(name: 'head' | 'body', told: Record<string, unknown>): Promise<string> {
  const built = await build({
    ...shared,
    define: Object.fromEntries(
      Object.entries(told).map(([key, value]) => [key, JSON.stringify(value)]),
    ),
    build: {
      write: false,
      modulePreload: false,
      target: 'es2023',
      rolldownOptions: {
        input: join(source, `prerender/${name}.ts`),
        output: { format: 'iife' },
      },
    },
  })
  const outputs = [built].flat() as readonly Rollup.RolldownOutput[]
  const [chunk] = outputs.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error(`The page's script "${name}" was not built`)
  return chunk.code.trim()
}

const shared = {
  configFile: false,
  root: project,
  base: './',
  logLevel: 'error',
  publicDir: false,
  css: { modules: scopedNames },
  resolve: { alias: { '@': source.replace(/\/$/, '') } },
} satisfies InlineConfig
