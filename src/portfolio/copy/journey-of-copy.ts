import type { Id } from '@/deck/deck'
import { type Journey, startJourney } from '@/journey/journey'
import { placeBetween } from '@/journey/order'
import type { SharedCopy } from '@/journey/shared-copy'
import { wordingId } from '@/journey/wording'
import { saidId } from '@/portfolio/kept-lines'

/**
 * A copy as a journey that has no more than the copy: whatever prints a journey prints a copy, and
 * can't print what wasn't handed over.
 */
export function journeyOfCopy(copy: SharedCopy): Journey {
  const { strengths, proofs = [], seen = [], stories = [], lines = [] } = copy
  const { project = [], roadmap = [], meetings = [], cards = [] } = copy
  const gifts = seen.map((gift) => {
    return { ...gift, named: gift.giver !== '', decision: 'kept' as const }
  })
  // A line was made from a story: one that tells nothing stands in for it.
  const behind = lines.map(({ card }) => ({ card, ...untold }))
  const told = numbered('story', [...stories, ...behind])
  const kept = told.slice(stories.length).map(([id, story], at) => {
    const line = { story: id, text: lines[at]?.text ?? '', kept: true, from: '' }
    return [saidId({ ...story, id }, 0), line] as const
  })
  const wordings = strengths.filter(({ wording }) => wording !== '')
  return {
    ...startJourney(copy.about.name, copy.about.colour),
    strengths: new Map(inTurn(strengths).map(({ card, order }) => [card, { order }])),
    texts: new Map(wordings.map(({ card, wording }) => [wordingId(card), wording])),
    proofs: new Map(proofs.map(({ card, ...proof }) => [card, proof])),
    gifts: new Map(numbered('gift', gifts)),
    stories: new Map(told),
    lines: new Map(kept),
    projects: new Map(numbered('project', project)),
    roadmap: new Map(numbered('small-step', roadmap)),
    meetings: new Map(numbered('meeting', meetings)),
    cards: new Map(cards.map(({ card, picture, ...own }) => [card, { ...own, dealt: false }])),
    pictures: new Map(cards.flatMap(({ card, picture }) => (picture ? [[card, picture]] : []))),
  }
}

const untold = { where: '', place: '', situation: '', action: '', result: '' }

/** Rows under ids of their own, in the order in which they stand. */
function numbered<const Kind extends string, Row>(kind: Kind, rows: readonly Row[]) {
  return inTurn(rows).map((row, at) => [`${kind}-${at}` as Id<Kind>, row] as const)
}

function inTurn<Row>(rows: readonly Row[]): readonly (Row & { readonly order: string })[] {
  let order = ''
  return rows.map((row) => {
    order = placeBetween(order, '')
    return { ...row, order }
  })
}
