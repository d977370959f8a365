import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const packages = new URL('../../node_modules/', import.meta.url)
const lefff = new URL('french-verbs-lefff/dist/conjugations.json', packages)
const irregular = new URL('english-verbs-irregular/dist/verbs.json', packages)

/** What the package holds of a verb: `P` the present and `K` the participle, by person and agreement. */
type Forms = Readonly<Partial<Record<'P' | 'K', readonly (string | null)[] | null>>>

/** What it takes to know a verb in what someone told. */
export function toldVerbs(): Plugin {
  const modules: Readonly<Record<string, () => string>> = {
    '\0virtual:french-verbs': frenchVerbs,
    '\0virtual:english-verbs': englishVerbs,
  }
  return {
    name: 'atouts-told-verbs',
    resolveId: (id) => (Object.hasOwn(modules, `\0${id}`) ? `\0${id}` : null),
    load: (id) => modules[id]?.() ?? null,
  }
}

/** The irregular verbs, three forms each: what one does, did, and has done. */
function englishVerbs(): string {
  const data: Readonly<Record<string, readonly (readonly string[])[]>> = JSON.parse(
    readFileSync(irregular, 'utf8'),
  )
  const verbs = Object.entries(data).flatMap(([verb, ways]) =>
    ways.map((forms) => [verb, ...forms].join(' ')),
  )
  return `export const irregular = ${JSON.stringify(verbs.join('|'))}`
}

/**
 * From the Lefff: 19 kB compressed of 7,800 verbs. The regular ones in -er as stems; of the others
 * the participle and the three forms of the present from which their imperfect follows, as endings.
 */
function frenchVerbs(): string {
  const data: Readonly<Record<string, Forms>> = JSON.parse(readFileSync(lefff, 'utf8'))
  const verbs = Object.entries(data).filter(([verb]) => /^\p{Lowercase}+$/u.test(verb))
  const isRegular = ([verb, forms]: (typeof verbs)[number]) =>
    verb.endsWith('er') && forms.K?.[0] === `${verb.slice(0, -2)}é`
  const stems = verbs.filter(isRegular).map(([verb]) => verb.slice(0, -2))
  const groups = new Map<string, string[]>()
  for (const [verb, { P, K }] of verbs.filter((verb) => !isRegular(verb))) {
    const forms = [K?.[0], P?.[0], P?.[2], P?.[3]]
    const endings = forms.map((form) => endingAfter(verb, form)).join()
    if (endings !== ',,,') groups.set(endings, [...(groups.get(endings) ?? []), verb])
  }
  const others = [...groups].map(([endings, of]) => `${endings}:${of.toSorted().join(' ')}`)
  return `// Data of the Lefff (Benoît Sagot, Lionel Clément), LGPLLR, see LICENSE-LEFFF.
export const stems = ${JSON.stringify(frontCoded(stems))}
export const others = ${JSON.stringify(others.join('\n'))}`
}

/** How to get from a verb to a form: how many letters to take off, and what to put there. */
function endingAfter(verb: string, form: string | null | undefined): string {
  if (!form || form === 'NA') return ''
  let same = 0
  while (same < verb.length && verb[same] === form[same]) same++
  return `${verb.length - same}${form.slice(same)}`
}

/** Each word after how many letters of the one before it begins with, as one figure to base 36. */
function frontCoded(words: readonly string[]): string {
  let before = ''
  return words
    .toSorted()
    .map((word) => {
      let same = 0
      while (same < 35 && same < word.length && word[same] === before[same]) same++
      before = word
      return same.toString(36).toUpperCase() + word.slice(same)
    })
    .join('')
}
