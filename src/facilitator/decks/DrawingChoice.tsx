import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import type { OwnCard } from '@/deck/own-deck'
import { mostOfPictures } from '@/deck/picture'
import styles from '@/facilitator/decks/card-form.module.css'
import { type Drawing, findDrawings, loadDrawings } from '@/facilitator/decks/drawings'
import { mostBytes, ownPicture } from '@/facilitator/decks/own-picture'
import { limitOf } from '@/frame/limit-of'
import { useWords } from '@/store/language'
import { deckStep } from '@/store/open-deck'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { FileChoice } from '@/ui/FileChoice'
import { Pictogram } from '@/ui/Sign'
import { TextLine } from '@/ui/TextLine'
import { useAnswer } from '@/ui/use-answer'
import { isOurs } from '@/workshop/deck-problems'
import { type MadeDeck, sizeOfPictures } from '@/workshop/made-deck'

/** So many are looked at in one go: a second word finds the others. */
const mostShown = 48

/** What a card shows: a drawing that is looked for by a word, or a picture of one's own. */
export function DrawingChoice({
  deck,
  card,
  suit,
}: {
  deck: MadeDeck
  card: OwnCard & { readonly id: CardId }
  suit: number
}) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const draw = (pictogram: string, picture: string | null) => {
    deckStep({ kind: 'draw-card', card: card.id, pictogram, picture })
    setOpen(false)
  }
  const show = async (file: File) => {
    const left = mostOfPictures - sizeOfPictures(deck)
    const bare = Math.max(1, deck.cards.size - deck.pictures.size)
    // Each card that has none yet may still get one: 4 signs write 3 bytes.
    const most = Math.min(mostBytes, Math.floor((left / bare) * 0.75) - 30)
    const made = await ownPicture(file, most).catch(() => null)
    if (made === null) return announce(say('drawing.unreadable'), 'seen')
    draw('image', made)
  }
  return (
    <fieldset className={styles.drawing} data-suit={suit}>
      <legend>{say('made.drawing')}</legend>
      <span className={styles.drawn}>
        <Pictogram name={card.pictogram} picture={deck.pictures.get(card.id)} large />
      </span>
      <Button sign="magnifying-glass" onClick={() => setOpen(true)}>
        {say('drawing.look')}
      </Button>
      <FileChoice
        label={say('drawing.own')}
        accept="image/*"
        onChoose={(file) => void show(file)}
      />
      {isOpen && (
        <Dialog
          title={say('drawing.title')}
          closeLabel={say('common.close')}
          onClose={() => setOpen(false)}
        >
          <DrawingSearch onChoose={draw} />
        </Dialog>
      )}
    </fieldset>
  )
}

function DrawingSearch({
  onChoose,
}: {
  onChoose: (pictogram: string, picture: string | null) => void
}) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [turn, setTurn] = useState(0)
  const drawings = useAnswer(String(turn), () =>
    loadDrawings().then(
      (all) => ({ all }),
      () => ({ all: null }),
    ),
  )
  if (!drawings) return <p>{say('drawing.coming')}</p>
  if (!drawings.all) {
    return (
      <>
        <p>{say('drawing.away')}</p>
        <Button sign="arrow-clockwise" onClick={() => setTurn(turn + 1)}>
          {say('drawing.again')}
        </Button>
      </>
    )
  }
  const { all } = drawings
  const ours = fullDeck.cards.map(({ pictogram }) => pictogram)
  const found =
    typed.trim() === ''
      ? all.filter(({ name }) => ours.includes(name)).slice(0, mostShown)
      : findDrawings(all, typed)
  const name = ({ name: called }: Drawing) => called.replaceAll('-', ' ')
  return (
    <>
      <TextLine
        label={say('drawing.word')}
        value={typed}
        limit={limitOf(say, 60)}
        first
        onWrite={setTyped}
      />
      <p role="status">{say('drawing.found', { count: found.length })}</p>
      <ul className={styles.drawings}>
        {found.slice(0, mostShown).map((drawing) => (
          <li key={drawing.name}>
            <button
              type="button"
              aria-label={name(drawing)}
              title={name(drawing)}
              onClick={() => onChoose(drawing.name, isOurs(drawing.name) ? null : drawing.picture)}
            >
              <Pictogram name={drawing.name} picture={drawing.picture} large />
            </button>
          </li>
        ))}
      </ul>
      {found.length > mostShown && <p>{say('drawing.more')}</p>}
    </>
  )
}
