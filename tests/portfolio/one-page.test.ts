import { expect, test } from 'vitest'
import type { CardId } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { startJourney } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { takeStep } from '@/journey/step'
import { beatId, earlierBeatId } from '@/journey/words-to-leave-with'
import type { Block } from '@/portfolio/document'
import { beatsOf, composeInterview, proposedPanels } from '@/portfolio/interview/compose-interview'
import { composeOnePage } from '@/portfolio/one-page/compose-one-page'
import { plainText } from '@/portfolio/plain-text'
import { choose, start, write } from '../journey/table'
import { wordsOf } from '../language/words'
import { eightPeople, type Printing } from './eight-people'

const date = new Date(2026, 10, 27)
const fr = wordsOf('fr')
const typical = () => eightPeople.typical()

const onePage = (printing: Printing) =>
  composeOnePage(printing.journey, fullDeck, printing.words, { ...printing, paper: 'a4', date })

const blocksOf = <Kind extends Block['kind']>(
  blocks: readonly Block[],
  kind: Kind,
): readonly Extract<Block, { kind: Kind }>[] =>
  blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)

test('one page has a row a strength: two sentences of one’s own, and who saw it', async () => {
  const [{ document }] = onePage(await typical())
  const blocks = document.sections.flatMap((section) => section.blocks)

  expect(blocksOf(blocks, 'strength')[0]).toMatchObject({
    card: { label: 'S’organiser', familySign: 'calendar-dots' },
    sentences: [
      'J’ai changé le menu et j’ai donné un poste à chacun.',
      'À midi, quarante personnes ont mangé.',
    ],
    seen: 'Vu par Ewa',
  })
  expect(blocksOf(blocks, 'quotes')[0]?.quotes).toHaveLength(2)
  expect(blocksOf(blocks, 'plan')[0]).toMatchObject({
    text: 'Travailler en cuisine dans une école.',
    steps: [{ what: 'Demander un essai à la cuisine centrale', when: '4 déc.' }, {}, {}],
  })
})

test('what a card says never stands as if the person had said it', () => {
  const journey = [choose('ecouter'), start('s', 'ecouter')].reduce(
    takeStep,
    startJourney('Zoé', 'blue'),
  )
  const choices = { paper: 'a4', date, project: null, surname: '' } as const
  const [{ document }] = composeOnePage(journey, fullDeck, fr, choices)
  const [strength] = blocksOf(document.sections[0]?.blocks ?? [], 'strength')

  expect(strength).toMatchObject({ sentences: [], wording: expect.stringContaining('Écoute') })
  expect(proposedPanels(journey, strengthsFor(journey, null))).toEqual([])
  expect(Object.values(beatsOf(journey, 'ecouter' as CardId))).toEqual(['', '', ''])
})

test('what is left out of one page goes in the order that the person reads, whole', async () => {
  for (const who of ['typical', 'maximal'] as const) {
    const versions = onePage(await eightPeople[who]())
    const whole = plainText(versions[0].document)
    const shortest = versions.at(-1)
    for (const gone of shortest?.left ?? []) {
      // A name in front of who saw it; everything else as it stood.
      expect(whole).toContain(gone.split(' · ').at(-1))
    }
    expect(shortest?.left[0]).toMatch(/Vu par/)
    const text = plainText(shortest?.document ?? versions[0].document)
    expect(text).not.toContain('…')
    for (const { card } of blocksOf(versions[0].document.sections[0]?.blocks ?? [], 'strength'))
      expect(text).toContain(card.label)
  }
})

test('an interview has three beats from the story, and a question that no other panel has', async () => {
  const { journey, words, surname } = await typical()
  const cards = proposedPanels(journey, strengthsFor(journey, null))
  const [{ document }] = composeInterview(journey, fullDeck, words, { paper: 'a4', surname, cards })
  const panels = blocksOf(
    document.sections.flatMap((section) => section.blocks),
    'panel',
  )

  expect(panels).toHaveLength(3)
  expect(panels[0]?.beats).toEqual([
    { label: 'Le moment', text: expect.stringMatching(/^«\sUn mercredi, le four.*heures\.\s»$/u) },
    { label: 'Ce que j’ai fait', text: expect.stringContaining('J’ai changé le menu') },
    { label: 'Ce que cela a donné', text: expect.stringContaining('quarante personnes') },
  ])
  const asked = panels.map(({ practice }) => practice.question)
  expect(new Set(asked).size).toBe(3)
  for (const question of asked) expect(question).toMatch(/[?.]$/)
  expect(panels.map(({ fold }) => fold !== '')).toEqual([false, false, true])
})

test('every family of the deck has its questions, in each language', () => {
  for (const words of [fr, wordsOf('en')]) {
    for (const { id } of fullDeck.families) {
      const cards = fullDeck.cards.filter((card) => card.family === id).slice(0, 3)
      const told = cards.flatMap((card) => [
        choose(card.id),
        start(card.id, card.id),
        write(card.id, 'action', 'J’ai fait.'),
      ])
      const journey = told.reduce(takeStep, startJourney('Zoé', 'blue'))
      const choices = { paper: 'a4', surname: '', cards: cards.map((card) => card.id) } as const
      const [{ document }] = composeInterview(journey, fullDeck, words, choices)
      const asked = document.sections.flatMap((section) =>
        blocksOf(section.blocks, 'panel').map(({ practice }) => practice.question),
      )
      expect(asked.filter((question) => question.startsWith('practice.'))).toEqual([])
      expect(new Set(asked).size).toBe(3)
    }
  }
})

test('what an earlier version kept of an interview is still there, and what is written now stands before it', () => {
  const card = 'ecouter' as CardId
  const wrote = (text: ReturnType<typeof beatId>, words: string) =>
    ({ kind: 'write-text', text, words }) as const
  const earlier = [
    choose('ecouter'),
    wrote(earlierBeatId(card, 'situation'), 'Ma force, alors.'),
    wrote(earlierBeatId(card, 'action'), 'Un moment, alors.'),
  ].reduce(takeStep, startJourney('Zoé', 'blue'))

  expect(beatsOf(earlier, card)).toEqual({
    situation: 'Ma force, alors.',
    action: 'Un moment, alors.',
    result: '',
  })
  const now = takeStep(earlier, wrote(beatId(card, 'action'), 'Aujourd’hui.'))
  expect(beatsOf(now, card).action).toBe('Aujourd’hui.')
  expect(beatsOf(takeStep(now, wrote(beatId(card, 'action'), '')), card).action).toBe('')

  // Where that version left something to be filled in, nothing is printed.
  const gap = takeStep(earlier, wrote(beatId(card, 'result'), 'Grâce à cela, […]. Elle a souri.'))
  const choices = { paper: 'a4', surname: '', cards: [card] } as const
  const [{ document }] = composeInterview(gap, fullDeck, fr, choices)
  expect(plainText(document)).toContain('Elle a souri.')
  expect(plainText(document)).not.toContain('[…]')
})
