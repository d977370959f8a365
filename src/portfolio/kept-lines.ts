import type { CardId, DeckTexts } from '@/deck/deck'
import type { Journey, Line, LineId } from '@/journey/journey'
import { type StoryRow, storiesOf } from '@/journey/stories'
import { withoutPrivatePlace } from '@/portfolio/employer-place'

/** How many sentences of a story give a line each. */
export const mostLines = 6

const lineId = (story: StoryRow, name: string) => `${story.id}:${name}` as LineId
export const saidId = (story: StoryRow, at: number) =>
  lineId(story, at === 0 ? 'said' : `said-${at + 1}`)
export const cardId = (story: StoryRow) => lineId(story, 'card')

/** The lines that a person kept for one strength, in the order in which they were proposed. */
export function keptLines(journey: Journey, card: CardId, deck: DeckTexts): readonly string[] {
  return storiesOf(journey, card).flatMap((story) => keptLinesOf(journey, story, deck))
}

/** The lines that a person kept from one story. */
export function keptLinesOf(journey: Journey, story: StoryRow, deck: DeckTexts): readonly string[] {
  const ids = [...Array.from({ length: mostLines }, (_, at) => saidId(story, at)), cardId(story)]
  return ids
    .map((id): Line | undefined => journey.lines.get(id))
    .map((line) => (line?.kept ? withoutPrivatePlace(line.text, deck).trim() : ''))
    .filter((text) => text !== '')
}
