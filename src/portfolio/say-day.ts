import { noonOf } from '@/journey/day'

/** A day as it is said on a paper or a screen, such as “2 mars 2027”. */
export function sayDay(day: string, variety: string): string {
  return new Intl.DateTimeFormat(variety, { dateStyle: 'long' }).format(noonOf(day))
}
