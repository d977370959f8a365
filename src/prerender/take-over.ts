import { flushSync } from 'react-dom'
import { type DeckSize, deckSizes } from '@/deck/deck'
import { addressNow, paths } from '@/frame/paths'
import { type Colour, colours, type JourneyId } from '@/journey/journey'

/** What someone did on the prerendered screens before the app had come. */
export type Newcomer = {
  readonly name: string
  readonly colour: Colour
  /** Whether they pressed the button that leads on. */
  readonly isSent: boolean
  /** They pressed it without a name. */
  readonly isRefused: boolean
  /** Where they went on to, with the deck that they chose; `null` where they didn't. */
  readonly goesTo: { readonly path: string; readonly deck: DeckSize | null } | null
}

/** The journey that has no address yet, in the prerendered links. */
export const notYet = '_' as JourneyId

/** The newcomer of the prerendered screens; `null` where nobody began to say who they are. */
export function newcomerIn(root: HTMLElement, id: JourneyId = notYet): Newcomer | null {
  const { screen, name, colour, next, deck } = root.dataset
  if (screen !== 'newcomer' && screen !== 'hub') return null
  const inputs = [...root.querySelectorAll('input')]
  const chosen = colour ?? inputs.find(({ checked }) => checked)?.value
  const size = deckSizes.find((one) => one === deck) ?? null
  const path = size ? paths.sort(id) : next?.replace(paths.journey(notYet), paths.journey(id))
  return {
    name: name ?? inputs[0]?.value ?? '',
    colour: colours.find((one) => one === chosen) ?? colours[0],
    isSent: name !== undefined,
    isRefused: root.dataset.refused !== undefined,
    goesTo: path === undefined ? null : { path, deck: size },
  }
}

/** Nobody holds a finger on something for so many milliseconds; a lost release must not last. */
const longestHold = 4_000

/**
 * Resolves when no finger is down on the prerendered screen and no word is half typed: until then
 * its elements stay.
 */
export async function untilLetGo(root: HTMLElement): Promise<void> {
  const late = performance.now() + longestHold
  while (root.dataset.held !== undefined && performance.now() < late) {
    await new Promise((done) => {
      root.addEventListener('let-go', done, { once: true })
      setTimeout(done, longestHold)
    })
  }
}

/** The language that was chosen on the prerendered screen, as it is written, if one was. */
export const languageChosen = (root: HTMLElement): string | undefined => root.dataset.chosen

/** Where the app goes on if it draws now: anything that someone does meanwhile changes it. */
export function stateOf(root: HTMLElement): string {
  const { name, colour, chosen } = root.dataset
  return JSON.stringify([addressNow(), name, colour, chosen])
}

/**
 * Draws over the prerendered screen, at once. Where the app draws the same one, what had the focus
 * has it again. Nothing that was noted on it stays.
 */
export function takeOver(root: HTMLElement, draw: () => void): void {
  const address = root.dataset.screen === 'newcomer' ? paths.who : paths.frontDoor
  const isSame = address === addressNow() && root.dataset.screen !== 'hub'
  for (const key of Object.keys(root.dataset)) delete root.dataset[key]
  root.dataset.taken = ''
  root.ariaBusy = null
  const touchable = () => [...root.querySelectorAll<HTMLElement>('h1, a, button, input, select')]
  const { activeElement } = document
  const at = touchable().findIndex((one) => one.matches(':focus'))
  const cursor = activeElement instanceof HTMLInputElement ? activeElement.selectionStart : null
  flushSync(draw)
  // Where nothing had it, the heading has it already, and the page stays where it was scrolled to.
  const again = isSame ? (touchable()[at] ?? root.querySelector('h1')) : null
  again?.focus({ preventScroll: true })
  if (again instanceof HTMLInputElement && cursor !== null) again.setSelectionRange(cursor, cursor)
}
