import { cleaned } from '@/portfolio/cleaned'

/** What was typed in one line, taken apart: when it was, and the rest as it was typed. */
export type Dated = { readonly years: string; readonly said: string }

const season =
  'janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?|printemps|été|automne|hiver|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|autumn|winter'
const point = `(?:(?:${season})\\.?\\s+)?(?:19|20)\\d\\d`
const stillOn = "aujourd[’']hui|maintenant|présent|ce jour|en cours|today|now|present"
const span = `(?:(?:en|de|in|from)\\s+)?((?:(?:depuis|since)\\s+)?${point}(?:\\s*(?:[-–—/→]|à|au|to|until)\\s*(?:${point}|${stillOn}|\\d\\d(?!\\d)))?)`
/** Behind these a number is no year, or not the only one. */
const before = /(?:\d|(?<!\p{L})(?:et|ou|and|entre|vers|environ|obtenue?|loi|l[’']an)|&)\s*$/iu
/** It is the number of a house. */
const street =
  /^,?\s*(?:rue|avenue|av\.|boul|bd|chemin|ch\.|place|route|impasse|street|road)(?!\p{L})/iu

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
    const [ahead, after] = [line.slice(0, found.index), line.slice(found.index + found[0].length)]
    if (before.test(ahead) || street.test(after) || isBackwards(found[1] ?? '')) break
    // A bracket that held nothing else goes with them; one that held more stays closed.
    const isInside = count(ahead, '(') > count(ahead, ')')
    const opened = found[0].includes('(') && !after.trimStart().startsWith(')')
    const said = `${ahead}${opened ? ' (' : ' · '}${after}`
      .replace(/\(\s*\)/g, '')
      .replace(/\(\s*[·,;|]\s*/g, '(')
      .replace(/· *\)/, isInside ? ')' : '')
      .replace(/\s*[·,;|]\s*(?=[·,;|)])/g, ' ')
      .replace(/ +(?=[,;)])|(?<= ) +/g, '')
      .replace(/^[\s·,;|:–—-]+|[\s·,;|:–—(-]+$/g, '')
    // Several times in one line: which is which, only its writer knows.
    if (/(?<!\d)(?:19|20)\d\d(?!\d)/.test(said)) break
    const years = (found[1] ?? '').replace(/(\d)\s*[-–—/→]\s*(?=\S)/u, '$1 – ')
    return { years, said }
  }
  return { years: '', said: line.trim() }
}

/** “2019-03” is a month, and no way back. */
function isBackwards(years: string): boolean {
  const [, start, end] = /(?:19|20)(\d\d)\D+(\d\d)$/.exec(years) ?? []
  return start !== undefined && end !== undefined && Number(end) <= Number(start)
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

const licence = /permis|licen[cs]e(?! de (?!conduire))|caces/i
/** More classes of the licence before. */
const classes = /^[A-E]\d?(?:\s+(?:et|and)\s+[A-E]\d?)*$/

/** What was typed as languages and licences, each apart, however they were put in a line. */
export function spokenIn(text: string): readonly Spoken[] {
  return linesOf(text).flatMap((line) => {
    // Commas part a list; inside brackets, and behind a colon, they belong to what is said there.
    const parts = line.split(/\s*[,;،、](?![^(]*\))\s*(?=\p{L})/u)
    const told = parts.filter((part) => /[:–—]/.test(part.replace(/\([^()]*\)/g, ''))).length
    for (let at = parts.length - 1; at > 0; at--) {
      const [own = '', other = ''] = [parts[at], parts[at - 1]]
      if (classes.test(own) && licence.test(line)) parts.splice(at - 1, 2, `${other}, ${own}`)
    }
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
