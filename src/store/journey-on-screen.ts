import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Keeping } from '@/device/document-persistence'
import type { Journey, JourneyId, TableName } from '@/journey/journey'

/** Why a journey can't be shown. Nothing of it was changed. */
export type OpenFailure = 'gone' | 'from-a-newer-app' | 'unreadable' | 'no-storage'

/** What has an undo of its own, on the screens that show it: the piles, and the hand. */
export const undoables = ['placements', 'strengths'] as const satisfies readonly TableName[]
export type Undoable = (typeof undoables)[number]

/** The journey on this screen. */
export type OpenJourney =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening'; readonly id: JourneyId }
  | { readonly kind: 'refused'; readonly id: JourneyId; readonly because: OpenFailure }
  | {
      readonly kind: 'open'
      readonly id: JourneyId
      readonly journey: Journey
      readonly keeping: Keeping
      readonly canUndo: Readonly<Record<Undoable, boolean>>
      /** Parts that couldn't be read and were left as they are. */
      readonly unreadable: number
      /** The last step would have made more rows than a journey has: it wasn't taken. */
      readonly full: boolean
    }

export const useOpenJourney = create<OpenJourney>(() => ({ kind: 'closed' }))
/** A part of the open journey; stations are drawn only while one is open. */
export function useJourney<Part>(part: (journey: Journey) => Part): Part {
  return useOpenJourney(
    useShallow((state) => {
      if (state.kind !== 'open') throw new Error('A station was drawn without a journey')
      return part(state.journey)
    }),
  )
}

/** The open journey outside of a component; `null` while none is open. */
export function journeyNow(): Journey | null {
  const state = useOpenJourney.getState()
  return state.kind === 'open' ? state.journey : null
}

/** The same as `useCanUndo`, outside of a component. */
export function undoNow(what: Undoable): boolean {
  const state = useOpenJourney.getState()
  return state.kind === 'open' && state.canUndo[what]
}

/** Whether there is something to take back of it. */
export function useCanUndo(what: Undoable): boolean {
  return useOpenJourney((state) => state.kind === 'open' && state.canUndo[what])
}
