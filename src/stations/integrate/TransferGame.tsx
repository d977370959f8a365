import { useState } from 'react'
import type { Place } from '@/deck/deck'
import { longestText } from '@/documents/journey-format'
import { newId } from '@/documents/new-id'
import type { CardFaceOf } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { textId } from '@/journey/journey'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import styles from '@/stations/integrate/integrate.module.css'
import { KeptWhere } from '@/stations/KeptWhere'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { Chip } from '@/ui/Chip'
import { Pictogram } from '@/ui/Sign'
import { WritingField } from '@/ui/WritingField'

/** What is written before it is kept as an idea lies under these names, and no reload takes it. */
const draft = {
  idea: textId('draft:idea'),
  place: textId('draft:place'),
  /** Which strength and which place the sentence is about, by their ids. */
  about: textId('draft:about'),
}

/** A strength × a place, drawn or chosen: “Là, je pourrais…”. */
export function TransferGame({ hand }: { hand: readonly CardFaceOf[] }) {
  const table = useDeck()
  const { say, deck } = useWords()
  const id = useJourneyId()
  const about = useJourney((journey) => journey.texts.get(draft.about) ?? '').split(' ')
  const [strength, setStrength] = useState(() =>
    Math.max(
      0,
      hand.findIndex((one) => one.id === about[0]),
    ),
  )
  const [drawn, setDrawn] = useState<Place | undefined>(
    () => table.places.find((one) => one.id === about[1]) ?? drawFrom(table.places),
  )
  const idea = useJourney((journey) => journey.texts.get(draft.idea) ?? '')
  const named = useJourney((journey) => journey.texts.get(draft.place) ?? '')
  const face = hand[strength % hand.length]
  const place = drawn ?? table.places[0]
  if (!face || !place) return null

  const texts = deck.places[place.id]
  const could = say('integrate.could', { there: texts?.there ?? '' })
  const tell = (card: CardFaceOf, where: Place) =>
    announce(
      say('integrate.drawn', { strength: card.label, place: deck.places[where.id]?.label ?? '' }),
    )
  const note = (card: CardFaceOf, where: Place) =>
    step({ kind: 'write-text', text: draft.about, words: `${card.id} ${where.id}` })
  const takePlace = (next: Place | undefined) => {
    if (!next) return
    setDrawn(next)
    note(face, next)
    tell(face, next)
  }
  const nextStrength = () => {
    const next = hand[(strength + 1) % hand.length] ?? face
    setStrength(strength + 1)
    note(next, place)
    tell(next, place)
  }
  const write = (words: string) => {
    step({ kind: 'write-text', text: draft.idea, words })
    note(face, place)
  }
  const keep = () => {
    const kept = { card: face.id, place: place.id, named: named.trim(), text: idea.trim() }
    if (!step({ kind: 'keep-idea', idea: newId<'idea'>(), kept })) return
    step({ kind: 'write-text', text: draft.idea, words: null })
    step({ kind: 'write-text', text: draft.place, words: null })
    step({ kind: 'write-text', text: draft.about, words: null })
    announce(say('integrate.kept'), 'seen')
  }
  return (
    <>
      <div className={styles.game}>
        <span className={styles.card}>
          <CardFace face={face} size="hand" />
        </span>
        <span className={styles.times} aria-hidden="true">
          ×
        </span>
        <span className={styles.place}>
          <span className={styles.drawing}>
            <Pictogram name={place.pictogram} large />
          </span>
          <small>{say('integrate.place')}</small>
          <strong>{texts?.label}</strong>
        </span>
        <div className={styles.could}>
          <WritingField
            label={could}
            hint={say('integrate.could-hint')}
            value={idea}
            limit={limitOf(say, longestText)}
            onWrite={write}
            aside={<ListenButton small={could} text={`${face.label}. ${could} ${idea}`} />}
          />
          <WritingField
            label={say('integrate.named')}
            hint={say('integrate.named-hint')}
            value={named}
            limit={limitOf(say, 200)}
            onWrite={(words) => step({ kind: 'write-text', text: draft.place, words })}
          />
          <div className={styles.row}>
            <Button
              sign="shuffle"
              onClick={() => takePlace(drawFrom(table.places.filter((other) => other !== place)))}
            >
              {say('integrate.other-place')}
            </Button>
            {hand.length > 1 && (
              <Button sign="cards-three" onClick={nextStrength}>
                {say('integrate.other-strength')}
              </Button>
            )}
          </div>
          <KeptWhere />
        </div>
      </div>
      <details className={styles.places}>
        <summary>{say('integrate.choose-place')}</summary>
        <div className={styles.row}>
          {table.places.map((one) => (
            <Chip
              key={one.id}
              pictogram={one.pictogram}
              pressed={one === place}
              onPress={() => takePlace(one)}
            >
              {deck.places[one.id]?.label}
            </Chip>
          ))}
        </div>
      </details>
      <Foot back={paths.value(id)} where={<strong>{say('station.integrate')}</strong>}>
        {idea.trim() === '' ? (
          <NextLink from={{ kind: 'carry-strength' }} />
        ) : (
          <Button look="main" sign="check" onClick={keep}>
            {say('integrate.keep')}
          </Button>
        )}
      </Foot>
    </>
  )
}

function drawFrom<Thing>(things: readonly Thing[]): Thing | undefined {
  return things[Math.floor(Math.random() * things.length)]
}
