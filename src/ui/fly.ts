import { animate } from 'framer-motion/dom/mini'

/** Whether the person asked the device for less motion. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/**
 * A place that is larger than this, in square pixels, keeps still: a pile laid out with all its
 * cards would be painted anew for every frame of it, just when the screen should answer.
 */
const largestGiving = 120_000

/**
 * Lets a likeness of a card fly from one place to another, and the place give a little. The real
 * card is already where it belongs: motion never holds up the next touch. Where less motion is
 * wished, the likeness fades instead.
 */
export function fly(card: HTMLElement, from: DOMRect, place: Element, shrinks: boolean): void {
  const to = place.getBoundingClientRect()
  const ghost = likenessOf(card, from)
  document.body.append(ghost)
  const gone = () => ghost.remove()
  if (prefersStillness()) {
    void animate(ghost, { opacity: [0.7, 0] }, { duration: 0.15 }).then(gone, gone)
    return
  }
  const right = to.left + to.width / 2 - (from.left + from.width / 2)
  const down = to.top + to.height / 2 - (from.top + from.height / 2)
  const scale = shrinks ? 0.35 : to.width / from.width
  const transform = ['none', `translate(${right}px, ${down}px) scale(${scale})`]
  const opacity = shrinks ? [1, 1, 0] : [1, 1]
  const timing = { duration: 0.2, ease: 'easeOut' as const }
  void animate(ghost, { transform, opacity }, timing).then(gone, gone)
  const { width, height } = to
  if (shrinks && width * height < largestGiving) {
    void animate(place, { transform: ['none', 'scale(1.02)', 'none'] }, timing)
  }
}

function likenessOf(card: HTMLElement, box: DOMRect): HTMLElement {
  const ghost = card.cloneNode(true) as HTMLElement
  ghost.removeAttribute('id')
  ghost.removeAttribute('data-card')
  ghost.inert = true
  ghost.ariaHidden = 'true'
  Object.assign(ghost.style, {
    position: 'fixed',
    insetBlockStart: `${box.top}px`,
    left: `${box.left}px`,
    inlineSize: `${box.width}px`,
    blockSize: `${box.height}px`,
    margin: '0',
    pointerEvents: 'none',
    zIndex: 'var(--layer-hand)',
  })
  return ghost
}
