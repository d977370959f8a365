import type { Say } from '@/language/language'
import { type Stated, statedIn } from '@/workshop/principles'
import type { Workshop } from '@/workshop/workshop'

const starts = [
  'trade',
  'whole',
  'own-way',
  'beside',
  'welcome',
  'young',
  'never',
  'when',
  'group',
] as const

/** What an organisation may start from: the reference points of our method, for it to rewrite. */
export function startPrinciples(say: Say): readonly Stated[] {
  return starts.map((name) => ({
    title: say(`principle.${name}`),
    text: say(`principle.${name}-text`),
  }))
}

/** The organisation's own principles, or those of the start as long as nobody rewrote them. */
export function principlesOf(workshop: Workshop, say: Say): readonly Stated[] {
  return workshop.principles.size === 0 ? startPrinciples(say) : statedIn(workshop)
}
