import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inks, mixed, suitColours } from '@/portfolio/pdf/print-styles'

const tokens = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8')

function token(name: string): string | undefined {
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1]
}

test.each([0, 1, 2, 3, 4, 5, 6])(
  'family %i has the same colours on paper as on the screen',
  (suit) => {
    expect(suitColours(suit)).toEqual({
      full: token(`suit-${suit}`),
      tint: token(`suit-${suit}-tint`),
    })
  },
)

test('ink, soft ink and gold are those of the screen; lines are darker, for a printer in black', () => {
  expect([inks.ink, inks.softInk, inks.gold]).toEqual(['ink', 'soft-ink', 'gold'].map(token))
  expect(contrast(inks.line, inks.white)).toBeGreaterThan(contrast(token('line') ?? '', inks.white))
})

test('two colours mix channel by channel', () => {
  expect(mixed('#000000', '#ff8000', 0.5)).toBe('#804000')
})

test.each([0, 1, 2, 3, 4, 5, 6])(
  'the outlines of family %i are dark enough for a grey printer',
  (suit) => {
    const { full, tint } = suitColours(suit)

    expect(contrast(mixed(full, inks.ink, 0.35), tint)).toBeGreaterThan(6)
  },
)

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
