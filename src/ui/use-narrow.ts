import { useSyncExternalStore } from 'react'

/** Whether a media query holds, also when the window changes. */
function useQuery(query: string): boolean {
  return useSyncExternalStore(
    (hear) => {
      const list = matchMedia(query)
      list.addEventListener('change', hear)
      return () => list.removeEventListener('change', hear)
    },
    () => matchMedia(query).matches,
  )
}

/** Whether the screen is too narrow to lay out everything at once (`--large-phone`). */
export const useNarrow = (): boolean => useQuery('(max-width: 700px)')

/** Whether what stands at the foot elsewhere stands in the top line (`--low`). */
export const useLow = (): boolean => useQuery('(max-height: 640px) and (orientation: landscape)')
