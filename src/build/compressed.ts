import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What is smaller when it is packed; pictures and fonts of the web are packed already. */
const packable = /\.(?:js|css|html|svg|ttf|json|webmanifest)$/

/** Files below this many bytes aren't worth a second one. */
const fewestBytes = 1024

/**
 * Puts a packed copy beside each file, `.br` and `.gz`: six tablets that fetch the app over one
 * hotspot fetch a third of it.
 */
export function compressed(): Plugin {
  let folder = ''
  return {
    name: 'atouts-compressed',
    apply: 'build',
    configResolved: ({ build }) => {
      folder = build.outDir
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!packable.test(name)) continue
          const file = join(folder, name)
          const bytes = readFileSync(file)
          if (bytes.length < fewestBytes) continue
          const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
          writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
          writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
        }
      },
    },
  }
}
