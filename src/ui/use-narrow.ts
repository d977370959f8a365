import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 700px)'

function watch(hear: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', hear)
  return () => query.removeEventListener('change', hear)
}

/** Whether the screen is too narrow to lay out everything at once. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(narrow).matches)
}
