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

/** A part of a sentence between signs and links, with what linked it. */
export type Clause = { readonly link: readonly Word[]; readonly words: readonly Word[] }

/** A sentence without its end; `null` where it asks, quotes or adds aside: it stands as it was said. */
export function plainSentence(sentence: string): string | null {
  const plain = sentence.trim().replace(/[.…!\s]+$/u, '')
  return /[?«»"“”()[\]]/u.test(plain) ? null : plain
}

/** How many words open a sentence and say nothing, before who tells. */
export function openingLength(
  words: readonly Word[],
  openings: ReadonlySet<string>,
  isTeller: (words: readonly Word[]) => boolean,
): number {
  const length = lengthOf(words, openings)
  const rest = words.slice(length)
  return length > 0 && (rest.length === 0 || isTeller(rest)) ? length : 0
}

/**
 * The parts of a sentence, between signs and `links`, and where somebody begins to tell again without
 * a stop: “j’ai appelé la mairie j’ai rempli le dossier”.
 */
export function clausesOf(
  words: readonly Word[],
  links: ReadonlySet<string>,
  beginsAnew: (at: number, before: readonly Word[]) => boolean,
): readonly Clause[] {
  const clauses: { link: Word[]; words: Word[] }[] = []
  let last = { link: [] as Word[], words: [] as Word[] }
  clauses.push(last)
  const begin = (...link: readonly Word[]) => {
    last = { link: [...link], words: [] }
    clauses.push(last)
  }
  for (let at = 0; at < words.length; ) {
    const next = words.slice(at)
    const isStop = /^[,;:–—]$/.test(next[0]?.text ?? '')
    const length = isStop ? 1 : lengthOf(next, links)
    if (length === 0) {
      if (last.words.length > 0 && beginsAnew(at, last.words)) begin(wordAs(',', ''))
      last.words.push(...next.slice(0, 1))
    } else if (last.words.length === 0) last.link.push(...next.slice(0, length))
    else begin(...next.slice(0, length))
    at += Math.max(1, length)
  }
  return clauses.filter((clause) => clause.words.length > 0)
}
