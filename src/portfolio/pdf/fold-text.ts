/**
 * How wide a text gets. Where a paragraph begins in another style, it counts how many signs stand
 * before the text, without the spaces at which lines break.
 */
export type Width = (text: string, before: number) => number

/** A line, and how much of its beginning is in bold. */
export type LedLine = { readonly text: string; readonly lead: string }

/** A part of a line that stays whole, and whether a space comes before it. */
type Piece = { readonly text: string; readonly spaced: boolean }

/**
 * Where a line may break at a space: not before ; : ! ? » % nor after «, even where somebody typed
 * a plain space. A no-break space is never a place to break.
 */
const spaces = /(?<!«) +(?![;:!?»%])/u
/** A small number, which stays with what it counts. */
const count = /^\d{1,3}$/
/** After a hyphen or dash inside a word, as browsers do. */
const hyphens = /(?<=[\p{L}\p{N}][-‐–—])(?=[\p{L}\p{N}])/u

/** What is copied or called letter by letter: an address of the Internet, a telephone number. */
const address = /@|:\/\/|^www\.|^[+\d\u00a0().-]+$/iu
/** Figures in groups, nine or more together, such as “06 39 98 41 27”. */
const telephone = /(?<![\p{L}\p{N}])\+?\(?\d[\d().-]*(?: \(?\d[\d().-]*)+(?![\p{L}\p{N}])/gu

/** The paragraphs of a text. Empty lines only separate. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split('\n').filter((paragraph) => paragraph.trim() !== '')
}

/**
 * Folds one paragraph into lines no wider than `room`.
 *
 * Every character stands in exactly one line, but for the spaces at which it was folded.
 * A word wider than a line is cut between two letters: on paper nothing can scroll.
 */
export function foldParagraph(
  paragraph: string,
  room: number,
  width: Width,
  isName = false,
): readonly string[] {
  const lines: string[] = []
  const space = width(' ', Number.POSITIVE_INFINITY)
  let line = ''
  let used = 0
  let before = 0
  let pieces = 0
  /** Where the last piece of the line before begins, where it can do without it. */
  let spare = 0
  let joint = ''
  for (const piece of piecesOf(paragraph, isName)) {
    // Widths add up, because neither of our fonts is kerned in a PDF.
    const gap = line === '' || !piece.spaced ? '' : ' '
    const at = before
    before += signsIn(piece.text)
    const more = width(piece.text, at) + (gap === '' ? 0 : space)
    // Widths are summed in another order than a whole line is measured.
    if (used + more <= room + 0.01) {
      line += gap + piece.text
      used += more
      pieces++
      continue
    }
    if (line !== '') lines.push(line)
    spare = pieces > 3 ? line.lastIndexOf(' ') : 0
    joint = piece.spaced ? ' ' : ''
    pieces = 1
    const cut = cutWord(piece.text, room, (part) => width(part, at))
    lines.push(...cut.slice(0, -1))
    if (cut.length > 1) spare = 0
    line = cut.at(-1) ?? ''
    used = width(line, at)
  }
  if (line === '') return lines
  // No word stands alone in the last line, where the line before has one to give.
  const last = lines.at(-1) ?? ''
  const both = `${last.slice(spare + 1)}${joint}${line}`
  return pieces === 1 && spare > 0 && width(both, before - signsIn(both)) <= room
    ? [...lines.slice(0, -1), last.slice(0, spare), both]
    : [...lines, line]
}

/** Folds a paragraph that begins in bold, such as the name of a skill before what shows it. */
export function foldLed(
  lead: string,
  text: string,
  room: number,
  widths: { readonly bold: Width; readonly normal: Width },
): readonly LedLine[] {
  const inBold = signsIn(lead)
  const width: Width = (part, before) => {
    const bold = part.slice(0, Math.max(0, inBold - before))
    return widths.bold(bold, before) + widths.normal(part.slice(bold.length), before)
  }
  let before = 0
  return foldParagraph(`${lead}${text}`, room, width).map((line) => {
    let length = 0
    for (let left = inBold - before; left > 0 && length < line.length; length++)
      if (line[length] !== ' ') left--
    before += signsIn(line)
    return { text: line, lead: line.slice(0, length) }
  })
}

/** How many signs a text has without the spaces at which lines break. */
const signsIn = (text: string): number => text.replace(/ /g, '').length

/** The first lines of a text, the last of them with … when more would follow. */
export function shortened(
  text: string,
  most: number,
  room: number,
  width: Width,
): readonly string[] {
  const lines = paragraphsOf(text).flatMap((paragraph) => foldParagraph(paragraph, room, width))
  if (lines.length <= most) return lines
  const letters = lettersOf(lines[most - 1] ?? '')
  while (letters.length > 0 && width(`${letters.join('')}…`, 0) > room) letters.pop()
  return [...lines.slice(0, most - 1), `${letters.join('').trimEnd()}…`]
}

/**
 * What has to stay whole, in order. Several spaces count as one, as on a web page. A name isn't torn
 * at its hyphens.
 */
function piecesOf(paragraph: string, isName: boolean): readonly Piece[] {
  const words = paragraph
    .trim()
    .replace(/ +/g, ' ')
    .replace(telephone, (number) =>
      number.replace(/\D/g, '').length < 9 ? number : number.replaceAll(' ', '\u00a0'),
    )
    .split(spaces)
  return withCounts(words).flatMap((word) =>
    (isName || address.test(word) ? [word] : word.split(hyphens)).map((text, index) => ({
      text,
      spaced: index === 0,
    })),
  )
}

/** A small number and what it counts as one word. */
function withCounts(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1) ?? ''
    const isCounted = count.test(before) && /^\p{L}/u.test(word)
    if (isCounted) joined.splice(-1, 1, `${before} ${word}`)
    else joined.push(word)
  }
  return joined
}

/** Measured part by part and not letter by letter: joined Arabic letters have other widths. */
function cutWord(word: string, room: number, width: (text: string) => number): readonly string[] {
  if (width(word) <= room) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of lettersOf(word)) {
    if (part !== '' && width(part + letter) > room) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

/** Letters with their accents, which are never torn apart. */
function lettersOf(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
}
