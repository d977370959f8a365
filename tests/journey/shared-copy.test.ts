import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CardId } from '@/deck/deck'
import { longestPicture } from '@/deck/picture'
import { largestCopy, readCopyFile, writeCopyFile } from '@/documents/copy-file'
import { largestHandedOver } from '@/documents/messages'
import {
  type Journey,
  type Share,
  type ShareId,
  type StoryId,
  shareMonths,
  shareParts,
} from '@/journey/journey'
import { cutCopy, partsOf, type SharedCopy } from '@/journey/shared-copy'
import { ownDeck } from '../deck/own-cards'
import { everything } from '../portfolio/everything'
import { anyJourney } from './any-journey'

const id = 'copy-1' as ShareId
const today = '2026-11-27'
const words = {
  wordingOf: (card: CardId) => `work: ${card}`,
  linesOf: (card: CardId) => [`line: ${card}`],
}
const shareOf = (share: Partial<Share> = {}): Share => ({
  to: ' Karim ',
  place: 'Mission locale',
  parts: ['strengths'],
  stories: [],
  months: 3,
  cutOn: '',
  ended: '',
  renews: '',
  order: 'V',
  ...share,
})
const cut = (journey: Journey, share: Partial<Share> = {}) =>
  cutCopy(journey, id, shareOf(share), words, today)

/** Every field that a copy may have (`adviser.md`, 3.2): whatever isn't here never leaves. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '': [
    ...['id', 'cutOn', 'until', 'to', 'place', 'about', 'strengths', 'proofs', 'seen', 'stories'],
    ...['lines', 'project', 'roadmap', 'meetings'],
  ],
  about: ['name', 'colour'],
  strengths: ['card', 'wording'],
  proofs: ['card', 'shows', 'witness', 'ease', 'rhythm'],
  seen: ['card', 'words', 'giver'],
  stories: ['card', 'where', 'place', 'situation', 'action', 'result'],
  lines: ['card', 'text'],
  project: ['kind', 'text', 'field', 'cards'],
  roadmap: ['what', 'when', 'whom', 'state'],
  meetings: ['on', 'kind', 'word', 'next'],
}

function keysBeyond(copy: SharedCopy): string[] {
  const strange = (where: string, value: object) =>
    Object.keys(value)
      .filter((key) => !allowed[where]?.includes(key))
      .map((key) => `${where}.${key}`)
  return [
    ...strange('', copy),
    ...strange('about', copy.about),
    ...Object.entries(copy).flatMap(([name, rows]) =>
      Array.isArray(rows) ? rows.flatMap((row: object) => strange(name, row)) : [],
    ),
  ]
}

test('whatever a journey holds and whatever is chosen, a copy has no key outside the list', () => {
  const parts = fc.subarray([...shareParts])
  const months = fc.constantFrom(...shareMonths)
  fc.assert(
    fc.property(anyJourney, parts, months, (journey, parts, months) => {
      const stories = [...journey.stories.keys()]
      expect(keysBeyond(cut(journey, { parts, months, stories }))).toEqual([])
    }),
  )
})

test('a planted key is found', () => {
  const copy = { ...cut(everything()), contact: '06 12' } as SharedCopy

  expect(keysBeyond(copy)).toEqual(['.contact'])
})

test('by default a reader gets the names of the strengths, and nothing that was written', () => {
  const copy = cut(everything())

  expect(copy).toEqual({
    id,
    cutOn: today,
    until: '2027-02-27',
    to: 'Karim',
    place: 'Mission locale',
    about: { name: 'Samira', colour: 'rose' },
    strengths: [
      { card: 'ecouter', wording: '' },
      { card: 'patience', wording: '' },
    ],
  })
})

test('a part that wasn’t chosen isn’t in the copy, not even empty', () => {
  for (const part of shareParts) {
    const others = shareParts.filter((one) => one !== part)
    const copy = cut(everything(), { parts: others, stories: ['s1' as StoryId] })
    const key = part === 'wordings' || part === 'strengths' ? null : part
    if (key) expect(copy).not.toHaveProperty(key)
    if (part === 'wordings')
      expect(copy.strengths.every(({ wording }) => wording === '')).toBe(true)
  }
})

test('no story goes along that wasn’t said yes to by itself', () => {
  const journey = everything()
  const copy = cut(journey, { parts: [...shareParts], stories: ['s2' as StoryId] })

  expect(copy.stories?.map(({ action }) => action)).toEqual(['J’ai attendu sans me fâcher.'])
})

test('never in a copy: what was left or isn’t decided, drafts, piles, what was lived, the room', () => {
  const all = JSON.stringify(
    cut(everything(), { parts: [...shareParts], stories: ['s1' as StoryId, 's2' as StoryId] }),
  )
  for (const never of ['GESCHENK-LEFT', 'GESCHENK-OPEN', 'DRAFT', '06 00', 'cuisiner', 'often']) {
    expect(all).not.toContain(never)
  }
  expect(all).toContain('GIFT-KEPT')
})

test('who gave a card is told only where they agreed', () => {
  const seen = cut(everything(), { parts: ['seen'] }).seen

  expect(seen?.map(({ giver }) => giver)).toEqual(['Joël', ''])
})

test('a moment takes the name of its strength along, and no other', () => {
  const copy = cut(everything(), { parts: ['stories'], stories: ['s2' as StoryId] })

  expect(copy.strengths).toEqual([{ card: 'patience', wording: '' }])
})

test('a copy of many photographs is one that its reader can open, with what comes first of it', () => {
  const { cards } = ownDeck(40)
  const photograph = `data:image/jpeg;base64,${'A'.repeat(longestPicture - 30)}`
  const journey: Journey = {
    ...everything(),
    cards,
    pictures: new Map([...cards.keys()].map((card) => [card, photograph])),
    strengths: new Map([...cards.keys()].map((card, at) => [card, { order: `a${10 + at}` }])),
  }
  const copy = cut(journey, { parts: ['strengths', 'seen'] })
  const file = writeCopyFile(copy)

  expect(file.length).toBeLessThan(largestCopy)
  expect(readCopyFile(file, today)).toMatchObject({ ok: true })
  expect(copy.cards).toHaveLength(40)
  const withPicture = copy.cards?.filter(({ picture }) => picture === photograph) ?? []
  expect(withPicture.length).toBeGreaterThanOrEqual(9)
  expect(copy.cards?.slice(0, withPicture.length)).toEqual(withPicture)
  // Sealed and armoured, it is a third longer.
  expect(file.length * 1.4).toBeLessThan(largestHandedOver)
})

test('what there is nothing of isn’t offered', () => {
  const { stories: _, ...rest } = everything()
  const untold = { ...rest, stories: new Map() }

  expect(partsOf(everything(), words)).toEqual([...shareParts])
  expect(partsOf(untold, { ...words, linesOf: () => [] })).toEqual(
    shareParts.filter((part) => part !== 'stories' && part !== 'lines'),
  )
})
