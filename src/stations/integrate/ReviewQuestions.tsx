import { useState } from 'react'
import { longestText } from '@/documents/journey-format'
import { newId } from '@/documents/new-id'
import { ListenButton } from '@/frame/ListenButton'
import { limitOf } from '@/frame/limit-of'
import { signOfState } from '@/frame/small-step-sign'
import { daysLater, isDay, monthsLater } from '@/journey/day'
import { type Meeting, type MeetingId, smallStepStates } from '@/journey/journey'
import { maySmallStep } from '@/journey/onward'
import { inOrder } from '@/journey/order'
import { sayDay } from '@/portfolio/say-day'
import styles from '@/stations/integrate/review.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Chip } from '@/ui/Chip'
import { Choices } from '@/ui/Choices'
import { DateLine } from '@/ui/DateLine'
import { WritingField } from '@/ui/WritingField'

type Asked = {
  readonly id: MeetingId
  readonly today: string
  readonly meeting: Meeting | undefined
  readonly isFull: boolean
}

/** Each small step, and where one is with it. Nobody asks why not. */
export function TriedSteps() {
  const { say } = useWords()
  const steps = inOrder(useJourney(({ roadmap }) => roadmap)).filter(({ what }) => what !== '')
  return (
    <section className={styles.panel}>
      <Asks question={say('review.tried')} />
      {steps.length === 0 && <p className={styles.hint}>{say('review.no-steps')}</p>}
      {steps.map(({ id, what, state }) => (
        <Choices
          key={id}
          legend={
            <span dir="auto" translate="no">
              {what}
            </span>
          }
          values={smallStepStates}
          chosen={state}
          nameOf={(one) => say(`small-step.${one}`)}
          signOf={signOfState}
          onChoose={(one) =>
            step({ kind: 'plan-small-step', smallStep: id, planned: { state: one } })
          }
          className={styles.states}
        />
      ))}
    </section>
  )
}

/** One sentence that both agree to write: it is printed, and can be changed. */
export function WhatItTaught({ id, today, meeting, isFull }: Asked) {
  const { say } = useWords()
  const isLast = meeting?.kind === 'last'
  const question = say(isLast ? 'review.last-question' : 'review.learned')
  const hold = (held: Partial<Omit<Meeting, 'order'>>) =>
    step({ kind: 'hold-meeting', meeting: id, held: { on: today, ...held } })
  return (
    <section className={styles.panel}>
      {isFull ? (
        <Asks question={question} />
      ) : (
        <>
          <WritingField
            label={question}
            value={meeting?.word ?? ''}
            limit={limitOf(say, 140)}
            onWrite={(word) => hold({ word })}
            aside={<ListenButton text={question} small={question} />}
          />
          <p className={styles.hint}>{say('review.printed')}</p>
          <Chip
            sign={isLast ? 'check' : 'circle'}
            pressed={isLast}
            onPress={() => hold({ kind: isLast ? 'step' : 'last' })}
          >
            {say('review.is-last')}
          </Chip>
        </>
      )}
    </section>
  )
}

/** The next small step, and when the two meet again. */
export function NextStep({ id, today, meeting, isFull }: Asked) {
  const { say, spoken } = useWords()
  const [smallStep] = useState(() => newId<'small-step'>())
  const what = useJourney(({ roadmap }) => roadmap.get(smallStep)?.what)
  const hasRoom = useJourney(maySmallStep) || what !== undefined
  const [isOther, setOther] = useState(false)
  const next = meeting?.next ?? ''
  const question = say('review.next-step')
  const meet = (day: string, isOtherDay = false) => {
    step({ kind: 'hold-meeting', meeting: id, held: { on: today, next: day } })
    setOther(isOtherDay)
  }
  const days = [
    ['review.in-2-weeks', daysLater(today, 14)],
    ['review.in-1-month', monthsLater(today, 1)],
  ] as const
  return (
    <section className={styles.panel}>
      {hasRoom ? (
        <WritingField
          label={question}
          aside={<ListenButton text={question} small={question} />}
          value={what ?? ''}
          limit={limitOf(say, longestText)}
          onWrite={(text) =>
            step(
              text.trim() === ''
                ? { kind: 'drop-small-step', smallStep }
                : { kind: 'plan-small-step', smallStep, planned: { what: text } },
            )
          }
        />
      ) : (
        <>
          <Asks question={question} />
          <p className={styles.hint}>{say('review.full')}</p>
        </>
      )}
      {!isFull && (
        <fieldset className={styles.dates}>
          <legend>{say('review.meet')}</legend>
          {days.map(([name, day]) => (
            <Chip key={name} pressed={next === day} onPress={() => meet(day)}>
              {say(name)}
            </Chip>
          ))}
          <Chip pressed={isOther} onPress={() => setOther(!isOther)}>
            {say('review.other-date')}
          </Chip>
          <Chip pressed={next === ''} onPress={() => meet('')}>
            {say('review.no-date')}
          </Chip>
          {isOther && (
            <DateLine
              label={say('review.date')}
              value={next}
              from={today}
              onChange={(day) => isDay(day) && meet(day, true)}
            />
          )}
          {next !== '' && <p className={styles.day}>{sayDay(next, spoken)}</p>}
        </fieldset>
      )}
    </section>
  )
}

function Asks({ question }: { question: string }) {
  return (
    <div className={styles.asks}>
      <h2>{question}</h2>
      <ListenButton text={question} small={question} />
    </div>
  )
}
