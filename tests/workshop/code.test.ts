import { expect, test } from 'vitest'
import { asCode, codeSigns, showCode } from '@/workshop/workshop'

test('no sign of a code looks like another one, and none comes twice', () => {
  expect(codeSigns).not.toMatch(/[01OIL]/i)
  expect(codeSigns).toMatch(/^[A-Z2-9]+$/)
  expect(new Set(codeSigns).size).toBe(codeSigns.length)
})

test('a code stands on the wall in three pairs', () => {
  expect(showCode('AB2CD3')).toBe('AB 2C D3')
})

test.each(['AB2CD3', 'ab2cd3', 'AB 2C D3', ' aB2\u00a0cD3 ', 'AB-2C-D3', 'ab·2c·d3', 'AB.2C.D3'])(
  'a code is known however it is typed: “%s”',
  (typed) => {
    expect(asCode(typed)).toBe('AB2CD3')
  },
)

test('every sign can be typed in capitals and in small letters', () => {
  for (const sign of codeSigns) {
    const code = sign.repeat(6)
    expect(asCode(showCode(code))).toBe(code)
    expect(asCode(code.toLowerCase())).toBe(code)
  }
})

test.each(['', '      ', 'AB2CD', 'AB2CD34', 'AB 2C D', 'AB2CD3 AB2CD3'])(
  'a code has six signs, so “%s” is none',
  (typed) => {
    expect(asCode(typed)).toBeNull()
  },
)

test.each([...'01OILoil', 'É', '?', '_', '٣', '/'])('no code has the sign “%s”', (sign) => {
  expect(asCode(`AB2CD${sign}`)).toBeNull()
})
