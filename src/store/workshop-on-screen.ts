import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
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
      /** Whether it is on this device's shelf. */
      readonly kept: boolean
      /** Why the last change isn't kept, if it isn't. */
      readonly trouble: 'storage-full' | 'no-storage' | null
    }

export const useOpenWorkshop = create<OpenWorkshop>(() => ({ kind: 'closed' }))

/** A part of the open workshop; its screens are drawn only while one is open. */
export function useWorkshop<Part>(part: (workshop: Workshop) => Part): Part {
  return useOpenWorkshop(
    useShallow((state) => {
      if (state.kind !== 'open') throw new Error('A screen was drawn without its workshop')
      return part(state.workshop)
    }),
  )
}
