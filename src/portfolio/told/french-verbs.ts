import { others, stems } from 'virtual:french-verbs'

/** Who is told to have done it: *je*, *on* or *nous*. */
export type Teller = 'je' | 'on' | 'nous'

const regular = readStems(stems)
/** Participles and forms of the other verbs; `null` where a form belongs to two verbs. */
const participles = new Map<string, string | null>()
const told: Readonly<Record<Teller, Map<string, string | null>>> = {
  je: new Map(),
  on: new Map(),
  nous: new Map(),
}
const infinitives = new Set<string>()
for (const pattern of others.split('\n')) readPattern(pattern)

/** The verb that a participle belongs to, as it stands after *j’ai*: “pris” is *prendre*. */
export function infinitiveOfParticiple(participle: string): string | null {
  const known = participles.get(participle)
  if (known !== undefined) return known
  const stem = participle.endsWith('é') ? participle.slice(0, -1) : null
  return stem !== null && regular.has(stem) ? `${stem}er` : null
}

/** The same in any agreement: “prise”, “prises” and “pris” are *prendre*. */
export function infinitiveOfAgreed(participle: string): string | null {
  for (const without of [/$/, /e$/, /s$/, /es$/]) {
    const bare = participle.replace(without, '')
    const verb = without.test(participle) ? infinitiveOfParticiple(bare) : null
    if (verb !== null) return verb
  }
  return null
}

/** The verb of a present or an imperfect: “range” and “rangeais” after *je* are *ranger*. */
export function infinitiveOfForm(form: string, teller: Teller): string | null {
  const known = told[teller].get(form)
  if (known !== undefined) return known
  const stem = stemOf(form, teller)
  return stem === null ? null : `${stem}er`
}

/** Whether a word is a verb as it stands in a dictionary. */
export function isInfinitive(word: string): boolean {
  return infinitives.has(word) || (word.endsWith('er') && regular.has(word.slice(0, -2)))
}

const regularEndings: Readonly<Record<Teller, RegExp>> = {
  je: /(?:e|ais)$/,
  on: /(?:e|ait)$/,
  nous: /i?ons$/,
}

/** The stem of a regular form, as the verb writes it: *appelle*, *achète*, *nettoie*, *mangeons*. */
function stemOf(form: string, teller: Teller): string | null {
  if (!regularEndings[teller].test(form)) return null
  const stem = form.replace(regularEndings[teller], '')
  const written = [
    stem,
    stem.replace(/(e[lt])[lt]$/, '$1'),
    stem.replace(/è(\p{Letter}{1,2})$/u, 'e$1'),
    stem.replace(/è(\p{Letter}{1,2})$/u, 'é$1'),
    stem.replace(/i$/, 'y'),
    stem.replace(/ge$/, 'g'),
    stem.replace(/ç$/, 'c'),
  ]
  return written.find((one) => regular.has(one)) ?? null
}

function readStems(coded: string): ReadonlySet<string> {
  const found = new Set<string>()
  let before = ''
  for (const [, same = '0', rest = ''] of coded.matchAll(/([\dA-Z])([^\dA-Z]*)/g)) {
    before = before.slice(0, Number.parseInt(same, 36)) + rest
    found.add(before)
  }
  return found
}

function readPattern(pattern: string): void {
  const [endings = '', verbs = ''] = pattern.split(':')
  const [participle = '', je = '', on = '', nous = ''] = endings.split(',')
  for (const verb of verbs.split(' ')) {
    infinitives.add(verb)
    note(participles, formOf(verb, participle), verb)
    note(told.je, formOf(verb, je), verb)
    note(told.on, formOf(verb, on), verb)
    const present = formOf(verb, nous)
    note(told.nous, present, verb)
    if (!present.endsWith('ons')) continue
    const imperfect = present.slice(0, -3)
    note(told.je, `${imperfect}ais`, verb)
    note(told.on, `${imperfect}ait`, verb)
    note(told.nous, `${imperfect}ions`, verb)
  }
}

function formOf(verb: string, ending: string): string {
  const [, off = '', rest = ''] = /^(\d+)(.*)$/.exec(ending) ?? []
  return off === '' ? '' : verb.slice(0, verb.length - Number(off)) + rest
}

function note(forms: Map<string, string | null>, form: string, verb: string): void {
  if (form === '') return
  const known = forms.get(form)
  forms.set(form, known === undefined || known === verb ? verb : null)
}
