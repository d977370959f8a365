import type { CardId } from '@/deck/deck'
import type { OwnCard } from '@/deck/own-deck'
import type { CardPicture } from '@/deck/picture'
import type { Day } from '@/journey/day'
import { giftsThatAre, proofOf } from '@/journey/giving'
import type {
  About,
  Gift,
  Journey,
  Meeting,
  Project,
  Proof,
  Share,
  ShareId,
  SharePart,
  SmallStep,
  Story,
} from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { untilOf } from '@/journey/shares'
import { isTold, type StoryRow, storiesOf } from '@/journey/stories'
import { strengthsInHand } from '@/journey/strengths'

/**
 * What one reader may see of a journey until a day, and nothing else. A part that wasn't handed over
 * isn't there. Never in it: experiences, piles, likes, gifts that were left or aren't decided, drafts,
 * the lock, the room, the journey's id, how to reach someone.
 */
export type SharedCopy = {
  readonly id: ShareId
  readonly cutOn: Day
  readonly until: Day
  readonly to: string
  readonly place: string
  readonly about: Pick<About, 'name' | 'colour'>
  /** `wording` is empty where the words for work weren't handed over. */
  readonly strengths: readonly { readonly card: CardId; readonly wording: string }[]
  readonly proofs?: readonly ({ readonly card: CardId } & Proof)[]
  readonly seen?: readonly Pick<Gift, 'card' | 'words' | 'giver'>[]
  readonly stories?: readonly Omit<Story, 'order'>[]
  readonly lines?: readonly { readonly card: CardId; readonly text: string }[]
  readonly project?: readonly Omit<Project, 'order'>[]
  readonly roadmap?: readonly Omit<SmallStep, 'order'>[]
  /** Goes with the small steps: when two looked at them. */
  readonly meetings?: readonly Omit<Meeting, 'order'>[]
  /** The cards that somebody made, of those that are named above. */
  readonly cards?: readonly (OwnCard & { readonly card: CardId; readonly picture?: CardPicture })[]
}

/** What the words of a paper know and a journey doesn't. */
export type CutWords = {
  /** How a strength is said to an employer (`wordingOf`). */
  readonly wordingOf: (card: CardId) => string
  /** The lines for a CV that were kept for a strength. */
  readonly linesOf: (card: CardId) => readonly string[]
}

/**
 * Cuts the copy that a share describes: the one place where it is decided what leaves. A moment, a
 * proof or a line is that of a strength, whose name goes with it.
 */
export function cutCopy(
  journey: Journey,
  id: ShareId,
  share: Share,
  words: CutWords,
  today: Day,
): SharedCopy {
  const cutOn = share.cutOn || today
  const { name, colour } = journey.about
  const has = (part: SharePart) => share.parts.includes(part)
  const hand = strengthsInHand(journey)
  const proofs = has('proofs') ? provenOf(journey, hand) : undefined
  const stories = has('stories') ? storiesIn(journey, share) : undefined
  const lines = has('lines') ? linesOf(hand, words) : undefined
  const named = new Set(
    [proofs, stories, lines].flatMap((rows = []) => rows.map(({ card }) => card)),
  )
  const isNamed = (card: CardId) => has('strengths') || has('wordings') || named.has(card)
  const copy: SharedCopy = {
    id,
    cutOn,
    until: untilOf({ cutOn, months: share.months }),
    to: share.to.trim(),
    place: share.place.trim(),
    about: { name, colour },
    strengths: hand
      .filter(isNamed)
      .map((card) => ({ card, wording: has('wordings') ? words.wordingOf(card) : '' })),
    ...(proofs && { proofs }),
    ...(has('seen') && { seen: seenOf(journey) }),
    ...(stories && { stories }),
    ...(lines && { lines }),
    ...(has('project') && { project: projectsOf(journey, has('strengths')) }),
    ...(has('roadmap') && { roadmap: stepsOf(journey), meetings: meetingsOf(journey) }),
  }
  const cards = ownCardsOf(journey, copy)
  return cards.length > 0 ? { ...copy, cards } : copy
}

/**
 * A copy with its pictures is so large at most, in bytes of its file: it is handed over in one message, and
 * read whole. What comes first of it, the strengths, comes with its pictures; a card without one shows its
 * family.
 */
const mostWithPictures = 440_000

/** A card that somebody made goes with the copy that names it: its reader hasn't got their deck. */
function ownCardsOf(journey: Journey, copy: SharedCopy): NonNullable<SharedCopy['cards']> {
  const { strengths, seen = [], project = [] } = copy
  const named = new Set([
    ...[...strengths, ...seen].map(({ card }) => card),
    ...project.flatMap(({ cards }) => cards),
  ])
  const cards = [...named].flatMap((card) => {
    const own = journey.cards.get(card)
    return own ? { card, ...own } : []
  })
  if (cards.length === 0) return cards
  let left = mostWithPictures - new TextEncoder().encode(JSON.stringify({ ...copy, cards })).length
  return cards.map((own) => {
    const picture = journey.pictures.get(own.card) ?? ''
    if (picture === '' || picture.length > left) return own
    left -= picture.length
    return { ...own, picture }
  })
}

/** What can be asked for one by one: what was told of the strengths in hand. */
export function storiesToShare(journey: Journey): readonly StoryRow[] {
  return strengthsInHand(journey).flatMap((card) => storiesOf(journey, card).filter(isTold))
}

function provenOf(journey: Journey, hand: readonly CardId[]): NonNullable<SharedCopy['proofs']> {
  return hand
    .filter((card) => journey.proofs.has(card))
    .map((card) => {
      const { shows, witness, ease, rhythm } = proofOf(journey, card)
      return { card, shows, witness, ease, rhythm }
    })
    .filter(({ shows, witness, ease, rhythm }) => shows + witness + ease + rhythm !== '')
}

/** Only what was kept; who gave it only where they agreed. */
function seenOf(journey: Journey): NonNullable<SharedCopy['seen']> {
  return giftsThatAre(journey, 'kept').map(({ card, words, giver, named }) => ({
    card,
    words,
    giver: named ? giver : '',
  }))
}

/** Only those that were said yes to, each by itself. */
function storiesIn(journey: Journey, { stories }: Share): NonNullable<SharedCopy['stories']> {
  return storiesToShare(journey)
    .filter(({ id }) => stories.includes(id))
    .map(({ card, where, place, situation, action, result }) => ({
      card,
      where,
      place,
      situation,
      action,
      result,
    }))
}

function linesOf(hand: readonly CardId[], words: CutWords): NonNullable<SharedCopy['lines']> {
  return hand.flatMap((card) => words.linesOf(card).map((text) => ({ card, text })))
}

function projectsOf(journey: Journey, withCards: boolean): NonNullable<SharedCopy['project']> {
  return inOrder(journey.projects).map(({ kind, text, field, cards }) => ({
    kind,
    text,
    field,
    cards: withCards ? cards.filter((card) => journey.strengths.has(card)) : [],
  }))
}

function stepsOf(journey: Journey): NonNullable<SharedCopy['roadmap']> {
  return inOrder(journey.roadmap)
    .filter(({ what }) => what.trim() !== '')
    .map(({ what, when, whom, state }) => ({ what, when, whom, state }))
}

function meetingsOf(journey: Journey): NonNullable<SharedCopy['meetings']> {
  return inOrder(journey.meetings)
    .filter(({ on }) => on !== '')
    .map(({ on, kind, word, next }) => ({ on, kind, word, next }))
}

/** What there is to hand over: a part that is empty isn't offered. */
export function partsOf(journey: Journey, words: CutWords): readonly SharePart[] {
  const hand = strengthsInHand(journey)
  const filled: Readonly<Record<SharePart, boolean>> = {
    strengths: hand.length > 0,
    wordings: hand.length > 0,
    proofs: provenOf(journey, hand).length > 0,
    seen: seenOf(journey).length > 0,
    stories: storiesToShare(journey).length > 0,
    lines: linesOf(hand, words).length > 0,
    project: journey.projects.size > 0,
    roadmap: stepsOf(journey).length + meetingsOf(journey).length > 0,
  }
  return (Object.keys(filled) as SharePart[]).filter((part) => filled[part])
}
