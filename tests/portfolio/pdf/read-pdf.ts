import { inflateSync } from 'node:zlib'

/** What can be read back from a PDF without any tool: the test machine may have none. */
export type ReadPdf = {
  /** Everything outside streams, as text. */
  readonly skeleton: string
  /** The texts of each page in the order in which they are drawn, letters named by `ToUnicode`. */
  readonly pages: readonly (readonly string[])[]
  /** What is drawn on each page, as the PDF says it. */
  readonly drawings: readonly string[]
}

/** Reads what jsPDF writes; not a reader for any PDF. */
export function readPdf(bytes: ArrayBuffer): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)\nendobj/g)].map(
      ([, id = '', body = '']) => [id, body],
    ),
  )
  const fonts = fontsOf(objects)
  const contents = [...objects.values()].flatMap(
    (body) => /\/Type \/Page\n[\s\S]*\/Contents (\d+) 0 R/.exec(body)?.[1] ?? [],
  )
  const drawings = contents.map((id) => streamOf(objects.get(id)))
  return {
    drawings,
    skeleton: file.replace(/stream\n[\s\S]*?\nendstream/g, ''),
    pages: drawings.map((drawing) => textsOf(drawing, fonts)),
  }
}

type Letters = ReadonlyMap<string, string>

function fontsOf(objects: ReadonlyMap<string, string>): ReadonlyMap<string, Letters> {
  const resources = [...objects.values()].join('\n')
  return new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? ''
      return [name, lettersOf(streamOf(objects.get(cmap)))]
    }),
  )
}

function lettersOf(cmap: string): Letters {
  return new Map(
    [...cmap.matchAll(/^<([0-9a-f]+)> ?<([0-9a-f]+)>$/gm)].map(([, glyph = '', units = '']) => [
      glyph,
      (units.match(/.{4}/g) ?? [])
        .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
        .join(''),
    ]),
  )
}

/** Letters of our own fonts stand as two bytes each, words that the device drew as one sign. */
function textsOf(content: string, fonts: ReadonlyMap<string, Letters>): readonly string[] {
  const shown = /\/(F\d+) [\d.]+ Tf[^<(]*(?:<([0-9a-f]*)>|\(([^)]*)\)) Tj/g
  return [...content.matchAll(shown)].map(([, font = '', glyphs, signs = '']) => {
    const codes =
      glyphs?.match(/.{4}/g) ?? [...signs].map((sign) => sign.charCodeAt(0).toString(16))
    return codes.map((code) => fonts.get(font)?.get(code) ?? '').join('')
  })
}

function streamOf(body = ''): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(body)?.[1])
  return inflateSync(Buffer.from(body.slice(start, start + length), 'latin1')).toString('latin1')
}
