import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { dataFileNames, deckFlaws } from '../deck/deck-schema.ts'

const data = new URL('../deck/data/', import.meta.url)
const texts = new URL('../deck/texts/', import.meta.url)
const pictures = new URL('../../node_modules/@phosphor-icons/core/assets/duotone/', import.meta.url)

/**
 * Checks the deck before anything is built, so that no tablet ever meets a card without a word or
 * a picture. What is wrong stops the build, a sentence each.
 */
export function deckCheck(): Plugin {
  return {
    name: 'atouts-deck-check',
    async buildStart() {
      for (const file of deckFileUrls()) this.addWatchFile(fileURLToPath(file))
      const files = await readDeckFiles()
      const flaws = [...deckFlaws(files), ...missingPictures(files)]
      if (flaws.length > 0) this.error(`The deck isn't ready:\n- ${flaws.join('\n- ')}`)
    },
  }
}

/** The data files of our deck as they stand, by name. */
export async function readDeckFiles(): Promise<Readonly<Record<string, unknown>>> {
  const read = async (file: URL) => {
    const name = basename(file.pathname, '.json')
    return [name, parse(name, await readFile(file, 'utf8'))]
  }
  return Object.fromEntries(await Promise.all(deckFileUrls().map(read)))
}

/** Every pictogram that a data file names and Phosphor doesn't have. */
export function missingPictures(files: unknown): readonly string[] {
  return [...JSON.stringify(files).matchAll(/"pictogram":"([^"]*)"/g)]
    .map(([, name = '']) => name)
    .filter((name) => !existsSync(new URL(`${name}-duotone.svg`, pictures)))
    .map((name) => `Phosphor has no pictogram “${name}”`)
}

/** The data files, and the texts in every language that there is. */
function deckFileUrls(): readonly URL[] {
  return [
    ...dataFileNames.map((name) => new URL(`${name}.json`, data)),
    ...readdirSync(texts).map((file) => new URL(file, texts)),
  ]
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${name}.json is no JSON`, { cause: error })
  }
}
