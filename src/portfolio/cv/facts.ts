import { cleaned } from '@/portfolio/cleaned'

/** What was typed in one line, taken apart: when it was, and the rest as it was typed. */
export type Dated = { readonly years: string; readonly said: string }

const season =
  'janv(?:ier)?|févr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|août|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|déc(?:embre)?|printemps|été|automne|hiver|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|autumn|winter'
const point = `(?:(?:${season})\\.?\\s+)?(?:19|20)\\d\\d`
const stillOn = "aujourd[’']hui|maintenant|présent|ce jour|today|now|present"
const span = `(?:(?:en|de|in|from)\\s+)?((?:(?:depuis|since)\\s+)?${point}(?:\\s*(?:[-–—/]|à|au|to|until)\\s*(?:${point}|${stillOn}|\\d\\d(?!\\d)))?)`
const edge = '[·,;|()\\n]'
/** At the start of a line, at its end, or apart between two signs: never in the midst of a sentence. */
const dates = [
  new RegExp(`^${span}(?=\\s|${edge}|:|$)`, 'iu'),
  new RegExp(`${edge}\\s*${span}\\s*(?=${edge}|$)`, 'iu'),
  new RegExp(`(?<=\\s)${span}\\.?$`, 'iu'),
] as const

/** Takes the years out of a line, where they surely are years. */
export function dated(line: string): Dated {
  for (const form of dates) {
    const found = form.exec(line)
    if (!found) continue
    const [before, after] = [line.slice(0, found.index), line.slice(found.index + found[0].length)]
    // A bracket that held nothing else goes with them; one that held more stays closed.
    const isInside = count(before, '(') > count(before, ')')
    const opened = found[0].includes('(') && !after.trimStart().startsWith(')')
    const said = `${before}${opened ? ' (' : ' · '}${after}`
      .replace(/\(\s*\)/g, '')
      .replace(/\(\s*[·,;|]\s*/g, '(')
      .replace(/· *\)/, isInside ? ')' : '')
      .replace(/\s*[·,;|]\s*(?=[·,;|)])/g, ' ')
      .replace(/ +(?=[,;)])|(?<= ) +/g, '')
      .replace(/^[\s·,;|:–—-]+|[\s·,;|:–—-]+$/g, '')
    // Several times in one line: which is which, only its writer knows.
    if (/(?<!\d)(?:19|20)\d\d(?!\d)/.test(said)) break
    const years = (found[1] ?? '').replace(/(\d)\s*[-–—/]\s*(?=\S)/u, '$1 – ')
    return { years, said }
  }
  return { years: '', said: line.trim() }
}

const count = (text: string, sign: string): number => text.split(sign).length - 1

/** How late it was, for putting the newest first; what goes on is the latest, what has no year the last. */
export function lastYear(years: string): number {
  if (new RegExp(`depuis|since|${stillOn}`, 'iu').test(years)) return Number.MAX_SAFE_INTEGER
  const [first = '', then] = years.match(/\d{2,4}/g) ?? []
  const last = then?.length === 2 ? first.slice(0, 2) + then : (then ?? first)
  return Number(last)
}

/** A language with how well one speaks it, or a licence with since when. */
export type Spoken = {
  readonly name: string
  readonly detail: string
  readonly isLicence: boolean
}

const licence = /permis|licen[cs]e|caces/i

/** What was typed as languages and licences, each apart, however they were put in a line. */
export function spokenIn(text: string): readonly Spoken[] {
  return linesOf(text).flatMap((line) => {
    // Commas part a list; inside brackets, and behind a colon, they belong to what is said there.
    const parts = line.split(/\s*[,;](?![^(]*\))\s*(?=\p{L})/u)
    const told = parts.filter((part) => /[:–—]/.test(part)).length
    const isList = told === 0 || told === parts.length || licence.test(line)
    const items = isList ? parts : [line]
    return items.filter((item) => item.trim() !== '').map(spokenOf)
  })
}

function spokenOf(item: string): Spoken {
  const isLicence = licence.test(item)
  const [, name = item, bracketed, told] =
    /^(.+?)(?:\s*\(([^()]*)\)|\s*[:–—]\s*(.+)|\s+(?=depuis|since)(.+))$/iu.exec(item) ?? []
  const since = /\s((?:depuis|since)\s.+)$/iu.exec(item)?.[1]
  const detail = bracketed ?? told ?? since ?? ''
  // “permis de conduire (classe 5)” is one thing.
  return isLicence && bracketed !== undefined
    ? { name: item.trim(), detail: '', isLicence }
    : { name: name.trim(), detail: detail.trim(), isLicence }
}

/** What was typed a line each. */
export function linesOf(text: string): readonly string[] {
  return cleaned(text)
    .split('\n')
    .map((line) => line.replace(/^\s*[-–—•*]\s+/, '').trim())
    .filter((line) => line !== '')
}
