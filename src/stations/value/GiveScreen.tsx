import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import { longestText } from '@/documents/journey-format'
import { newId } from '@/documents/new-id'
import { pickFaces, useFaces } from '@/frame/faces'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { textId } from '@/journey/journey'
import { strengthsInHand } from '@/journey/strengths'
import { CardPicker } from '@/stations/CardPicker'
import column from '@/stations/column.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import styles from '@/stations/value/value.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { useVisit } from '@/store/visit'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** What is written before it is given is kept under this name: a killed tab loses no word. */
const draft = textId('draft:gift')

/** In the giver's hands: one card, perhaps a sentence. Nothing of what was given before is seen. */
export default function GiveScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const name = useJourney((journey) => journey.about.name)
  const near = pickFaces(faces, useJourney(strengthsInHand))
  const words = useJourney((journey) => journey.texts.get(draft) ?? '')
  const giver = useVisit((visit) => visit.giver)
  const [card, setCard] = useState<CardId | null>(null)
  const [named, setNamed] = useState(false)
  const [isGiven, setGiven] = useState(false)

  const give = () => {
    if (card === null) return announce(say('give.choose-first'), 'seen')
    const given = { card, giver, words: words.trim(), named: named && giver !== '' }
    if (!step({ kind: 'give-gift', gift: newId<'gift'>(), given })) return
    step({ kind: 'write-text', text: draft, words: null })
    setGiven(true)
  }
  const giveAnother = () => {
    setGiven(false)
    setCard(null)
  }

  if (isGiven) {
    return (
      <div className={column.column} data-passed>
        <Title>{say('give.done', { name })}</Title>
        <div className={styles.foot}>
          <LinkButton look="main" sign="hand-heart" to={paths.value(id)}>
            {say('give.back')}
          </LinkButton>
          <Button onClick={giveAnother}>{say('give.another')}</Button>
        </div>
      </div>
    )
  }
  return (
    <div className={column.column} data-passed>
      <Title>{say('give.title')}</Title>
      <p className={styles.lead} dir="auto">
        {giver === '' ? say('give.lead-unnamed', { name }) : say('give.lead', { giver, name })}
      </p>
      {near.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{say('give.near')}</legend>
          {near.map((face) => (
            <Chip
              key={face.id}
              pictogram={face.pictogram}
              pressed={face.id === card}
              onPress={() => setCard(face.id)}
            >
              {face.label}
            </Chip>
          ))}
        </fieldset>
      )}
      <CardPicker chosen={card === null ? [] : [card]} onToggle={setCard} />
      <WritingField
        label={say('give.words')}
        hint={say('give.words-hint')}
        value={words}
        limit={limitOf(say, longestText)}
        onWrite={(text) => step({ kind: 'write-text', text: draft, words: text })}
      />
      {giver !== '' && (
        <Chip pressed={named} onPress={() => setNamed(!named)}>
          {say('give.named')}
        </Chip>
      )}
      <div className={styles.foot}>
        <Button look="main" sign="gift" onClick={give}>
          {say('give.give', { name })}
        </Button>
        <LinkButton look="quiet" to={paths.value(id)}>
          {say('give.nothing')}
        </LinkButton>
      </div>
    </div>
  )
}
