import {
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  pointerWithin,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { CardSensor, cardAt, type Motion, type Velocity } from '@/ui/card-sensor'
import styles from '@/ui/card-table.module.css'
import { fly, likenessOf, prefersStillness } from '@/ui/fly'

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
  /** Says where the card lands; `null` sends it home. */
  readonly onDrop: (drop: Drop) => string | null
  /** See `CardSensorOptions`. */
  readonly restMilliseconds?: number
}

/** The place under the finger, or else under the middle of the card: touching it is not enough. */
const underFinger: CollisionDetection = (places) => {
  const under = pointerWithin(places)
  if (under.length > 0) return under
  const { left, top, width, height } = places.collisionRect
  return pointerWithin({
    ...places,
    pointerCoordinates: { x: left + width / 2, y: top + height / 2 },
  })
}

/**
 * A table on which the cards in it (elements with `data-card`) are dragged to places in it
 * (`DropPlace`).
 *
 * Only one thing is draggable for dnd-kit: the hand. It points at the card under the finger when
 * the finger comes down, so that picking one of 81 cards up draws one element and not 81 (a
 * `useDraggable` a card costs 167 ms at pick-up on a slow tablet). What follows the finger is a
 * likeness of the card: dnd-kit's `DragOverlay` draws and measures one anew, in three passes.
 */
export function CardTable({ children, onDrop, restMilliseconds = 0 }: Table) {
  const [motion] = useState<Motion>(() => {
    const nowhere = { x: 0, y: 0 }
    return { card: null, from: nowhere, at: nowhere, velocity: nowhere, stop: () => undefined }
  })
  const inHand = useRef<HTMLElement | null>(null)
  const hadFocus = useRef(false)
  const follow = () => {
    if (!inHand.current) return
    const { from, at, velocity } = motion
    inHand.current.style.translate = `${at.x - from.x}px ${at.y - from.y}px`
    if (prefersStillness()) return
    const degrees = Math.max(-9, Math.min(9, velocity.x * 8))
    inHand.current.style.rotate = `${degrees.toFixed(1)}deg`
  }
  const sensors = useSensors(useSensor(CardSensor, { restMilliseconds, motion, follow }))
  // The back key may take the whole screen away from under a card in hand: it lands nowhere.
  useEffect(
    () => () => {
      motion.stop()
      inHand.current?.remove()
    },
    [motion],
  )

  const takeUp = () => {
    if (!motion.card) return
    inHand.current = likenessOf(motion.card)
    inHand.current.classList.add(styles.held ?? '')
    // A quick finger is further on by now, or has left already.
    follow()
    motion.card.setAttribute('data-held', '')
    // A card that leaves with the focus on it would have the page laid out twice, at the drop.
    hadFocus.current = document.activeElement === motion.card
    motion.card.blur()
  }
  const putDown = (target: string | null) => {
    const home = motion.card
    const held = inHand.current
    inHand.current = null
    if (target === null && hadFocus.current) home?.focus({ preventScroll: true })
    const place = target === null ? home : document.querySelector(`[data-place="${target}"]`)
    if (held && place) fly(held, place, target !== null)
    else held?.remove()
    home?.removeAttribute('data-held')
  }
  const drop = ({ over }: DragEndEvent) => {
    const {
      left = 0,
      top = 0,
      width = 0,
      height = 0,
    } = inHand.current?.getBoundingClientRect() ?? {}
    const at = { x: left + width / 2, y: top + height / 2 }
    // Under the finger first: dnd-kit hasn't measured the places yet when a drop is quick.
    const onto = placeUnder(motion.at) ?? (over === null ? null : String(over.id))
    const held = motion.card?.dataset.card
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
      onDragEnd={drop}
      onDragCancel={() => putDown(null)}
    >
      <Hand>{children}</Hand>
    </DndContext>
  )
}

function Hand({ children }: { children: ReactNode }) {
  const { listeners, setNodeRef } = useDraggable({ id: 'hand' })
  return (
    <div
      className={styles.table}
      onPointerDownCapture={(event) => setNodeRef(cardAt(event.target))}
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
