/** A word or a sign of a sentence, with the spaces that stood before it. */
export type Word = {
  readonly text: string
  /** In small letters, with real apostrophes: what it is compared by. */
  readonly key: string
  readonly gap: string
}

/** What is said: the letters of a word, or one sign. */
const inside = String.raw`[\p{L}\p{M}\p{N}]`
const word = `${inside}+(?:['’.@/&+-]${inside}+)*['’]?`

/** The words and signs of a sentence. `elided` is a pattern of what is a word before an apostrophe: “l’”. */
export function wordsOf(sentence: string, elided = '(?!)'): readonly Word[] {
  const pattern = new RegExp(`(\\s*)((?:${elided})['’](?=${inside})|${word}|\\S)`, 'giu')
  return [...sentence.matchAll(pattern)].map(([, gap = '', text = '']) => wordAs(text, gap))
}

export function wordAs(text: string, gap = ' '): Word {
  return { text, key: text.toLocaleLowerCase('fr').replaceAll("'", '’'), gap }
}

/** Said again, without a space before the first word. */
export function textOf(words: readonly Word[]): string {
  return words
    .map(({ text, gap }, at) => (at === 0 ? text : gap + text))
    .join('')
    .trim()
}

/** The words from the first on that are such, and those after them. */
export function takeWhile(
  words: readonly Word[],
  isSuch: (word: Word) => boolean,
): [readonly Word[], readonly Word[]] {
  const end = words.findIndex((word) => !isSuch(word))
  const length = end < 0 ? words.length : end
  return [words.slice(0, length), words.slice(length)]
}

/** The first word if it is such, and those after it. */
export function takeOne(
  words: readonly Word[],
  isSuch: (word: Word) => boolean,
): [readonly Word[], readonly Word[]] {
  const length = words[0] && isSuch(words[0]) ? 1 : 0
  return [words.slice(0, length), words.slice(length)]
}

export const isSign = ({ text }: Word): boolean => /^[^\p{L}\p{N}]/u.test(text)

/** Whether words begin with one of these, each a few words in small letters; answers how many. */
export function lengthOf(words: readonly Word[], phrases: ReadonlySet<string>): number {
  for (const length of [4, 3, 2, 1]) {
    const said = words.slice(0, length)
    if (said.length === length && phrases.has(keysOf(said))) return length
  }
  return 0
}

/** Words as one key, such as “un jour” or “d’abord”. */
export const keysOf = (words: readonly Word[]): string =>
  words
    .map(({ key }) => key)
    .join(' ')
    .replaceAll('’ ', '’')

/** A set of phrases, written as one text with a bar between them. */
export const phrases = (text: string): ReadonlySet<string> =>
  new Set(text.split('|').map((phrase) => phrase.trim()))
