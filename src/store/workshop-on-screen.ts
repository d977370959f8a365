import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Keeping } from '@/device/document-persistence'
import type { Workshop, WorkshopId } from '@/workshop/workshop'

/** The workshop on this screen. */
export type OpenWorkshop =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening'; readonly id: WorkshopId }
  | { readonly kind: 'refused'; readonly id: WorkshopId; readonly because: 'from-a-newer-app' }
  | {
      readonly kind: 'open'
      readonly id: WorkshopId
      readonly workshop: Workshop
      /** Whether what the screen shows is on this device's database; a demo and a guest's view never are. */
      readonly keeping: Keeping | { readonly kind: 'elsewhere' }
      /** How many of its parts couldn't be read, and were left where they are. */
      readonly unreadable: number
    }

export const useOpenWorkshop = create<OpenWorkshop>(() => ({ kind: 'closed' }))

/** Why the last change isn't on this device's database; `null` where it is, or isn't meant to be. */
export function useNotKept() {
  return useOpenWorkshop((state) =>
    state.kind === 'open' && state.keeping.kind === 'not-kept' ? state.keeping.because : null,
  )
}

/** A part of the open workshop; its screens are drawn only while one is open. */
export function useWorkshop<Part>(part: (workshop: Workshop) => Part): Part {
  return useOpenWorkshop(
    useShallow((state) => {
      if (state.kind !== 'open') throw new Error('A screen was drawn without its workshop')
      return part(state.workshop)
    }),
  )
}
