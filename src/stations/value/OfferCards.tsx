import { useState } from 'react'
import { type CardId, familiesOf } from '@/deck/deck'
import { type CardFaceOf, pickFaces, useFaces } from '@/frame/faces'
import { limitOf } from '@/frame/limit-of'
import styles from '@/stations/value/offer.module.css'
import { useDeck } from '@/store/deck-on-table'
import { useWords } from '@/store/language'
import { CardFace } from '@/ui/CardFace'
import { Chip } from '@/ui/Chip'
import { Sign } from '@/ui/Sign'
import { focusTitle } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** Real cards, one of which is given, and beside them what was seen, in the giver's words. */
export function OfferCards({
  first,
  card,
  onCard,
  words,
  onWords,
  longest,
  named,
  onNamed,
}: {
  /** Those that lie on the table at once. */
  first: readonly CardId[]
  card: CardId | null
  onCard: (card: CardId) => void
  words: string
  onWords: (words: string) => void
  /** Of the words, in characters. */
  longest: number
  named: boolean
  /** `null` where nobody said a name. */
  onNamed: ((named: boolean) => void) | null
}) {
  const table = useDeck()
  const { say, deck } = useWords()
  const faces = useFaces()
  const [showsAll, setShowsAll] = useState(false)
  const face = card === null ? undefined : faces.get(card)
  const show = (all: boolean) => {
    setShowsAll(all)
    focusTitle()
  }
  return (
    <div className={styles.offer}>
      <div className={styles.table}>
        {showsAll ? (
          familiesOf(table, table.cards).map(({ family }) => (
            <section key={family.id}>
              <h2>{deck.families[family.id]?.label}</h2>
              <Cards
                faces={pickFaces(
                  faces,
                  table.cards.filter((one) => one.family === family.id).map(({ id }) => id),
                )}
                card={card}
                onCard={onCard}
              />
            </section>
          ))
        ) : (
          <Cards faces={pickFaces(faces, first)} card={card} onCard={onCard}>
            <button type="button" className={styles.others} onClick={() => show(true)}>
              <Sign sign="cards" />
              {say('give.others')}
            </button>
          </Cards>
        )}
        {showsAll && (
          <Chip sign="cards" onPress={() => show(false)}>
            {say('give.fewer')}
          </Chip>
        )}
      </div>
      <section className={styles.panel}>
        <div className={styles.chosen} role="status">
          {face ? (
            <>
              <span className={styles.mini}>
                <CardFace face={face} size="mini" />
              </span>
              <p>
                {say('give.offers')}
                <strong>{face.label}</strong>
              </p>
            </>
          ) : (
            <p>{say('give.none-yet')}</p>
          )}
        </div>
        <div>
          <h2>{say('give.words')}</h2>
          <p className={styles.hint}>{say('give.if-you-like')}</p>
        </div>
        <WritingField
          isSpoken
          label={say('give.words')}
          value={words}
          limit={limitOf(say, longest)}
          onWrite={onWords}
          starters={(add) => (
            <div className={styles.starters}>
              {(['give.starter-said', 'give.starter-helped'] as const).map((starter) => (
                <Chip key={starter} onPress={() => add(`${say(starter)} `)}>
                  {say(starter)}…
                </Chip>
              ))}
            </div>
          )}
        />
        {onNamed && (
          <Chip sign={named ? 'check' : 'circle'} pressed={named} onPress={() => onNamed(!named)}>
            {say('give.named')}
          </Chip>
        )}
      </section>
    </div>
  )
}

function Cards({
  faces,
  card,
  onCard,
  children,
}: {
  faces: readonly CardFaceOf[]
  card: CardId | null
  onCard: (card: CardId) => void
  children?: React.ReactNode
}) {
  return (
    <ul className={styles.cards}>
      {faces.map((face) => (
        <li key={face.id}>
          <button
            type="button"
            aria-label={face.label}
            aria-pressed={face.id === card}
            onClick={() => onCard(face.id)}
          >
            <CardFace face={face} size="large" />
          </button>
        </li>
      ))}
      {children && <li>{children}</li>}
    </ul>
  )
}
