import { expect, test } from 'vitest'
import { dayInWords } from '@/portfolio/day-in-words'

const today = '2026-11-28'

test.each([
  ['24 novembre', '2026-11-24'],
  ['le 1er décembre, avec ma conseillère', '2026-12-01'],
  ['lundi 3 mars', '2027-03-03'],
  ['vers le 15 juil.', '2026-07-15'],
  ['24 nov', '2026-11-24'],
  ['le 3 mars 2026', '2026-03-03'],
  ['24/11', '2026-11-24'],
  ['le 05.01', '2027-01-05'],
  ['24/11/26', '2026-11-24'],
  ['March 3', '2027-03-03'],
  ['on December 2nd', '2026-12-02'],
  ['the 2nd of December', '2026-12-02'],
  ['Mar. 3, 2027', '2027-03-03'],
])('“%s” names %s', (text, day) => {
  expect(dayInWords(text, today)).toBe(day)
})

test.each([
  '',
  'la semaine prochaine',
  'vendredi',
  'en mars',
  'dans 15 jours',
  'à 14 h 30',
  'le 31 février',
  '2 marches à réparer',
  'mon 3e mari',
  'ligne 24',
])('“%s” names no day that is sure', (text) => {
  expect(dayInWords(text, today)).toBeNull()
})
