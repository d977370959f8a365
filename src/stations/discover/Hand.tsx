import { type KeyboardEvent, useState } from 'react'
import type { CardFaceOf } from '@/frame/faces'
import { mostStrengths } from '@/journey/strengths'
import styles from '@/stations/discover/strengths.module.css'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { Dialog } from '@/ui/Dialog'
import { DropPlace } from '@/ui/DropPlace'

/** A card goes from the hand to where it lay; what was told of it stays, and is back with it. */
export function putBack(card: CardFaceOf, say: ReturnType<typeof useWords>['say']): void {
  step({ kind: 'return-strength', card: card.id })
  announce(say('strengths.returned', { card: card.label }))
}

/** The cards in hand. They are ordered by drag, by Shift and the arrow keys, or by their menu. */
export function Hand({ cards }: { cards: readonly CardFaceOf[] }) {
  const { say } = useWords()
  // Two tablets that met may hold more than eight together: none is hidden.
  const places = Math.max(mostStrengths, cards.length)
  const slots = Array.from({ length: places }, (_, index) => index)
  const [asked, setAsked] = useState<CardFaceOf | null>(null)
  const index = asked ? cards.findIndex((card) => card.id === asked.id) : -1

  const move = (card: CardFaceOf, to: number) => {
    const place = Math.max(0, Math.min(cards.length - 1, to))
    step({ kind: 'move-strength', card: card.id, to: place })
    announce(say('strengths.moved', { card: card.label, number: place + 1, count: cards.length }))
  }
  const onKey = (event: KeyboardEvent, card: CardFaceOf, at: number) => {
    if (!event.shiftKey) return
    const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    if (event.key === forward) move(card, at + 1)
    if (event.key === back) move(card, at - 1)
  }
  const giveBack = (card: CardFaceOf) => {
    putBack(card, say)
    setAsked(null)
    // Its button is gone with it; the heading says where one is.
    document.querySelector('h1')?.focus()
  }

  return (
    <>
      <ol className={styles.hand} aria-label={say('strengths.hand')}>
        {slots.map((slot) => {
          const card = cards[slot]
          return (
            <li key={card?.id ?? slot} aria-hidden={card ? undefined : true}>
              <DropPlace place={`slot-${slot}`} className={styles.slot} data-empty={!card}>
                {card && (
                  <button
                    type="button"
                    data-card={card.id}
                    aria-label={say('strengths.nth', { card: card.label, number: slot + 1 })}
                    aria-haspopup="dialog"
                    onClick={() => setAsked(card)}
                    onKeyDown={(event) => onKey(event, card, slot)}
                  >
                    <CardFace face={card} size="held" />
                  </button>
                )}
              </DropPlace>
            </li>
          )
        })}
      </ol>
      {asked && index >= 0 && (
        <Dialog title={asked.label} closeLabel={say('common.close')} onClose={() => setAsked(null)}>
          <p>{asked.text}</p>
          <p className={styles.keys}>{say('strengths.keys')}</p>
          <div className={styles.menu}>
            <Button sign="arrow-left" disabled={index === 0} onClick={() => move(asked, index - 1)}>
              {say('strengths.sooner')}
            </Button>
            <Button
              sign="arrow-right"
              disabled={index === cards.length - 1}
              onClick={() => move(asked, index + 1)}
            >
              {say('strengths.later')}
            </Button>
            <Button sign="arrow-u-down-left" onClick={() => giveBack(asked)}>
              {say('strengths.return')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
