import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url))

/** The fonts of the screen, and the weights in which the style sheets use them. */
const fonts = [
  { name: 'atkinson-hyperlegible-next', wght: { min: 400, max: 700 } },
  { name: 'bricolage-grotesque', wght: { min: 700, max: 800 } },
] as const

/**
 * The web fonts as their packages have them, without the weights that no style sheet asks for: a
 * third of the bytes that a first visit waits for. `@fonts/fonts.css` has their `@font-face` rules.
 */
export async function webFonts(): Promise<Plugin> {
  const folder = await drawFonts()
  return {
    name: 'atouts-web-fonts',
    config: () => ({ resolve: { alias: { '@fonts': folder } } }),
  }
}

/** Drawn once for what they are made of: the folder is called after that. */
async function drawFonts(): Promise<string> {
  const sheets = fonts.map(({ name }) =>
    readFileSync(join(modules, '@fontsource-variable', name, 'wght.css'), 'utf8'),
  )
  const made = createHash('sha256')
    .update(JSON.stringify([fonts, sheets, fonts.map(({ name }) => versionOf(name))]))
    .digest('hex')
  const folder = join(modules, '.web-fonts', made.slice(0, 12))
  if (existsSync(folder)) return folder
  mkdirSync(join(modules, '.web-fonts'), { recursive: true })
  const draft = mkdtempSync(join(modules, '.web-fonts/draft-'))
  const rules = await Promise.all(
    fonts.map(({ name, wght }, at) => drawFaces(draft, name, wght, sheets[at] ?? '')),
  )
  writeFileSync(join(draft, 'fonts.css'), rules.join('\n'))
  try {
    renameSync(draft, folder)
  } catch {
    // Another build was quicker: its fonts are the same.
    rmSync(draft, { recursive: true })
  }
  return folder
}

/** Draws each face of a font into the folder; answers their `@font-face` rules. */
async function drawFaces(
  folder: string,
  name: string,
  wght: { readonly min: number; readonly max: number },
  sheet: string,
): Promise<string> {
  const faces = sheet.match(/@font-face \{[^}]*\}/g) ?? []
  if (faces.length === 0) throw new Error(`${name} has no faces`)
  const rules = faces.map(async (face) => {
    const file = /url\(\.\/files\/([^)]+)\)/.exec(face)?.[1]
    const range = /unicode-range: ([^;]+)/.exec(face)?.[1]
    if (!file || !range) throw new Error(`A face of ${name} can’t be read`)
    const font = readFileSync(join(modules, '@fontsource-variable', name, 'files', file))
    const options = { targetFormat: 'woff2' as const, variationAxes: { wght } }
    writeFileSync(join(folder, file), await subsetFont(font, lettersIn(range), options))
    return face
      .replace(/font-weight: [^;]+/, `font-weight: ${wght.min} ${wght.max}`)
      .replace('./files/', './')
  })
  return (await Promise.all(rules)).join('\n')
}

/** Every letter of a CSS `unicode-range`, such as `U+0000-00FF,U+0131`. */
function lettersIn(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [first = '', last = first] = part.trim().replace('U+', '').split('-')
      const from = Number.parseInt(first, 16)
      const count = Number.parseInt(last, 16) - from + 1
      return Array.from({ length: count }, (_, at) => String.fromCodePoint(from + at))
    })
    .join('')
}

function versionOf(name: string): string {
  const file = join(modules, '@fontsource-variable', name, 'package.json')
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'))
  return version
}
