import { useState } from 'react'
import { Link } from 'wouter'
import { pickFaces, useFaces } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { paths } from '@/frame/paths'
import { dayOf, daysUntil } from '@/journey/day'
import type { SmallStep, SmallStepId, smallStepStates } from '@/journey/journey'
import { isOpenStep } from '@/journey/onward'
import { inOrder } from '@/journey/order'
import { cardsLaid } from '@/journey/sorting'
import { isTold } from '@/journey/stories'
import { strengthsInHand } from '@/journey/strengths'
import { dayInWords } from '@/portfolio/day-in-words'
import styles from '@/stations/arrival/come-back.module.css'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { CardFace } from '@/ui/CardFace'
import { Chip } from '@/ui/Chip'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'
import { Title } from '@/ui/Title'

/** Whoever comes back finds what is there, and never what is missing; then what they wanted to try. */
export default function ComeBack() {
  const { say } = useWords()
  const name = useJourney(({ about }) => about.name)
  const hand = pickFaces(useFaces(), useJourney(strengthsInHand))
  return (
    <div className={styles.back}>
      <div className={styles.there}>
        <Title>{say('back.title', { name })}</Title>
        <p className={styles.lead}>{say('back.lead')}</p>
        {hand.length > 0 && (
          <ul className={styles.hand} aria-label={say('strengths.hand')}>
            {hand.map((face) => (
              <li key={face.id}>
                <CardFace face={face} size="held" />
              </li>
            ))}
          </ul>
        )}
        <Counts />
      </div>
      <Tried />
      <Foot back={paths.who} instead={{ sign: 'user-switch', label: say('back.not-me') }}>
        <NextLink />
      </Foot>
    </div>
  )
}

/** Things that are there, as numbers; what isn't there isn't counted. */
function Counts() {
  const { say } = useWords()
  const sorted = useJourney(cardsLaid)
  const held = useJourney(({ strengths }) => strengths.size)
  const told = useJourney(({ stories }) => [...stories.values()].filter(isTold).length)
  const counts: readonly (readonly [SignName, number, string])[] = [
    ['cards', sorted, say('back.sorted', { count: sorted })],
    ['hand-heart', held, say('back.in-hand', { count: held })],
    ['chat-circle-text', told, say('back.told', { count: told })],
  ]
  return (
    <ul className={styles.counts}>
      {counts
        .filter(([, count]) => count > 0)
        .map(([sign, count, what]) => (
          <li key={sign}>
            <Sign sign={sign} />
            <strong>{count}</strong>
            <span>{what}</span>
          </li>
        ))}
    </ul>
  )
}

/** Small steps whose day has come, or that have none that is sure. */
function Tried() {
  const { say } = useWords()
  const [today] = useState(() => dayOf(new Date()))
  const roadmap = useJourney((journey) => journey.roadmap)
  // Those that were asked for stay where they are when they are answered.
  const [asked] = useState(() =>
    inOrder(roadmap)
      .filter((one) => isOpenStep(one) && hasCome(one, today))
      .map(({ id }) => id),
  )
  const question = say('back.tried')
  if (asked.length === 0) return null
  return (
    <section className={styles.tried}>
      <div className={styles.asks}>
        <h2>{question}</h2>
        <ListenButton small={question} text={question} />
      </div>
      {asked.map((id) => {
        const smallStep = roadmap.get(id)
        return smallStep && <TriedStep key={id} id={id} smallStep={smallStep} />
      })}
    </section>
  )
}

function TriedStep({ id, smallStep }: { id: SmallStepId; smallStep: SmallStep }) {
  const { say } = useWords()
  const journey = useJourneyId()
  const { what, when, whom, state } = smallStep
  // “Later” is an answer too, once it was given.
  const [isAnswered, setAnswered] = useState(false)
  return (
    <fieldset className={styles.step}>
      <legend dir="auto" translate="no">
        {what}
      </legend>
      {(when || whom) && (
        <p dir="auto" translate="no">
          {[when, whom].filter(Boolean).join(', ')}
        </p>
      )}
      <div className={styles.answers}>
        {(
          ['tried', 'done', 'todo'] as const satisfies readonly (typeof smallStepStates)[number][]
        ).map((one) => (
          <Chip
            key={one}
            sign={answers[one].sign}
            pressed={one === state && (one !== 'todo' || isAnswered)}
            onPress={() => {
              setAnswered(true)
              step({ kind: 'plan-small-step', smallStep: id, planned: { state: one } })
            }}
          >
            {say(answers[one].text)}
          </Chip>
        ))}
      </div>
      {state !== 'todo' && (
        <Link href={paths.stepReview(journey)} className={styles.learned}>
          <Sign sign="chat-circle-text" />
          {say('back.learned')}
        </Link>
      )}
    </fieldset>
  )
}

const answers = {
  tried: { sign: 'footprints', text: 'back.step-tried' },
  done: { sign: 'check-circle', text: 'back.step-done' },
  todo: { sign: 'clock', text: 'back.step-later' },
} as const

function hasCome({ when }: SmallStep, today: string): boolean {
  const day = dayInWords(when, today)
  return day === null || daysUntil(day, today) <= 0
}
