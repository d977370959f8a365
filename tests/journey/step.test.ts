import { expect, test } from 'vitest'
import { startJourney } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { card } from '../deck/deck-of'
import {
  afterSteps,
  choose,
  drawing,
  drawn,
  giveBack,
  lay,
  like,
  move,
  start,
  storyId,
  successId,
  table,
  tell,
  write,
} from './table'

test('a card lies on one pile only', () => {
  const sorted = afterSteps(
    table('to-sort: calm tidy'),
    lay('calm', 'often'),
    lay('calm', 'sometimes'),
  )

  expect(drawn(sorted)).toBe(
    drawing(`
      to-sort:   tidy
      sometimes: calm
    `),
  )
})

test('the card laid last lies on top, even when it comes from another pile', () => {
  const sorted = afterSteps(
    table('often: calm tidy listen'),
    lay('calm', 'not-now'),
    lay('calm', 'often'),
  )

  expect(drawn(sorted)).toBe('often: tidy listen calm')
})

test('a card laid where it lies stays as it is', () => {
  const { journey } = table('often: calm tidy')

  expect(takeStep(journey, lay('calm', 'often'))).toBe(journey)
})

test('a card that one doesn’t know comes back after the others, and again at the end', () => {
  const put = afterSteps(table('to-sort: calm tidy listen'), lay('calm', 'later'))
  expect(drawn(put)).toBe('to-sort: tidy listen\nlater: calm')

  const again = afterSteps(put, lay('tidy', 'later'), lay('calm', 'later'))
  expect(drawn(again)).toBe('to-sort: listen\nlater: tidy calm')
})

test('a strength stays on its pile too, and may come from any pile or from none', () => {
  const chosen = afterSteps(
    table('to-sort: tidy\noften: calm\nnot-now: count'),
    choose('calm'),
    choose('count'),
    choose('tidy'),
  )

  expect(drawn(chosen)).toBe(
    drawing(`
      to-sort: tidy
      often:   calm
      not-now: count
      hand:    calm count tidy
    `),
  )
})

test('a ninth strength gives back the very same journey', () => {
  const full = table('hand: a b c d e f g h\nto-sort: i')

  expect(takeStep(full.journey, choose('i'))).toBe(full.journey)
  expect(drawn(afterSteps(full, giveBack('c'), choose('i')))).toBe(
    'to-sort: a b c d e f g h i\nhand: a b d e f g h i',
  )
})

test('a strength isn’t taken twice', () => {
  const { journey } = table('hand: calm tidy')

  expect(takeStep(journey, choose('calm'))).toBe(journey)
})

test.each([
  ['a', 0, 'a b c d'],
  ['a', 1, 'b a c d'],
  ['a', 3, 'b c d a'],
  ['c', 0, 'c a b d'],
  ['d', 1, 'a d b c'],
  ['b', 2, 'a c b d'],
  ['d', 0, 'd a b c'],
  ['a', 99, 'b c d a'],
  ['d', -1, 'd a b c'],
  ['a', -1, 'a b c d'],
  ['d', 4, 'a b c d'],
])('“%s” moved to place %i gives %s', (card, to, hand) => {
  const { journey } = afterSteps(table('hand: a b c d'), move(card, to))

  expect(drawn({ deck: table('hand: a').deck, journey })).toContain(`hand: ${hand}`)
})

test.each([
  [0, 'c a b'],
  [1, 'a c b'],
  [99, 'a b c'],
  [-1, 'c a b'],
  [undefined, 'a b c'],
])('a card taken in hand at place %s gives %s', (to, hand) => {
  const at = to === undefined ? {} : { to }
  const { journey } = afterSteps(table('hand: a b'), {
    kind: 'choose-strength',
    card: card('c'),
    ...at,
  })

  expect(drawn({ deck: table('hand: a').deck, journey })).toContain(`hand: ${hand}`)
})

test('what isn’t in hand can’t be moved', () => {
  const { journey } = table('hand: a b\nto-sort: c')

  expect(takeStep(journey, move('c', 0))).toBe(journey)
})

test('two strengths that two tablets put at the same place can still change places', () => {
  const { journey } = table('hand: a b c')
  const tie = new Map([...journey.strengths].map(([card]) => [card, { order: 'V' }]))
  const hand = afterSteps({ ...table('hand: a b c'), journey: { ...journey, strengths: tie } })

  expect(drawn(afterSteps(hand, move('c', 1)))).toContain('hand: a c b')
  expect(drawn(afterSteps(hand, move('a', 1)))).toContain('hand: b a c')
  expect(drawn(afterSteps(hand, move('c', 0), move('b', 0)))).toContain('hand: b c a')
})

test('a hand whose cards change places for a whole day keeps short places', () => {
  let { journey } = table('hand: a b c')
  for (let turn = 0; turn < 3000; turn++) {
    journey = takeStep(journey, move(turn % 2 === 0 ? 'c' : 'b', 1))
  }

  for (const { order } of journey.strengths.values()) expect(order.length).toBeLessThan(100)
})

test('a strength taken and given back for a whole day keeps a short place', () => {
  let { journey } = table('hand: a b')
  for (let turn = 0; turn < 3000; turn++) {
    const card = turn % 2 === 0 ? 'a' : 'b'
    journey = takeStep(takeStep(journey, giveBack(card)), choose(card))
  }

  for (const { order } of journey.strengths.values()) expect(order.length).toBeLessThan(100)
})

test('a liking can be taken back', () => {
  expect(drawn(afterSteps(table('often: calm\nlikes: calm'), like('calm', false)))).toBe(
    'often: calm',
  )
})

test('a success is told bit by bit', () => {
  const { journey } = afterSteps(
    table('to-sort: calm tidy'),
    tell('fair', 'La fête', 'calm'),
    { kind: 'tell-success', success: successId('fair'), told: { text: 'Tout le monde est venu' } },
    { kind: 'tell-success', success: successId('move'), told: { title: 'Le déménagement' } },
  )

  expect([...journey.successes.values()].map(({ order: _, ...rest }) => rest)).toEqual([
    { title: 'La fête', text: 'Tout le monde est venu', cards: ['calm'] },
    { title: 'Le déménagement', text: '', cards: [] },
  ])
})

test('a dropped success leaves its stories where they are', () => {
  const { journey } = afterSteps(
    table('hand: calm'),
    tell('fair', 'La fête'),
    start('s', 'calm', 'fair'),
    { kind: 'drop-success', success: successId('fair') },
  )

  expect(journey.successes.size).toBe(0)
  expect(journey.stories.get(storyId('s'))?.situation).toBe('La fête')
})

test('a story that starts from a success takes over what was told', () => {
  const told = { title: 'La fête', text: 'Tout le monde est venu.', cards: [] }
  const { journey } = afterSteps(
    table('hand: calm'),
    { kind: 'tell-success', success: successId('fair'), told },
    start('s', 'calm', 'fair'),
    start('empty', 'calm'),
    start('lost', 'calm', 'nothing'),
  )

  expect(journey.stories.get(storyId('s'))?.situation).toBe('La fête. Tout le monde est venu.')
  expect(journey.stories.get(storyId('empty'))?.situation).toBe('')
  expect(journey.stories.get(storyId('lost'))?.situation).toBe('')
})

test('a story that was started isn’t started again', () => {
  const { journey } = afterSteps(
    table('hand: calm tidy'),
    start('s', 'calm'),
    write('s', 'action', 'Oui'),
  )

  expect(takeStep(journey, start('s', 'tidy'))).toBe(journey)
})

test('a story is written field by field, and knows where it was', () => {
  const { journey } = afterSteps(
    table('hand: calm'),
    start('s', 'calm'),
    write('s', 'place', 'Au marché'),
    write('s', 'situation', 'Il pleuvait'),
    write('s', 'action', 'J’ai parlé'),
    write('s', 'result', 'Tout va bien'),
    { kind: 'place-story', story: storyId('s'), where: 'vendre' },
  )

  expect(journey.stories.get(storyId('s'))).toMatchObject({
    card: 'calm',
    where: 'vendre',
    place: 'Au marché',
    situation: 'Il pleuvait',
    action: 'J’ai parlé',
    result: 'Tout va bien',
  })
})

test('a story leaves with its lines, and with no others', () => {
  const line = (name: string, story: string): Step => ({
    kind: 'decide-line',
    line: `${name}` as never,
    story: storyId(story),
    text: 'Parler',
    kept: true,
    from: '',
  })
  const { journey } = afterSteps(
    table('hand: calm'),
    start('one', 'calm'),
    start('two', 'calm'),
    line('one:said', 'one'),
    line('two:said', 'two'),
    { kind: 'drop-story', story: storyId('one') },
  )

  expect([...journey.stories.keys()]).toEqual(['two'])
  expect([...journey.lines.keys()]).toEqual(['two:said'])
})

test('the full deck brings more cards, and the short one takes away nothing that was done', () => {
  const begun = afterSteps(table('to-sort: calm (tidy) (count)'), lay('calm', 'often'))
  expect(drawn(begun)).toBe('often: calm')

  const full = afterSteps(
    begun,
    { kind: 'choose-deck', deck: 'full' },
    lay('tidy', 'sometimes'),
    choose('tidy'),
  )
  expect(drawn(full)).toBe('to-sort: count\noften: calm\nsometimes: tidy\nhand: tidy')

  const short = afterSteps(full, { kind: 'choose-deck', deck: 'short' })
  expect(drawn(short)).toBe('often: calm\nsometimes: tidy\nhand: tidy')
})

test('an experience is lived or not', () => {
  const mark = (lived: boolean): Step => ({
    kind: 'mark-experience',
    experience: 'cuisiner',
    lived,
  })
  const { journey } = afterSteps(table('to-sort: calm'), mark(true))

  expect([...journey.experiences.keys()]).toEqual(['cuisiner'])
  expect(takeStep(journey, mark(false)).experiences.size).toBe(0)
})

test('a person is named anew, and the rest stays', () => {
  const before = startJourney('Samira', 'rose')
  const after = takeStep(before, { kind: 'name-person', name: 'Sam', colour: 'teal' })

  expect(after.about).toEqual({
    name: 'Sam',
    colour: 'teal',
    deck: 'short',
    shows: 'nothing',
    showsUntil: 'workshop',
  })
  expect(after.placements).toBe(before.placements)
})

const nothings: readonly Step[] = [
  { kind: 'name-person', name: 'Samira', colour: 'rose' },
  { kind: 'choose-deck', deck: 'short' },
  { kind: 'mark-experience', experience: 'vendre', lived: false },
  giveBack('tidy'),
  like('tidy', false),
  like('calm'),
  move('calm', 0),
  tell('fair', 'La fête', 'calm'),
  { kind: 'drop-success', success: successId('nothing') },
  write('s', 'action', 'Oui'),
  write('nothing', 'action', 'Oui'),
  { kind: 'place-story', story: storyId('s'), where: '' },
  { kind: 'place-story', story: storyId('nothing'), where: 'vendre' },
  { kind: 'drop-story', story: storyId('nothing') },
]

test.each(nothings)('a step that changes nothing gives back the very same journey: %j', (step) => {
  const { journey } = afterSteps(
    table('often: calm tidy\nhand: calm\nlikes: calm'),
    tell('fair', 'La fête', 'calm'),
    start('s', 'calm'),
    write('s', 'action', 'Oui'),
  )

  expect(takeStep(journey, step)).toBe(journey)
})
