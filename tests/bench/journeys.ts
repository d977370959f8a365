import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CardId } from '../../src/deck/deck'
import { writeJourneyFile } from '../../src/documents/journey-file'
import { type Journey, piles, type StoryId, startJourney } from '../../src/journey/journey'
import { type Step, takeStep } from '../../src/journey/step'
import { project } from './folders'

/** Every card of the full deck, read as a file: Node doesn't import the app's JSON. */
export const cards: readonly CardId[] = JSON.parse(
  readFileSync(join(project, 'src/deck/data/competencies.json'), 'utf8'),
).map((card: { id: CardId }) => card.id)

const sentences =
  'Au centre social, j’ai accueilli les familles le mardi, j’ai rangé les caisses et compté ce qui restait. '

/** So many characters of what somebody could have told. */
export function told(length: number): string {
  return sentences.repeat(Math.ceil(length / sentences.length)).slice(0, length)
}

function fileAfter(...steps: readonly Step[]): string {
  const full: Step = { kind: 'choose-deck', deck: 'full' }
  const journey = [full, ...steps].reduce<Journey>(takeStep, startJourney('Samira', 'coral'))
  return writeJourneyFile(journey, new Date('2026-11-22T10:00:00Z'))
}

const lay = (card: CardId, index: number): Step => ({
  kind: 'lay-card',
  card,
  pile: piles[index % piles.length] ?? 'often',
})

/** The sort, one card in. */
export function oneCardLaid(): string {
  return fileAfter(...cards.slice(0, 1).map(lay))
}

/** The whole deck on the table. */
export function allCardsLaid(): string {
  return fileAfter(...cards.map(lay))
}

/** Eight strengths, each with stories whose "what I did" is so long. */
export function eightStrengths(stories: number, length: number): string {
  const hand = cards.slice(0, 8)
  return fileAfter(
    ...cards.map(lay),
    ...hand.map((card): Step => ({ kind: 'choose-strength', card })),
    ...hand.flatMap((card, at) =>
      Array.from({ length: stories }, (_, nth) => storyOf(card, `${at}-${nth}`, length)).flat(),
    ),
  )
}

function storyOf(card: CardId, name: string, length: number): readonly Step[] {
  const story = `story-${name}` as StoryId
  return [
    { kind: 'start-story', story, card },
    { kind: 'write-story', story, field: 'place', text: 'au centre social' },
    { kind: 'write-story', story, field: 'situation', text: told(120) },
    { kind: 'write-story', story, field: 'action', text: told(length) },
    { kind: 'write-story', story, field: 'result', text: told(120) },
  ]
}

/** Everything that one person may have in a workshop: gifts, ideas, a project, small steps too. */
export function wholeJourney(): string {
  const file = JSON.parse(eightStrengths(3, 400))
  const table = <Row>(count: number, row: (at: number) => Row) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`row-${at}`, row(at)]))
  return JSON.stringify({
    ...file,
    gifts: table(20, (at) => ({
      card: cards[at],
      giver: 'Joël',
      words: told(80),
      named: true,
      decision: (['open', 'kept', 'left'] as const)[at % 3],
      order: `A${at + 10}`,
    })),
    ideas: table(10, (at) => ({
      card: cards[at % 8],
      place: 'un-lieu-de-soin',
      named: '',
      text: told(80),
      order: `A${at + 10}`,
    })),
    roadmap: table(5, (at) => ({
      what: told(40),
      when: 'mardi',
      whom: '',
      state: 'done',
      order: `A${at + 10}`,
    })),
  })
}
