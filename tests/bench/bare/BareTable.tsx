import { DndContext, useDraggable, useDroppable } from '@dnd-kit/core'
import { domAnimation, LazyMotion, m } from 'framer-motion'
import { BareFace } from './BareFace'
import styles from './bare.module.css'
import { type BareCard, cards, isTable, lay, piles, useTable } from './bare-cards'

/**
 * The least that this stack needs to put a draggable card on a table: React, zustand, dnd-kit and
 * Motion (`LazyMotion`, `m`, `domAnimation`, as in its manual's first example), and what is seen of
 * the cards in the app: the deck and its French texts, fonts, colours, the sprite, a card with two
 * under it, three piles, one card laid. All of it is one chunk: nothing waits for a second request.
 *
 * Everything else that the app does before a card can be dragged is what the bench weighs: it has
 * no router, no choice of language, no ICU texts, no database (IndexedDB), no Yjs, no check of what
 * was stored, no lock, no frame around the table, no words on it but the cards' and the piles'.
 */
export function BareTable() {
  const laid = useTable((table) => table.laid)
  const [card, next, third] = cards.filter(({ id }) => !laid[id])
  return (
    <LazyMotion features={domAnimation} strict>
      <DndContext onDragEnd={({ active, over }) => over && lay(String(active.id), String(over.id))}>
        <main className={styles.table}>
          {!isTable && (
            <div className={styles.deck}>
              {[third, next].map(
                (under) =>
                  under && (
                    <div key={under.id} className={styles.under}>
                      <BareFace card={under} size="large" />
                    </div>
                  ),
              )}
              {card && <Held key={card.id} card={card} size="large" />}
            </div>
          )}
          <div className={styles.piles}>
            {piles.map((pile) => (
              <BarePile key={pile} pile={pile} />
            ))}
          </div>
        </main>
      </DndContext>
    </LazyMotion>
  )
}

/** A card that can be dragged. */
function Held({ card, size }: { card: BareCard; size: 'large' | 'small' }) {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: card.id })
  return (
    <m.div
      ref={setNodeRef}
      {...listeners}
      className={size === 'large' ? styles.top : styles.held}
      data-card={card.id}
      data-held={isDragging || undefined}
      style={{ x: transform?.x ?? 0, y: transform?.y ?? 0 }}
    >
      <BareFace card={card} size={size} />
    </m.div>
  )
}

function BarePile({ pile }: { pile: string }) {
  const { setNodeRef, isOver } = useDroppable({ id: pile })
  const laid = useTable((table) => table.laid)
  const here = cards.filter(({ id }) => laid[id] === pile)
  return (
    <section
      ref={setNodeRef}
      className={styles.pile}
      data-place={pile}
      data-over={isOver || undefined}
    >
      <h2>
        {pile} {here.length}
      </h2>
      <div className={styles.laidCards}>
        {here.map((card) =>
          isTable ? (
            <Held key={card.id} card={card} size="small" />
          ) : (
            <div key={card.id} className={styles.laid}>
              <BareFace card={card} size="mini" />
            </div>
          ),
        )}
      </div>
    </section>
  )
}
