import { useLayoutEffect } from 'react'
import type { OwnCards } from '@/deck/own-deck'
import { putOnTable } from '@/store/cards-on-table'

/** Lays the cards of what a screen shows, as long as it shows it. */
export function useOnTable(own: OwnCards): void {
  useLayoutEffect(() => {
    putOnTable(own)
    return () => putOnTable(null)
  }, [own])
}
