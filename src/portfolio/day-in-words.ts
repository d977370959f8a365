import { type Day, dayOf, daysUntil, isDay } from '@/journey/day'
import { type Language, printedLanguages } from '@/language/language'

/** From a day without a year it is never further to the day that is meant. */
const halfAYear = 183

/**
 * The calendar day that somebody named in their own words, such as “le 24 novembre”, “March 3” or
 * “24/11”; `null` where they named none that is sure, as in “la semaine prochaine”. Without a year it
 * is the nearest such day.
 */
export function dayInWords(text: string, today: Day): Day | null {
  const [, date, month, year] = numbers.exec(text) ?? []
  if (date && month) return nearest(Number(date), Number(month), year, today)
  for (const language of printedLanguages) {
    const found = inMonth(text, language)
    if (found) return nearest(found.date, found.month, found.year, today)
  }
  return null
}

/** Day first, as both countries write it by hand. */
const numbers = /\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?\b/

const before = /(\d{1,2})(?:er|st|nd|rd|th)?\s+(?:of\s+)?(\p{L}{3,})\.?(?:\s+(\d{4}))?/giu
const behind = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4}))?/giu

function inMonth(text: string, language: Language) {
  const named = [
    ...[...text.matchAll(before)].map(([, date, month, year]) => ({ date, month, year })),
    ...[...text.matchAll(behind)].map(([, month, date, year]) => ({ date, month, year })),
  ]
  for (const { date, month = '', year } of named) {
    const at = monthNamed(month, language)
    if (at !== null) return { date: Number(date), month: at, year }
  }
  return null
}

/** 1 to 12; a month may be written in full or by its first letters, if they are no other month's. */
function monthNamed(word: string, language: Language): number | null {
  const format = new Intl.DateTimeFormat(language, { month: 'long' })
  const found = Array.from({ length: 12 }, (_, month) => month).filter((month) =>
    format
      .format(new Date(2026, month, 15))
      .toLowerCase()
      .startsWith(word.toLowerCase()),
  )
  return found.length === 1 ? (found[0] ?? 0) + 1 : null
}

function nearest(date: number, month: number, year: string | undefined, today: Day): Day | null {
  const dayIn = (one: number) => {
    const text = `${one}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    return isDay(text) ? text : null
  }
  if (year !== undefined) return dayIn(Number(year.length === 2 ? `20${year}` : year))
  const now = Number(dayOf(new Date(`${today}T12:00`)).slice(0, 4))
  const days = [now - 1, now, now + 1].flatMap((one) => dayIn(one) ?? [])
  return days.find((day) => Math.abs(daysUntil(day, today)) <= halfAYear) ?? null
}
