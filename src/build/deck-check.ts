import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { deckFileNames, deckFlaws } from '../deck/deck-schema.ts'

const data = new URL('../deck/data/', import.meta.url)
const pictures = new URL('../../node_modules/@phosphor-icons/core/assets/duotone/', import.meta.url)

/**
 * Checks the deck before anything is built, so that no tablet ever meets a card without a word or
 * a picture. What is wrong stops the build, a sentence each.
 */
export function deckCheck(): Plugin {
  return {
    name: 'atouts-deck-check',
    async buildStart() {
      for (const name of deckFileNames) this.addWatchFile(fileURLToPath(fileOf(name)))
      const files = await readDeckFiles()
      const flaws = [...deckFlaws(files), ...missingPictures(files)]
      if (flaws.length > 0) this.error(`The deck isn't ready:\n- ${flaws.join('\n- ')}`)
    },
  }
}

/** The data files of our deck as they stand, by name. */
export async function readDeckFiles(): Promise<Readonly<Record<string, unknown>>> {
  const read = async (name: string) => [name, parse(name, await readFile(fileOf(name), 'utf8'))]
  return Object.fromEntries(await Promise.all(deckFileNames.map(read)))
}

/** Every pictogram that a data file names and Phosphor doesn't have. */
export function missingPictures(files: unknown): readonly string[] {
  return [...JSON.stringify(files).matchAll(/"pictogram":"([^"]*)"/g)]
    .map(([, name = '']) => name)
    .filter((name) => !existsSync(new URL(`${name}-duotone.svg`, pictures)))
    .map((name) => `Phosphor has no pictogram “${name}”`)
}

function fileOf(name: string): URL {
  return new URL(`${name}.json`, data)
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${name}.json is no JSON`, { cause: error })
  }
}
