import { create } from 'zustand'
import type { JourneyId } from '@/journey/journey'
import { forgetPaperChoices } from '@/store/paper-choices'

/** Without a touch for this long, the journey is covered, and locked if it has a code. */
export const quietMilliseconds = 5 * 60_000

/** Which journey was opened with its code in this visit, and whether the screen is covered. */
type Visit = {
  readonly unlocked: JourneyId | null
  readonly covered: boolean
  /** Someone else types: the questions are put to the teller. */
  readonly writingFor: boolean
  /** A moment is told on one page, and not question by question. */
  readonly tellsOnOnePage: boolean
  /** The first name of who holds the tablet to give a card or to listen; empty when unsaid. */
  readonly giver: string
  /** Whose papers and file were all taken along. */
  readonly tookAll: JourneyId | null
}

const atFirst: Visit = {
  unlocked: null,
  covered: false,
  writingFor: false,
  tellsOnOnePage: false,
  giver: '',
  tookAll: null,
}

export const useVisit = create<Visit>(() => atFirst)

/** Opens the door for one journey, until it is left or covered. */
export function letIn(id: JourneyId): void {
  useVisit.setState({ unlocked: id, covered: false })
}

/** Covers the screen: whoever comes next sees no story. */
export function cover(): void {
  useVisit.setState({ unlocked: null, covered: true })
}

/** Ends the visit: the next person starts without the last one's doors and settings. */
export function endVisit(): void {
  forgetPaperChoices()
  useVisit.setState(atFirst)
}

/** Covers the screen after some minutes without touch. Started once, by `main.tsx`. */
export function watchForQuiet(): void {
  afterQuiet(cover)
}

/** Calls after some minutes without touch, each time anew; the answer stops it. */
export function afterQuiet(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const touched = () => {
    clearTimeout(timer)
    timer = setTimeout(call, quietMilliseconds)
  }
  const events = ['pointerdown', 'keydown', 'input']
  for (const event of events) {
    window.addEventListener(event, touched, { capture: true, passive: true })
  }
  touched()
  return () => {
    clearTimeout(timer)
    for (const event of events) window.removeEventListener(event, touched, { capture: true })
  }
}
