import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import SvgPath from 'svgpath'
import type { Plugin } from 'vite'
import { signs } from '../ui/signs.ts'

const data = new URL('../deck/data/', import.meta.url)
const phosphor = new URL('../../node_modules/@phosphor-icons/core/assets/', import.meta.url)

/** What a newcomer sees before the rest: the signs of the screens, and the cards with their families. */
const first = [...signs, ...pictogramsOf('competencies', 'families')]
const rest = pictogramsOf('experiences', 'domains', 'places').filter(
  (name) => !first.includes(name),
)
const sprites = { 'pictograms.svg': first, 'life.svg': rest }

/**
 * `virtual:sprite`: where each pictogram is drawn. They lie in two SVG files, outside the JavaScript,
 * so that a tablet draws them without parsing them twice; the second isn't fetched before it is seen.
 */
export function sprite(): Plugin {
  let isBuild = false
  return {
    name: 'atouts-sprite',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId: (id) => (id === 'virtual:sprite' ? '\0virtual:sprite' : null),
    load(id) {
      if (id !== '\0virtual:sprite') return null
      const [one, other] = Object.entries(sprites).map(([name, symbols]) => {
        if (!isBuild) return JSON.stringify(`/${name}`)
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source: draw(symbols) })}`
      })
      return spriteModule(one, other)
    },
    configureServer(server) {
      for (const [name, symbols] of Object.entries(sprites)) {
        server.middlewares.use(`/${name}`, (_request, answer) => {
          answer.setHeader('content-type', 'image/svg+xml')
          answer.end(draw(symbols))
        })
      }
    },
  }
}

/** The module's text, with the address of each file as an expression. */
export function spriteModule(one = "''", other = one): string {
  return `const rest = new Set(${JSON.stringify(rest.join(' '))}.split(' '))
export const addressOf = (name) => (rest.has(name) ? ${other} : ${one}) + '#' + name`
}

function pictogramsOf(...tables: readonly string[]): readonly string[] {
  const names = tables.flatMap((name) => {
    const rows: { pictogram: string }[] = JSON.parse(
      readFileSync(new URL(`${name}.json`, data), 'utf8'),
    )
    return rows.map((row) => `${row.pictogram}-duotone`)
  })
  return [...new Set(names)]
}

const draw = (names: readonly string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg">${names.map(symbol).join('')}</svg>`

function symbol(name: string): string {
  const style = /-(duotone|fill)$/.exec(name)?.[1] ?? 'regular'
  const svg = readFileSync(join(phosphor.pathname, style, `${name}.svg`), 'utf8')
  const paths = svg
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    // `opacity` would make a layer of each path, and a symbol clips: both cost when cards move.
    .replaceAll(' opacity=', ' fill-opacity=')
    // A tenth of a unit, of 256 across, is less than anyone sees and a third of the bytes.
    .replace(/ d="([^"]+)"/g, (_, path: string) => ` d="${new SvgPath(path).rel().round(1)}"`)
  return `<symbol id="${name}" viewBox="0 0 256 256" overflow="visible">${paths}</symbol>`
}
