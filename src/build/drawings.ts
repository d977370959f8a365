import { icons } from '@phosphor-icons/core'
import type { Plugin } from 'vite'
import { drawingWords } from './drawing-words.ts'
import { layersOf } from './pictogram-paths.ts'

/** A drawing: its pale layer, its lines, and the words by which it is found. */
type DrawingRow = readonly [pale: string, line: string, words: string]

const moduleName = 'virtual:drawings'
const resolvedName = `\0${moduleName}`

/**
 * `virtual:drawings`: where all of Phosphor's duotone drawings lie as one JSON file, which only who makes a
 * card of their own fetches. It stands beside the scripts, so that nobody else's device keeps it.
 */
export function drawings(): Plugin {
  let isBuild = false
  return {
    name: 'atouts-drawings',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId: (id) => (id === moduleName ? resolvedName : undefined),
    async load(id) {
      if (id !== resolvedName) return undefined
      if (!isBuild) return `export default '/drawings.json'`
      const source = JSON.stringify(await readDrawings())
      const file = this.emitFile({ type: 'asset', name: 'drawings.json', source })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
    configureServer(server) {
      server.middlewares.use('/drawings.json', (_request, answer) => {
        answer.setHeader('content-type', 'application/json')
        void readDrawings().then((read) => answer.end(JSON.stringify(read)))
      })
    },
  }
}

/**
 * Every drawing by its name, with English words of Phosphor's and French ones of ours; `~` stands before a
 * word that only reminds of it.
 */
export async function readDrawings(): Promise<Readonly<Record<string, DrawingRow>>> {
  const rows = await Promise.all(
    icons.map(async ({ name, tags }: { name: string; tags: readonly string[] }) => {
      const layers = await layersOf(name, `duotone/${name}-duotone`)
      const path = (isPale: boolean) =>
        layers
          .filter(({ pale }) => pale === isPale)
          .map(({ d }) => d)
          .join('')
      const named = name.split('-')
      const tagged = tags.filter((tag) => !tag.startsWith('*') && !named.includes(tag))
      const french = [...drawingWords].flatMap(([word, words]) => {
        if (words.some((one) => isNamed(one, name))) return word
        return words.some((one) => tagged.includes(one)) ? `~${word}` : []
      })
      const words = [...named, ...french, ...tagged.map((tag) => `~${tag}`)].join(' ')
      return [name, [path(true), path(false), words]] as const
    }),
  )
  return Object.fromEntries(rows)
}

/** Whether a word, or two as Phosphor joins them, stands in a name. */
const isNamed = (word: string, name: string): boolean => `-${name}-`.includes(`-${word}-`)
