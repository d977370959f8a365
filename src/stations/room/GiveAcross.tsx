import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import type { Room } from '@/device/database'
import { enqueue } from '@/device/outbox'
import { type Answers, longestGift } from '@/documents/messages'
import { newId } from '@/documents/new-id'
import { suitOf } from '@/frame/colours'
import { limitOf } from '@/frame/limit-of'
import { textId } from '@/journey/journey'
import { othersIn } from '@/live-room/tablet'
import { CardPicker } from '@/stations/CardPicker'
import panel from '@/stations/panel.module.css'
import styles from '@/stations/value/value.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { PersonDot } from '@/ui/PersonDot'
import { useAnswer } from '@/ui/use-answer'
import { WritingField } from '@/ui/WritingField'

type Other = Answers['others']['people'][number]

/** What is written before it is given is kept under this name: a killed tab loses no word. */
const draft = textId('draft:across')

/** Gives a card to someone at another tablet of the room. What becomes of it, only they know. */
export default function GiveAcross({ room }: { room: Room }) {
  const { say } = useWords()
  const words = useJourney((journey) => journey.texts.get(draft) ?? '')
  const [to, setTo] = useState<Other | null>(null)
  const [card, setCard] = useState<CardId | null>(null)
  const [named, setNamed] = useState(false)
  const others = useAnswer(room.pass, () => othersIn(room.pass)) ?? []

  const give = async () => {
    if (!to) return
    if (card === null) return announce(say('give.choose-first'), 'seen')
    const gift = newId<'gift'>()
    const given = { card, words: words.trim(), named }
    await enqueue({ name: 'give', question: { pass: room.pass, to: to.id, gift, given } })
    step({ kind: 'write-text', text: draft, words: null })
    announce(say('across.done', { name: to.name }), 'seen')
    setTo(null)
    setCard(null)
  }

  return (
    <section className={panel.panel}>
      <h2>{say('across.title')}</h2>
      <p className={styles.hint}>
        {others.length === 0 ? say('across.nobody') : say('across.what')}
      </p>
      <div className={styles.people}>
        {others.map((other) => (
          <button
            key={other.id}
            type="button"
            aria-pressed={other.id === to?.id}
            onClick={() => setTo(other.id === to?.id ? null : other)}
          >
            <PersonDot name={other.name} suit={suitOf(other.colour)} />
            <span dir="auto" translate="no">
              {other.name}
            </span>
          </button>
        ))}
      </div>
      {to && (
        <>
          <CardPicker chosen={card === null ? [] : [card]} onToggle={setCard} />
          <WritingField
            label={say('give.words')}
            hint={say('give.words-hint')}
            value={words}
            limit={limitOf(say, longestGift)}
            onWrite={(text) => step({ kind: 'write-text', text: draft, words: text })}
          />
          <Chip pressed={named} onPress={() => setNamed(!named)}>
            {say('give.named')}
          </Chip>
          <Button look="main" sign="gift" onClick={() => void give()}>
            {say('give.give', { name: to.name })}
          </Button>
        </>
      )}
    </section>
  )
}
