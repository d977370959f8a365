import type { SensorProps } from '@dnd-kit/core'
import type { PointerEvent as ReactPointerEvent } from 'react'

/** Pixels per millisecond, to the right and down. */
export type Velocity = { x: number; y: number }

/**
 * On which card the finger came down, where that was and where it is now, in window pixels, and how
 * fast it moves. It stays what it was until dnd-kit has ended the drag, whatever is pressed next.
 */
export type Motion = {
  card: HTMLElement | null
  from: { x: number; y: number }
  at: { x: number; y: number }
  velocity: Velocity
  /** Ends the drag without a word to dnd-kit: its table is gone. */
  stop: () => void
}

export type CardSensorOptions = {
  /**
   * On a table that scrolls, a finger first rests on the card for this many milliseconds; moved
   * sooner, it scrolls. 0: a finger takes the card at once, and the card's `touch-action` is none.
   */
  readonly restMilliseconds: number
  /** Where the sensor writes what the finger does: for the card in hand, a flick, the drop. */
  readonly motion: Motion
  /** Called with every move of a card in hand, before dnd-kit hears of it. */
  readonly follow: () => void
}

/** Without a distance every tap would be a drag, and tapping a card would do nothing. */
const dragDistance = 6
const restTolerance = 10
const stillMilliseconds = 80

/**
 * Tells dnd-kit when a card is taken, moved, let go and called home, from pointer events alone.
 *
 * dnd-kit's own sensors keep going when a second finger comes down, and differ between touch and
 * pointer (dnd-kit #458, #453, #1398, #1889). Here a second finger, a `pointercancel`, Escape, a
 * hidden page and a turned tablet all do the same thing: the card comes home.
 */
export class CardSensor {
  static activators = [
    {
      eventName: 'onPointerDown' as const,
      handler: ({ nativeEvent: event }: ReactPointerEvent) =>
        event.isPrimary && event.button === 0 && cardAt(event.target) !== null,
    },
  ]

  /** Safari lets a page stop a scroll only if someone listened before the finger came down. */
  static setup() {
    const listen = () => undefined
    window.addEventListener('touchmove', listen, { passive: false })
    return () => window.removeEventListener('touchmove', listen)
  }

  autoScrollEnabled = true
  readonly #props: SensorProps<CardSensorOptions>
  readonly #start: PointerEvent
  readonly #ended = new AbortController()
  #rest: ReturnType<typeof setTimeout> | undefined
  #last: { x: number; y: number; at: number }
  #held = false

  constructor(props: SensorProps<CardSensorOptions>) {
    this.#props = props
    this.#start = props.event as PointerEvent
    this.#last = { x: this.#start.clientX, y: this.#start.clientY, at: this.#start.timeStamp }
    const { motion } = props.options
    motion.card = cardAt(this.#start.target)
    motion.velocity = { x: 0, y: 0 }
    motion.from = { x: this.#start.clientX, y: this.#start.clientY }
    motion.at = motion.from
    motion.stop = () => this.#end()
    this.#listen()
    if (this.#mustRest) {
      this.#rest = setTimeout(() => this.#take(), props.options.restMilliseconds)
    }
  }

  get #mustRest(): boolean {
    return this.#start.pointerType === 'touch' && this.#props.options.restMilliseconds > 0
  }

  #listen(): void {
    const { signal } = this.#ended
    const on = <Name extends keyof WindowEventMap>(
      name: Name,
      hear: (event: WindowEventMap[Name]) => void,
    ) => window.addEventListener(name, hear, { signal, capture: true, passive: false })
    on('pointermove', (event) => this.#move(event))
    on('pointerup', (event) => event.pointerId === this.#start.pointerId && this.#letGo(event))
    on('pointercancel', (event) => event.pointerId === this.#start.pointerId && this.#comeHome())
    on('pointerdown', () => this.#comeHome())
    on('keydown', (event) => event.key === 'Escape' && this.#comeHome())
    on('resize', () => this.#comeHome())
    on('blur', (event) => event.target === window && this.#comeHome())
    on('touchmove', (event) => this.#held && event.cancelable && event.preventDefault())
    on('contextmenu', (event) => event.preventDefault())
    on('dragstart', (event) => event.preventDefault())
    const hidden = () => document.hidden && this.#comeHome()
    document.addEventListener('visibilitychange', hidden, { signal })
  }

  #take(): void {
    this.#held = true
    document.getSelection()?.removeAllRanges()
    this.#props.onStart({ x: this.#start.clientX, y: this.#start.clientY })
  }

  #move(event: PointerEvent): void {
    if (event.pointerId !== this.#start.pointerId) return
    const far = Math.hypot(event.clientX - this.#start.clientX, event.clientY - this.#start.clientY)
    if (!this.#held && this.#mustRest && far > restTolerance) this.#comeHome()
    if (!this.#held && !this.#mustRest && far > dragDistance) this.#take()
    if (!this.#held) return
    event.preventDefault()
    this.#feelVelocity(event)
    this.#props.options.follow()
    this.#props.onMove({ x: event.clientX, y: event.clientY })
  }

  /**
   * An average over the last few moves: one late event must not look like a flick. The first one
   * counts whole: a busy tablet tells of a quick finger in one move.
   */
  #feelVelocity(event: PointerEvent): void {
    const milliseconds = Math.max(1, event.timeStamp - this.#last.at)
    const { motion } = this.#props.options
    const { velocity } = motion
    const isFirst = velocity.x === 0 && velocity.y === 0
    const part = isFirst ? 1 : 0.4
    velocity.x += part * ((event.clientX - this.#last.x) / milliseconds - velocity.x)
    velocity.y += part * ((event.clientY - this.#last.y) / milliseconds - velocity.y)
    motion.at = { x: event.clientX, y: event.clientY }
    this.#last = { ...motion.at, at: event.timeStamp }
  }

  #letGo(event: PointerEvent): void {
    this.#end()
    // A finger that rested before it let go didn't flick, however fast it came.
    if (event.timeStamp - this.#last.at > stillMilliseconds) {
      this.#props.options.motion.velocity = { x: 0, y: 0 }
    }
    if (this.#held) {
      swallowClick()
      this.#onceStarted(this.#props.onEnd)
    } else {
      this.#props.onAbort(this.#props.active)
      this.#props.onEnd()
    }
  }

  #comeHome(): void {
    this.#end()
    if (this.#held) {
      swallowClickOf(this.#start.pointerId)
      this.#onceStarted(this.#props.onCancel)
    } else {
      this.#props.onAbort(this.#props.active)
      this.#props.onCancel()
    }
  }

  /**
   * dnd-kit knows of a drag a frame after it began: a quicker finger waits, or nothing would drop
   * and nothing come home. A table that was taken away meanwhile is not waited for.
   */
  #onceStarted(then: () => void, frames = 10): void {
    if (this.#props.context.current.active) then()
    else if (frames > 0) requestAnimationFrame(() => this.#onceStarted(then, frames - 1))
  }

  #end(): void {
    clearTimeout(this.#rest)
    this.#ended.abort()
  }
}

/** The card under a finger, or `null`. */
export function cardAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
}

/** A finger that still lies on a card that went home doesn't tap it by leaving. */
function swallowClickOf(pointerId: number): void {
  const over = new AbortController()
  const listening = { signal: over.signal, capture: true }
  const left = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    over.abort()
    swallowClick()
  }
  window.addEventListener('pointerup', left, listening)
  window.addEventListener('pointerdown', () => over.abort(), listening)
}

/** The click that follows a drag isn't a tap on the card. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 60)
}
