import type { CardId, Deck } from '@/deck/deck'
import { giftsThatAre, proofOf } from '@/journey/giving'
import type { Journey, ProjectId } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { inOrder } from '@/journey/order'
import { isTold, storiesOf } from '@/journey/stories'
import { wordingOf } from '@/journey/wording'
import type {
  PaperSize,
  PlannedStep,
  PortfolioDocument,
  PortfolioWords,
  Quote,
  Section,
} from '@/portfolio/document'
import { type Cut, everShorter, type Version } from '@/portfolio/fit'
import { fullName } from '@/portfolio/full-name'
import { goingOn } from '@/portfolio/going-on'
import { grammars } from '@/portfolio/grammar'
import { ended, sentencesOf } from '@/portfolio/sentences'
import { signedCard } from '@/portfolio/signed-card'
import { typeset } from '@/portfolio/typeset'

export type OnePageChoices = {
  readonly paper: PaperSize
  readonly date: Date
  readonly project: ProjectId | null
  readonly surname: string
}

/** What stands on the page, before it is set. */
type OnePage = {
  readonly strengths: readonly Strength[]
  readonly quotes: readonly Quote[]
  readonly project: string
  readonly steps: readonly PlannedStep[]
}
type Strength = {
  readonly card: CardId
  readonly label: string
  readonly sentences: readonly string[]
  readonly wording: string
  readonly seen: string
}

/** With more than so many strengths they stand in two columns, with a sentence each. */
const mostInOneColumn = 5

/** A portfolio on one page: a row a strength with a sentence or two of one's own, and who saw it. */
export function composeOnePage(
  journey: Journey,
  deck: Deck,
  words: PortfolioWords,
  choices: OnePageChoices,
): readonly [Version, ...Version[]] {
  const { say, language, variety } = words
  const { name } = journey.about
  const day = new Intl.DateTimeFormat(variety, { dateStyle: 'long' }).format(choices.date)
  const print = (page: OnePage): PortfolioDocument => ({
    title: say('portfolio.of', { name, of: grammars[language].of(name) }),
    person: fullName(name, choices.surname),
    headline: '',
    subtitle: say('portfolio.subtitle', { day }),
    owned: say('portfolio.owned'),
    layout: 'one-page',
    fits: 'one-page',
    language: variety,
    paper: choices.paper,
    pageLabel: say('portfolio.page', { page: '{page}', pages: '{pages}' }),
    sections: sectionsOf(page, deck, words),
  })
  return everShorter(onePageOf(journey, words, choices), cuts, print, (text) =>
    typeset(text, language),
  )
}

function onePageOf(
  journey: Journey,
  words: PortfolioWords,
  { project: chosen }: OnePageChoices,
): OnePage {
  const { deck, say, variety } = words
  const strengths = strengthsFor(journey, chosen)
  const most = strengths.length > mostInOneColumn ? 1 : 2
  const gifts = giftsThatAre(journey, 'kept')
  const project = inOrder(journey.projects).find(({ id }) => chosen === null || id === chosen)
  const list = new Intl.ListFormat(variety, { type: 'conjunction' })
  return {
    strengths: strengths.map((card) => {
      const story = storiesOf(journey, card).find(isTold)
      const [done, came] = [sentencesOf(story?.action ?? ''), sentencesOf(story?.result ?? '')]
      const told = [done[0], came[0], done[1], ...sentencesOf(story?.situation ?? '')]
      const { witness, shows } = proofOf(journey, card)
      const givers = gifts.filter((gift) => gift.card === card && gift.named && gift.giver !== '')
      const names = [...new Set([...givers.map(({ giver }) => giver), goingOn(witness.trim())])]
      const seers = names.filter((one) => one !== '')
      return {
        card,
        label: deck.competencies[card]?.label ?? card,
        sentences: told
          .filter((one) => one !== undefined)
          .slice(0, most)
          .map(ended),
        wording: wordingOf(journey, card, deck.competencies[card]?.cv ?? ''),
        seen:
          seers.length > 0 ? say('portfolio.seen-by', { names: list.format(seers) }) : shows.trim(),
      }
    }),
    quotes: gifts
      .filter((gift) => gift.words.trim() !== '')
      .slice(0, 2)
      .map((gift) => ({ words: gift.words.trim(), by: gift.named ? gift.giver : '' })),
    project: project === undefined || project.kind === 'looking' ? '' : project.text.trim(),
    steps: inOrder(journey.roadmap)
      .filter(({ what, state }) => what.trim() !== '' && state !== 'done')
      .slice(0, 3)
      .map(({ what, when }) => ({ what: what.trim(), when: when.trim() })),
  }
}

function sectionsOf(page: OnePage, deck: Deck, words: PortfolioWords): readonly Section[] {
  const { say, language } = words
  const set = (text: string) => typeset(text, language)
  const { strengths, quotes, project, steps } = page
  const sections: readonly Section[] = [
    {
      heading: say('portfolio.strengths', { count: strengths.length }),
      blocks: strengths.map(({ card, sentences, wording, seen }) => ({
        kind: 'strength',
        card: signedCard(card, deck, words),
        sentences: sentences.map(set),
        wording: set(wording),
        seen: set(seen),
      })),
    },
    {
      heading: say('portfolio.seen'),
      blocks:
        quotes.length === 0
          ? []
          : [
              {
                kind: 'quotes',
                quotes: quotes.map(({ words: said, by }) => ({
                  words: set(grammars[language].quoted(said)),
                  by: set(by),
                })),
              },
            ],
    },
    {
      heading: say(project === '' ? 'roadmap.title' : 'portfolio.project'),
      blocks:
        project === '' && steps.length === 0
          ? []
          : [
              {
                kind: 'plan',
                text: project === '' ? '' : set(ended(project)),
                steps: steps.map(({ what, when }) => ({ what: set(what), when: set(when) })),
              },
            ],
    },
  ]
  return sections.filter(({ blocks }) => blocks.length > 0)
}

/** Changes the last strength of which something can go. */
const ofStrength =
  (
    goes: (strength: Strength) => boolean,
    rest: (strength: Strength) => Strength,
    left: (strength: Strength) => string,
    order: (strength: Strength) => number = () => 0,
  ): Cut<OnePage> =>
  (page) => {
    const [longest] = page.strengths
      .filter(goes)
      .reverse()
      .toSorted((a, b) => order(b) - order(a))
    if (!longest) return null
    const strengths = page.strengths.map((one) => (one === longest ? rest(one) : one))
    return { rest: { ...page, strengths }, left: left(longest) }
  }

const lastOf =
  <Key extends 'quotes' | 'steps'>(
    key: Key,
    most: number,
    left: (page: OnePage) => string,
  ): Cut<OnePage> =>
  (page) =>
    page[key].length <= most
      ? null
      : { rest: { ...page, [key]: page[key].slice(0, -1) }, left: left(page) }

const quote = (page: OnePage) => page.quotes.at(-1)?.words ?? ''
const plannedStep = (page: OnePage) => page.steps.at(-1)?.what ?? ''
const length = ({ sentences }: Strength) => sentences.join(' ').length

/** What goes first. Never a name, a strength or the project; a sentence only whole, the longest first. */
const cuts: readonly Cut<OnePage>[] = [
  ofStrength(
    ({ seen }) => seen !== '',
    (one) => ({ ...one, seen: '' }),
    ({ label, seen }) => `${label} · ${seen}`,
  ),
  lastOf('quotes', 1, quote),
  lastOf('steps', 2, plannedStep),
  ofStrength(
    ({ sentences }) => sentences.length > 1,
    (one) => ({ ...one, sentences: one.sentences.slice(0, -1) }),
    ({ sentences }) => sentences.at(-1) ?? '',
    length,
  ),
  lastOf('steps', 1, plannedStep),
  lastOf('quotes', 0, quote),
  lastOf('steps', 0, plannedStep),
  ofStrength(
    ({ sentences }) => sentences.length > 0,
    (one) => ({ ...one, sentences: [] }),
    ({ sentences }) => sentences.join(' '),
    length,
  ),
]
