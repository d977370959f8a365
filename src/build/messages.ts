import { readFile } from 'node:fs/promises'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

/**
 * `import messages from './fr.json?messages'`: a catalogue of ICU texts, compiled at build, so that
 * the tablet carries no parser. A text with a syntax error stops the build and says which one.
 */
export function messages(): Plugin {
  return {
    name: 'atouts-messages',
    enforce: 'pre',
    async load(id) {
      const [path, query] = id.split('?')
      if (query !== 'messages' || path === undefined) return null
      this.addWatchFile(path)
      const catalogue: Record<string, string> = JSON.parse(await readFile(path, 'utf8'))
      const compiled = Object.entries(catalogue).map(([key, text]) => [key, compile(key, text)])
      return `export default ${JSON.stringify(Object.fromEntries(compiled))}`
    },
  }
}

function compile(key: string, text: string) {
  try {
    return compileMessageOrThrow(text)
  } catch (error) {
    throw new Error(`The text "${key}" is no valid ICU message: ${text}`, { cause: error })
  }
}
