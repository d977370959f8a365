/** A calendar day where the person is, such as `2026-11-28`. */
export type Day = string

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day where the device is: in the evening UTC is already at tomorrow. */
export function dayOf(moment: Date): Day {
  const two = (part: number) => String(part).padStart(2, '0')
  const year = String(moment.getFullYear()).padStart(4, '0')
  return `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** Whether a text names a day that exists. */
export function isDay(text: string): text is Day {
  const [, year, month, date] = dayPattern.exec(text) ?? []
  return (
    year !== undefined && dayOf(new Date(Number(year), Number(month) - 1, Number(date))) === text
  )
}

/** At noon of a day, which no change of the hour moves to another one. */
export function noonOf(day: Day): Date {
  const [, year, month, date] = dayPattern.exec(day) ?? []
  return new Date(Number(year), Number(month) - 1, Number(date), 12)
}

/** The same day of a later month, or that month's last one. */
export function monthsLater(day: Day, months: number): Day {
  const there = noonOf(day)
  const date = there.getDate()
  there.setMonth(there.getMonth() + months)
  if (there.getDate() !== date) there.setDate(0)
  return dayOf(there)
}

export function daysLater(day: Day, days: number): Day {
  const there = noonOf(day)
  there.setDate(there.getDate() + days)
  return dayOf(there)
}

/** How many days lie between; below 0 where `to` was before. */
export function daysUntil(to: Day, from: Day): number {
  return Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / 86_400_000)
}
