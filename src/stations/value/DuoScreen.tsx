import type { CardId } from '@/deck/deck'
import { newId } from '@/documents/new-id'
import { ListenButton } from '@/frame/ListenButton'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { duoNotes, giftsNoted } from '@/journey/giving'
import { CardPicker } from '@/stations/CardPicker'
import column from '@/stations/column.module.css'
import { Foot } from '@/stations/foot/Foot'
import panel from '@/stations/panel.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import styles from '@/stations/value/value.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { useVisit } from '@/store/visit'
import { LinkButton } from '@/ui/Button'
import { TextLine } from '@/ui/TextLine'
import { Title } from '@/ui/Title'

const questions = ['duo.question-1', 'duo.question-2', 'duo.question-3', 'duo.question-4'] as const

/** One tells, the other listens and taps the cards they hear: each is a gift, given at once. */
export default function DuoScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const name = useJourney((journey) => journey.about.name)
  const heard = giftsNoted(
    useJourney((journey) => journey),
    duoNotes,
  )

  // A reload forgets who holds the tablet; what was heard before it doesn't.
  const holder = useVisit((visit) => visit.giver)
  const giver = holder || (heard[0]?.giver ?? '')

  const toggle = (card: CardId) => {
    const before = heard.find((gift) => gift.card === card)
    if (before) {
      step({ kind: 'take-back-gift', gift: before.id })
      return
    }
    const gift = newId<'gift'>()
    const given = { card, giver: giver.trim(), words: '', named: false }
    if (!step({ kind: 'give-gift', gift, given })) return
    const noted = [...heard.map((one) => one.id), gift].join(' ')
    step({ kind: 'write-text', text: duoNotes, words: noted })
  }
  /** The name is for all that was heard, also before it was typed. */
  const rename = (typed: string) => {
    useVisit.setState({ giver: typed })
    for (const { id: gift } of heard) step({ kind: 'name-giver', gift, giver: typed.trim() })
  }
  const end = () => step({ kind: 'write-text', text: duoNotes, words: null })
  return (
    <div className={column.column} data-passed>
      <Title>{say('duo.title')}</Title>
      <p className={styles.lead}>{say('duo.lead', { name })}</p>
      <section className={panel.panel}>
        <div className={styles.foot}>
          <h2>{say('duo.questions')}</h2>
          <ListenButton
            small={say('duo.questions')}
            text={questions.map((question) => say(question)).join(' ')}
          />
        </div>
        <ul className={styles.question}>
          {questions.map((question) => (
            <li key={question}>{say(question)}</li>
          ))}
        </ul>
      </section>
      <TextLine
        label={say('duo.listener')}
        value={giver}
        limit={limitOf(say, 40)}
        onWrite={rename}
      />
      <h2>{say('duo.cards')}</h2>
      <p role="status">{say('duo.marked', { count: heard.length })}</p>
      <CardPicker chosen={heard.map((gift) => gift.card)} onToggle={toggle} />
      <Foot back={null} where={say('duo.done', { name })}>
        <LinkButton look="main" sign="hand-heart" to={paths.value(id)} onGo={end}>
          {say('give.back')}
        </LinkButton>
      </Foot>
    </div>
  )
}
