import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sheets = globSync('src/**/*.css').map((file) => [file, readFileSync(file, 'utf8')] as const)
const saying = (pattern: RegExp, but: string) =>
  sheets.filter(([file, text]) => !file.endsWith(but) && pattern.test(text)).map(([file]) => file)

test('a width at which a layout changes has a name', () => {
  expect(saying(/@media[^{]*\d(?:px|em|rem)/, 'ui/breakpoints.css')).toEqual([])
})

test('a colour has a name', () => {
  expect(saying(/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i, 'ui/tokens.css')).toEqual([])
})

test('a sheet is read at a glance', () => {
  expect(sheets.filter(([, text]) => text.split('\n').length > 201).map(([file]) => file)).toEqual(
    [],
  )
})
