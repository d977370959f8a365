import { hasArabic } from '@/portfolio/pdf/right-to-left'

/** A letter alone, at the end of a word, at its beginning, in its middle. */
const alone = 0
const final = 1
const initial = 2
const medial = 3

const kashida = '\u0640'
const nonJoiner = '\u200c'

/**
 * Where Unicode lists a letter's shapes one after the other, always in the order above.
 * Without the Uighur alef maksura, whose middle shapes stand elsewhere and before the others.
 */
const shapeRanges = [
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfbe7],
  [0xfbfc, 0xfbff],
  [0xfe80, 0xfefc],
] as const

const shapesByLetter = readShapes()

/**
 * Writes Arabic letters in the shapes that they take beside one another.
 *
 * A PDF draws shapes, not letters. jsPDF can choose them too, but takes ، for a letter, breaks
 * words at vowel signs, and can't be asked before a line is laid out. Text without Arabic comes
 * back as it is.
 */
export function shapeArabic(text: string): string {
  if (!hasArabic(text)) return text.replaceAll(nonJoiner, '')
  const letters = [...text]
  let shaped = ''
  let before = ''
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index] ?? ''
    if (isVowelSign(letter)) {
      shaped += letter
      continue
    }
    const next = nextLetter(letters, index)
    const pair = letter + (letters[next] ?? '')
    // Lam and alef become one shape; the vowel signs between them follow it.
    const joined = isPair(pair) ? pair : letter
    shaped += shapeOf(joined, before, letters[joined === pair ? nextLetter(letters, next) : next])
    if (joined === pair) {
      shaped += letters.slice(index + 1, next).join('')
      index = next
    }
    before = joined
  }
  return shaped
}

/** The plain letter of a shape, so that a search in the PDF finds the word; else `undefined`. */
export function letterOfShape(code: number): number | undefined {
  if (!shapeRanges.some(([first, last]) => code >= first && code <= last)) return undefined
  const letters = String.fromCharCode(code).normalize('NFKC')
  return letters.length === 1 ? letters.charCodeAt(0) : undefined
}

/** Which shape a letter takes follows from whether it meets the letters beside it. */
function shapeOf(letter: string, before: string, after = ''): string {
  if (letter === nonJoiner) return ''
  const shapes = shapesByLetter.get(letter)
  if (shapes === undefined) return letter
  const follows = joinsNext(before) && shapes[final] !== undefined
  const leads = joinsNext(letter) && joinsPrevious(after)
  const shape = follows ? (leads ? medial : final) : leads ? initial : alone
  return shapes[shape] ?? letter
}

/** Two shapes only, and a letter lets the next one go: alef, dal, ra, waw. */
function joinsNext(letter: string): boolean {
  return letter === kashida || shapesByLetter.get(letter)?.[initial] !== undefined
}

function joinsPrevious(letter: string): boolean {
  return letter === kashida || shapesByLetter.get(letter)?.[final] !== undefined
}

function isPair(letters: string): boolean {
  return letters.length === 2 && shapesByLetter.has(letters)
}

/** Vowel signs stand above or below a letter and don't come between it and the next. */
function isVowelSign(letter: string): boolean {
  return /\p{M}/u.test(letter)
}

function nextLetter(letters: readonly string[], index: number): number {
  let next = index + 1
  while (next < letters.length && isVowelSign(letters[next] ?? '')) next++
  return next
}

/** Every letter's shapes, read from Unicode itself: a shape's compatible form is its letter. */
function readShapes(): ReadonlyMap<string, readonly string[]> {
  const shapes = new Map<string, string[]>()
  for (const [first, last] of shapeRanges) {
    for (let code = first; code <= last; code++) {
      const shape = String.fromCharCode(code)
      const letter = shape.normalize('NFKC')
      if (letter === shape) continue
      shapes.set(letter, [...(shapes.get(letter) ?? []), shape])
    }
  }
  return shapes
}
