import {
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  pointerWithin,
  rectIntersection,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useRef, useState } from 'react'
import { CardSensor, cardAt, type Motion, type Velocity } from '@/ui/card-sensor'
import styles from '@/ui/card-table.module.css'
import { fly, prefersStillness } from '@/ui/fly'

/** Where a card was let go. */
export type Drop = {
  readonly card: string
  /** The id of the place under the card, or `null` when it was let go elsewhere. */
  readonly onto: string | null
  /** How fast it was moving: a flick has speed and no place. */
  readonly velocity: Velocity
  /** The middle of the card, in window pixels. */
  readonly at: { readonly x: number; readonly y: number }
}

type Table = {
  readonly children: ReactNode
  /** Draws the card in the moving hand. */
  readonly held: (card: string) => ReactNode
  /** Says where the card lands; `null` sends it home. */
  readonly onDrop: (drop: Drop) => string | null
  /** See `CardSensorOptions`. */
  readonly restMilliseconds?: number
}

const underFinger: CollisionDetection = (places) => {
  const under = pointerWithin(places)
  return under.length > 0 ? under : rectIntersection(places)
}

/**
 * A table on which the cards in it (elements with `data-card`) are dragged to places in it
 * (`DropPlace`).
 *
 * Only one thing is draggable for dnd-kit: the hand. It points at the card under the finger when
 * the finger comes down, so that picking one of 79 cards up draws one element and not 79 (a
 * `useDraggable` a card costs 167 ms at pick-up on a slow tablet).
 */
export function CardTable({ children, held, onDrop, restMilliseconds = 0 }: Table) {
  const [card, setCard] = useState<string | null>(null)
  const [motion] = useState<Motion>(() => ({ at: { x: 0, y: 0 }, velocity: { x: 0, y: 0 } }))
  const pressed = useRef<HTMLElement | null>(null)
  const overlay = useRef<HTMLDivElement>(null)
  const sensors = useSensors(useSensor(CardSensor, { restMilliseconds, motion }))

  const takeUp = () => {
    pressed.current?.setAttribute('data-held', '')
    setCard(pressed.current?.dataset.card ?? null)
  }
  const tilt = () => {
    if (prefersStillness()) return
    const degrees = Math.max(-9, Math.min(9, motion.velocity.x * 8))
    overlay.current?.style.setProperty('rotate', `${degrees.toFixed(1)}deg`)
  }
  const putDown = (target: string | null) => {
    const home = pressed.current
    const from = overlay.current?.getBoundingClientRect()
    // A card that leaves with the focus on it would have the page laid out twice: not now, untouched.
    if (target !== null) home?.blur()
    const place = target === null ? home : document.querySelector(`[data-place="${target}"]`)
    if (overlay.current && from && place) fly(overlay.current, from, place, target !== null)
    home?.removeAttribute('data-held')
    setCard(null)
  }
  const drop = ({ over, active }: DragEndEvent) => {
    const box = active.rect.current.translated
    const at = { x: box ? box.left + box.width / 2 : 0, y: box ? box.top + box.height / 2 : 0 }
    // Under the finger first: dnd-kit hasn't measured the places yet when a drop is quick.
    const onto = placeUnder(motion.at) ?? (over === null ? null : String(over.id))
    const held = pressed.current?.dataset.card
    putDown(held ? onDrop({ card: held, onto, velocity: motion.velocity, at }) : null)
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underFinger}
      accessibility={{
        container: hiddenFromReaders(),
        screenReaderInstructions: { draggable: '' },
      }}
      onDragStart={takeUp}
      onDragMove={tilt}
      onDragEnd={drop}
      onDragCancel={() => putDown(null)}
    >
      <Hand pressed={pressed}>{children}</Hand>
      <DragOverlay dropAnimation={null} className={styles.overlay ?? ''}>
        {card !== null && (
          <div ref={overlay} className={styles.held}>
            {held(card)}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

function Hand({
  children,
  pressed,
}: {
  children: ReactNode
  pressed: { current: HTMLElement | null }
}) {
  const { listeners, setNodeRef } = useDraggable({ id: 'hand' })
  const point = (target: EventTarget) => {
    pressed.current = cardAt(target)
    setNodeRef(pressed.current)
  }
  return (
    <div
      className={styles.table}
      onPointerDownCapture={(event) => point(event.target)}
      {...listeners}
    >
      {children}
    </div>
  )
}

/** By measures alone: asking what is drawn at a point makes the browser look at every card. */
function placeUnder({ x, y }: Motion['at']): string | null {
  const places = [...document.querySelectorAll<HTMLElement>('[data-place]')]
  const under = places.find((place) => {
    const { left, right, top, bottom } = place.getBoundingClientRect()
    return left <= x && x <= right && top <= y && y <= bottom
  })
  return under?.dataset.place ?? null
}

let detached: HTMLElement | undefined

/**
 * dnd-kit brings a live region of its own, in English. The screens announce what happened
 * themselves, so its region is drawn outside of the page.
 */
function hiddenFromReaders(): HTMLElement {
  detached ??= document.createElement('div')
  return detached
}
