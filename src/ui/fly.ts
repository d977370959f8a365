let animate: typeof import('framer-motion/dom/mini')['animate'] | null = null

/**
 * Fetches what moves things, which no first screen waits for: until it is here, and where it can't
 * be fetched, a card fades instead of flying.
 */
export async function fetchMotion(): Promise<void> {
  const motion = await import('framer-motion/dom/mini').catch(() => null)
  animate = motion?.animate ?? null
}

/** Whether the person asked the device for less motion. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/**
 * A place that is larger than this, in square pixels, keeps still: a pile laid out with all its
 * cards would be painted anew for every frame of it, just when the screen should answer.
 */
const largestGiving = 120_000

/** Lays a likeness of a card's face over it, for the eye alone. */
export function likenessOf(card: HTMLElement): HTMLElement {
  const { left, top, width, height } = card.getBoundingClientRect()
  const likeness = document.createElement('div')
  likeness.ariaHidden = 'true'
  Object.assign(likeness.style, {
    position: 'fixed',
    insetBlockStart: `${top}px`,
    left: `${left}px`,
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
    cursor: 'grabbing',
    zIndex: 'var(--layer-hand)',
  })
  likeness.append(card.querySelector('[data-size]')?.cloneNode(true) ?? '')
  document.body.append(likeness)
  return likeness
}

/**
 * Lets a likeness fly from where it is to a place, and the place give a little. The real card is
 * already where it belongs: motion never holds up the next touch. Where less motion is wished, the
 * likeness fades instead.
 */
export function fly(likeness: HTMLElement, place: Element, shrinks: boolean): void {
  const from = likeness.getBoundingClientRect()
  const to = place.getBoundingClientRect()
  likeness.style.pointerEvents = 'none'
  const gone = () => likeness.remove()
  if (!animate || prefersStillness()) {
    void likeness.animate({ opacity: [0.7, 0] }, { duration: 150 }).finished.then(gone, gone)
    return
  }
  const right = to.left + to.width / 2 - (from.left + from.width / 2)
  const down = to.top + to.height / 2 - (from.top + from.height / 2)
  const scale = shrinks ? 0.35 : to.width / from.width
  const transform = ['none', `translate(${right}px, ${down}px) scale(${scale})`]
  const opacity = shrinks ? [1, 1, 0] : [1, 1]
  const timing = { duration: 0.2, ease: 'easeOut' as const }
  void animate(likeness, { transform, opacity }, timing).then(gone, gone)
  const { width, height } = to
  if (shrinks && width * height < largestGiving) {
    void animate(place, { transform: ['none', 'scale(1.02)', 'none'] }, timing)
  }
}
