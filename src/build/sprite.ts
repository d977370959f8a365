import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const data = new URL('../deck/data/', import.meta.url)
const phosphor = new URL('../../node_modules/@phosphor-icons/core/assets/', import.meta.url)
const source = new URL('../', import.meta.url)

/**
 * `virtual:sprite`: the address of one SVG file with every pictogram that the deck or a screen
 * uses, and no other. Outside the JavaScript, so that a tablet draws it without parsing it twice.
 *
 * The deck's pictograms are duotone. A screen names its signs as literal texts, in the style
 * `regular` or, with that ending, `fill`; a name that Phosphor doesn't have stops the build.
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
      if (!isBuild) return 'export default "/pictograms.svg"'
      const file = this.emitFile({ type: 'asset', name: 'pictograms.svg', source: drawSprite() })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
    configureServer(server) {
      server.middlewares.use('/pictograms.svg', (_request, answer) => {
        answer.setHeader('content-type', 'image/svg+xml')
        answer.end(drawSprite())
      })
    },
  }
}

function drawSprite(): string {
  const cards = ['competencies', 'experiences', 'families', 'domains', 'places'].flatMap((name) => {
    const rows: { pictogram: string }[] = JSON.parse(
      readFileSync(new URL(`${name}.json`, data), 'utf8'),
    )
    return rows.map((row) => `${row.pictogram}-duotone`)
  })
  const symbols = [...new Set([...cards, ...signsOnScreens()])].map(symbol)
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}

/** Every sign that the source names, as an attribute or a property called `sign`. */
function signsOnScreens(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(new URL(file, source), 'utf8').matchAll(/\bsign(?:=|: )["']([a-z-]+)["']/g),
    ])
    .flatMap((match) => match[1] ?? [])
}

function symbol(name: string): string {
  const style = /-(duotone|fill)$/.exec(name)?.[1] ?? 'regular'
  const svg = readFileSync(join(phosphor.pathname, style, `${name}.svg`), 'utf8')
  // `opacity` would make a layer of each path, and a symbol clips: both cost when cards move.
  const paths = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '').replaceAll(' opacity=', ' fill-opacity=')
  return `<symbol id="${name}" viewBox="0 0 256 256" overflow="visible">${paths}</symbol>`
}
