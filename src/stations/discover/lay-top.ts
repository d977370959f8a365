import { type CardFaceOf, currentFaces, pickFaces } from '@/frame/faces'
import { type Pile, piles } from '@/journey/journey'
import { toSort } from '@/journey/sorting'
import { pileLook } from '@/stations/discover/pile-look'
import { takeBack } from '@/stations/discover/use-undo-key'
import { deckNow } from '@/store/deck-on-table'
import { journeyNow, undoNow } from '@/store/journey-on-screen'
import { currentWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import type { Drop } from '@/ui/CardTable'
import { placeAhead } from '@/ui/flick'
import { fly, likenessOf } from '@/ui/fly'
import { isUndo } from '@/ui/undo-key'

/**
 * What a finger, a key and a button do with the card on top of the sort. Each asks which card that
 * is now: another tab, or a key, may have laid the one that is drawn.
 */

/** The cards still to sort, the one on top first. */
function queueNow(): readonly CardFaceOf[] {
  const journey = journeyNow()
  return journey ? pickFaces(currentFaces(), toSort(journey, deckNow())) : []
}

function lay(pile: Pile): void {
  const [card, next] = queueNow()
  if (!card) return
  const { say } = currentWords()
  step({ kind: 'lay-card', card: card.id, pile })
  const then = next
    ? say('sort.next-card', { card: next.label, text: next.text })
    : say('sort.done')
  announce(`${say('sort.laid', { card: card.label, pile: say(pileLook[pile].title) })} ${then}`)
}

/** Lays the card without a finger on it: its likeness flies where it goes. */
export function layAndFly(pile: Pile): void {
  const top = document.querySelector<HTMLElement>('[data-card]')
  const place = document.querySelector(`[data-place="${pile}"]`)
  if (top && place) fly(likenessOf(top), place, true)
  lay(pile)
}

/** Lays the card that was let go; answers the pile, or `null` where it goes home. */
export function layDropped(drop: Drop): Pile | null {
  const onto = piles.find((pile) => pile === (drop.onto ?? placeAhead(drop, piles))) ?? null
  if (!onto || drop.card !== queueNow()[0]?.id) return null
  lay(onto)
  return onto
}

/** Puts the card under all others. */
export function putOff(): void {
  const [card] = queueNow()
  if (!card) return
  step({ kind: 'lay-card', card: card.id, pile: 'later' })
  announce(currentWords().say('sort.put-off', { card: card.label }))
}

export const takeBackCard = () => takeBack('placements')

/** The keys 1 2 3 lay the card, and Ctrl+Z takes it back. */
export function layByKey(event: KeyboardEvent): void {
  // In an open dialog a key means the dialog.
  if (event.repeat || (event.target instanceof Element && event.target.closest('dialog'))) return
  // The key by its place: on a French keyboard the one with the 1 on it types “&”.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? event.key
  const pile = piles[Number(digit) - 1]
  if (isUndo(event)) {
    if (undoNow('placements')) takeBackCard()
  } else if (pile && !(event.ctrlKey || event.metaKey || event.altKey)) layAndFly(pile)
}
