import { create } from 'zustand'
import type { CardId } from '@/deck/deck'
import { recallInTab, rememberInTab } from '@/device/tab-memory'
import type { JourneyId } from '@/journey/journey'

/** A journey whose tablet is in somebody else's hands to give a card, or on its way back. */
type Passed = {
  readonly id: JourneyId
  readonly hand: 'giver' | 'to-owner'
  /** The giver's first name; empty when unsaid. */
  readonly giver: string
  readonly card: CardId | null
}

const name = 'atouts-passed'

/**
 * Until its owner has the tablet back, nothing else of the journey is shown in this tab: not by the back
 * key, and not after a reload either.
 */
export const usePassed = create<{ readonly passed: Passed | null }>(() => ({ passed: recall() }))

/** Notes where the tablet is; `null` when the owner has it again. */
export function passOn(passed: Passed | null): void {
  usePassed.setState({ passed })
  rememberInTab(name, passed && JSON.stringify(passed))
}

function recall(): Passed | null {
  try {
    return JSON.parse(recallInTab(name) ?? 'null') as Passed | null
  } catch {
    return null
  }
}
