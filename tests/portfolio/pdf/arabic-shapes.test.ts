import { expect, test } from 'vitest'
import { letterOfShape, shapeArabic } from '@/portfolio/pdf/arabic-shapes'

function codes(text: string): string {
  return [...shapeArabic(text)].map((letter) => letter.charCodeAt(0).toString(16)).join(' ')
}

test.each([
  ['فاطمة', 'fed3 fe8e fec3 fee4 fe94', 'alef lets the next letter begin anew'],
  ['خالد', 'fea7 fe8e fedf feaa', 'lam after alef isn’t joined back to it'],
  ['سلام', 'feb3 fefc fee1', 'lam and alef become one shape'],
  ['لا', 'fefb', 'lam and alef alone'],
  ['لَا', 'fefb 64e', 'a vowel sign between lam and alef follows both'],
  ['مُحَمَّد', 'fee3 64f fea4 64e fee4 64e 651 feaa', 'vowel signs don’t break a word'],
  ['سنة، ثم', 'feb3 fee8 fe94 60c 20 fe9b fee2', 'a comma isn’t a letter'],
  ['هل؟', 'feeb fede 61f', 'a question mark isn’t a letter'],
  ['می\u200cروم', 'fee3 fbfd fead feed fee1', 'a non-joiner parts two letters and isn’t drawn'],
  ['ـهـ', '640 feec 640', 'a kashida joins on both sides'],
  ['على', 'fecb fee0 fef0', 'alef maksura ends a word'],
  ['پچگ', 'fb58 fb7d fb93', 'Persian letters join too'],
])('%s is drawn as %s: %s', (written, drawn) => {
  expect(codes(written.normalize('NFC'))).toBe(drawn)
})

test('text without Arabic stays as it is', () => {
  expect(shapeArabic('Nguyễn 12 % ?')).toBe('Nguyễn 12 % ?')
})

test('a shape is named by its letter, so that a search finds it', () => {
  expect(letterOfShape(0xfed3)).toBe('ف'.charCodeAt(0))
  expect(letterOfShape('a'.charCodeAt(0))).toBeUndefined()
  // Two letters in one shape have no single name.
  expect(letterOfShape(0xfefb)).toBeUndefined()
})
