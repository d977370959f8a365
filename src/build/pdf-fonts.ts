import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import type { Connect, Plugin } from 'vite'

/**
 * The fonts of the portfolio PDF: Noto Sans, because no letter of a name may be missing on paper.
 * jsPDF leaves unknown letters out without a word, and the screen's font has no Vietnamese.
 */

/** The four files that a PDF may need; Arabic ones are fetched for Arabic letters only. */
const pdfFontNames = ['regular', 'bold', 'arabicRegular', 'arabicBold'] as const
export type PdfFontName = (typeof pdfFontNames)[number]

type Range = readonly [first: number, last: number]

/** Letters of Europe, Vietnam and Africa, Greek, Cyrillic, and what stands between letters. */
const latinRanges: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2007, 0x205e],
  [0x2070, 0x209c],
  [0x20a0, 0x20c0],
  [0x2100, 0x2122],
  [0x2150, 0x215f],
  [0x2212, 0x2212],
  [0x25cc, 0x25cc],
  [0x2c60, 0x2c7f],
  [0xa78b, 0xa7af],
  // The sign for “a letter stood here that we can't draw”.
  [0xfffd, 0xfffd],
]

/**
 * Arabic with its joined shapes, which the PDF names one by one.
 * Without U+FDFD, a whole sentence in one sign and wider than a page.
 */
const arabicRanges: readonly Range[] = [
  [0x606, 0x6ff],
  [0x750, 0x77f],
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfbff],
  [0xfdf2, 0xfdf2],
  [0xfdfc, 0xfdfc],
  [0xfe80, 0xfefc],
]

const packages = '@expo-google-fonts'
const sources: Record<PdfFontName, { readonly file: string; readonly ranges: readonly Range[] }> = {
  regular: { file: 'noto-sans/400Regular/NotoSans_400Regular.ttf', ranges: latinRanges },
  bold: { file: 'noto-sans/700Bold/NotoSans_700Bold.ttf', ranges: latinRanges },
  arabicRegular: {
    file: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
    ranges: arabicRanges,
  },
  arabicBold: { file: 'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf', ranges: arabicRanges },
}

const moduleName = 'virtual:pdf-fonts'
const resolvedName = `\0${moduleName}`
const devFolder = '/@pdf-fonts/'

/**
 * Makes `virtual:pdf-fonts`, the addresses of the fonts for the portfolio PDF.
 *
 * The fonts stay files of their own rather than text in the script: a tablet fetches them when
 * somebody prints, not before.
 */
export function pdfFonts(): Plugin {
  let serving = false
  return {
    name: 'atouts:pdf-fonts',
    configResolved(config) {
      serving = config.command === 'serve'
    },
    configureServer(server) {
      server.middlewares.use(devFolder, serveFont)
    },
    resolveId: (id) => (id === moduleName ? resolvedName : undefined),
    async load(id) {
      if (id !== resolvedName) return undefined
      if (serving) return exportAddresses((name) => JSON.stringify(`${devFolder}${name}.ttf`))
      const references = new Map<PdfFontName, string>()
      for (const name of pdfFontNames) {
        const file = {
          type: 'asset',
          name: `pdf-${name}.ttf`,
          source: await pdfFont(name),
        } as const
        references.set(name, this.emitFile(file))
      }
      return exportAddresses((name) => `import.meta.ROLLUP_FILE_URL_${references.get(name)}`)
    },
  }
}

/** While developing nothing is emitted: the font is made when the worker asks for it. */
const serveFont: Connect.NextHandleFunction = (request, response, next) => {
  const name = pdfFontNames.find((known) => request.url?.startsWith(`/${known}.ttf`))
  if (name === undefined) return next()
  pdfFont(name).then((bytes) => {
    response.setHeader('Content-Type', 'font/ttf')
    response.end(bytes)
  }, next)
}

/** The text of the module. An address is an expression: the build knows it only at the end. */
function exportAddresses(address: (name: PdfFontName) => string): string {
  const entries = pdfFontNames.map((name) => `${name}: ${address(name)}`)
  return `export default { ${entries.join(', ')} }`
}

const made = new Map<PdfFontName, Promise<Uint8Array>>()

/** One font with only our letters. Made once a run, however many bundles ask for it. */
export function pdfFont(name: PdfFontName): Promise<Uint8Array> {
  const font = made.get(name) ?? makeFont(name)
  made.set(name, font)
  return font
}

/**
 * Neither hints nor layout tables: jsPDF reads none of them, and they are half the file.
 * Joined Arabic shapes are letters of their own here, so they survive.
 */
async function makeFont(name: PdfFontName): Promise<Uint8Array> {
  const { file, ranges } = sources[name]
  const original = await readFile(createRequire(import.meta.url).resolve(`${packages}/${file}`))
  return subsetFont(original, lettersIn(ranges), {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF'],
  })
}

function lettersIn(ranges: readonly Range[]): string {
  const codes = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
  return String.fromCodePoint(...codes)
}
