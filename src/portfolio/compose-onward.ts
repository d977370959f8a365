import type { CardId } from '@/deck/deck'
import { giftsThatAre, proofOf } from '@/journey/giving'
import type { Journey, ProjectId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import type { Block, PortfolioWords, Section, StoryMoment } from '@/portfolio/document'
import { typeset } from '@/portfolio/typeset'

/** What shows a strength, who can say so, how at ease the person is: beside its moments. */
export function shownBehind(
  journey: Journey,
  card: CardId,
  { say, language }: PortfolioWords,
): readonly StoryMoment[] {
  const { shows, witness, ease, rhythm } = proofOf(journey, card)
  const parts = [
    { label: say('proof.shows'), text: shows.trim() },
    { label: say('proof.witness'), text: witness.trim() },
    { label: say('proof.ease'), text: ease === '' ? '' : say(`ease.${ease}`) },
    { label: say('proof.rhythm'), text: rhythm === '' ? '' : say(`rhythm.${rhythm}`) },
  ]
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => ({ label, text: typeset(text, language) }))
  return parts.length > 0 ? [{ where: '', parts }] : []
}

/** Only gifts that were kept; a giver's name only where the giver agreed to it. */
export function seenSection(journey: Journey, words: PortfolioWords): Section | null {
  const { say, deck, language } = words
  const lines = giftsThatAre(journey, 'kept').map(({ card, giver, words: said, named }) => {
    const label = deck.competencies[card]?.label ?? card
    const quoted = said.trim() === '' ? label : say('portfolio.quote', { card: label, words: said })
    return typeset(
      named && giver !== '' ? say('portfolio.said-by', { words: quoted, giver }) : quoted,
      language,
    )
  })
  return linesUnder(say('portfolio.seen'), lines)
}

/** The project that was chosen; without a choice every project. */
export function projectSection(
  journey: Journey,
  chosen: ProjectId | null,
  { say, deck, language }: PortfolioWords,
): Section | null {
  const projects = inOrder(journey.projects).filter(({ id }) => chosen === null || id === chosen)
  const blocks = projects.map(({ kind, text, field, cards }): Block => {
    const labels = cards
      .filter((card) => journey.strengths.has(card))
      .map((card) => deck.competencies[card]?.label ?? card)
    const parts = [
      say(`project-kind.${kind}`),
      text.trim(),
      field.trim(),
      labels.length > 0 ? say('portfolio.project-cards', { cards: labels.join(', ') }) : '',
    ]
    return { kind: 'paragraph', text: typeset(parts.filter(Boolean).join('\n'), language) }
  })
  return blocks.length > 0 ? { heading: say('portfolio.project'), blocks } : null
}

/** A strength, a place by its real name where it has one, and what one could do there. */
export function ideasSection(
  journey: Journey,
  { say, deck, language }: PortfolioWords,
): Section | null {
  const lines = inOrder(journey.ideas).map((idea) => {
    const card = deck.competencies[idea.card]?.label ?? idea.card
    const there = idea.named.trim() || (deck.places[idea.place]?.label ?? idea.place)
    return typeset(say('portfolio.idea', { card, there, text: idea.text }), language)
  })
  return linesUnder(say('portfolio.ideas'), lines)
}

/** What is to be tried, when and with whom, and where one is with it. */
export function roadmapSection(
  journey: Journey,
  { say, language }: PortfolioWords,
): Section | null {
  const lines = inOrder(journey.roadmap)
    .filter(({ what }) => what.trim() !== '')
    .map(({ what, when, whom, state }) =>
      typeset([what, when, whom, say(`small-step.${state}`)].filter(Boolean).join(' · '), language),
    )
  return linesUnder(say('roadmap.title'), lines)
}

function linesUnder(heading: string, lines: readonly string[]): Section | null {
  return lines.length > 0 ? { heading, blocks: [{ kind: 'lines', lines }] } : null
}
