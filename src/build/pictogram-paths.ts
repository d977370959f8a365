import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import svgpath from 'svgpath'
import type { Plugin } from 'vite'
import { paperSigns } from '../portfolio/form/paper-signs.ts'

/** One layer of a pictogram: `M`, `L`, `C` and `Z` only, on a square of 256. */
type PictogramLayer = {
  readonly d: string
  /** The pale layer under the outlines. */
  readonly pale: boolean
}
export type PictogramPaths = Readonly<Record<string, readonly PictogramLayer[]>>

const moduleName = 'virtual:pictogram-paths'
const resolvedName = `\0${moduleName}`
const files = ['competencies', 'families'].map((name) =>
  fileURLToPath(new URL(`../deck/data/${name}.json`, import.meta.url)),
)

/**
 * Makes `virtual:pictogram-paths`, the cards' pictograms in the few strokes that a PDF knows.
 *
 * Done here because a PDF has neither arcs nor quadratic curves, and because only the pictures of
 * our own deck have to travel.
 */
export function pictogramPaths(): Plugin {
  return {
    name: 'atouts:pictogram-paths',
    resolveId: (id) => (id === moduleName ? resolvedName : undefined),
    async load(id) {
      if (id !== resolvedName) return undefined
      for (const file of files) this.addWatchFile(file)
      return `export default ${JSON.stringify(await readPictogramPaths())}`
    },
  }
}

/**
 * Every pictogram of the cards and their families, and the signs of papers in one layer, under their
 * name with `:line`. A name that Phosphor doesn't have stops the build.
 */
export async function readPictogramPaths(): Promise<PictogramPaths> {
  const read = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const drawn: readonly { readonly pictogram: string }[] = read.flatMap((text) => JSON.parse(text))
  const names = [...new Set(drawn.map(({ pictogram }) => pictogram))].sort()
  return Object.fromEntries([
    ...(await Promise.all(
      names.map(async (n) => [n, await layersOf(n, `duotone/${n}-duotone`)] as const),
    )),
    ...(await Promise.all(
      paperSigns.map(
        async (n) =>
          [
            `${n}:line`,
            await layersOf(n, `${n.endsWith('-fill') ? 'fill' : 'regular'}/${n}`),
          ] as const,
      ),
    )),
  ])
}

/** The two layers of Phosphor's duotone drawings; the pale one tells itself by its opacity. */
export async function layersOf(name: string, path: string): Promise<readonly PictogramLayer[]> {
  const file = `@phosphor-icons/core/${path}.svg`
  const svg = await readFile(createRequire(import.meta.url).resolve(file), 'utf8').catch(() => {
    throw new Error(
      `The deck or a paper names the pictogram “${name}”, which Phosphor doesn't have`,
    )
  })
  return [...svg.matchAll(/<path d="([^"]+)"( opacity="0.2")?/g)].map(([, d = '', opacity]) => ({
    d: inFourStrokes(d),
    pale: opacity !== undefined,
  }))
}

/**
 * Writes a path with absolute `M`, `L`, `C` and `Z`.
 * In whole steps of 1/256: on a card that is a twentieth of a millimetre, and a third of the file.
 */
function inFourStrokes(d: string): string {
  let strokes = ''
  const cubic = (...points: number[]) => `C${points.map(Math.round).join(' ')}`
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, x, y) => {
      if (segment[0] === 'M' || segment[0] === 'L')
        strokes += `${segment[0]}${Math.round(segment[1])} ${Math.round(segment[2])}`
      if (segment[0] === 'H') strokes += `L${Math.round(segment[1])} ${Math.round(y)}`
      if (segment[0] === 'V') strokes += `L${Math.round(x)} ${Math.round(segment[1])}`
      if (segment[0] === 'C') strokes += cubic(...segment.slice(1).map(Number))
      if (segment[0] === 'Q') strokes += cubic(...raised(x, y, segment.slice(1).map(Number)))
      if (segment[0] === 'Z' || segment[0] === 'z') strokes += 'Z'
    })
  return strokes
}

/** A quadratic curve as the cubic curve that draws the same line. */
function raised(x: number, y: number, [cx = 0, cy = 0, ex = 0, ey = 0]: number[]): number[] {
  const towards = (from: number, to: number) => from + (2 / 3) * (to - from)
  return [towards(x, cx), towards(y, cy), towards(ex, cx), towards(ey, cy), ex, ey]
}
