import { type ReactNode, useState } from 'react'
import { newId } from '@/documents/new-id'
import { Brand } from '@/frame/Brand'
import styles from '@/frame/feedback/feedback.module.css'
import { LastWords } from '@/frame/feedback/LastWords'
import { OneSentence } from '@/frame/feedback/OneSentence'
import { LanguageChoice } from '@/frame/LanguageChoice'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'
import { type FeedbackTime, type FeedbackValue, questionsOf } from '@/workshop/feedback'
import type { HandedIn } from '@/workshop/feedback-steps'

/** What somebody wrote after the sentences. */
export type Written = {
  readonly keep: string
  readonly change: string
  readonly quote: string
  readonly consent: 'no' | 'unnamed' | 'named'
  readonly name: string
}

const unwritten: Written = { keep: '', change: '', quote: '', consent: 'no', name: '' }

/**
 * One sentence a screen, with three faces and “I don’t answer”. No journey is open behind it. What
 * was answered is handed in whole, once, and forgotten here: the next person finds nothing of it.
 */
export function FeedbackQuestions({
  when,
  onHandIn,
  onLeave,
}: {
  when: FeedbackTime
  /** Answers whether it was counted. */
  onHandIn: (handedIn: HandedIn) => Promise<boolean>
  onLeave: () => void
}) {
  const [turn, setTurn] = useState(0)
  return (
    <OnePerson
      key={turn}
      when={when}
      onHandIn={onHandIn}
      onLeave={onLeave}
      onNext={() => setTurn(turn + 1)}
    />
  )
}

function OnePerson({
  when,
  onHandIn,
  onLeave,
  onNext,
}: {
  when: FeedbackTime
  onHandIn: (handedIn: HandedIn) => Promise<boolean>
  onLeave: () => void
  onNext: () => void
}) {
  const { say } = useWords()
  const questions = questionsOf(when)
  const [at, setAt] = useState(-1)
  const [values, setValues] = useState<ReadonlyMap<number, FeedbackValue>>(new Map())
  const [written, setWritten] = useState(unwritten)
  const [id] = useState(() => newId())
  const [state, setState] = useState<'asking' | 'sending' | 'failed' | 'done'>('asking')
  const count = questions.length
  const hasWords = when === 'after'
  const question = questions[at]

  const handIn = async () => {
    if (state === 'sending') return
    setState('sending')
    setState((await onHandIn({ id, ...handedIn(when, values, written) })) ? 'done' : 'failed')
  }
  const on = () => {
    if (at + 1 < count || hasWords) setAt(at + 1)
    else void handIn()
  }
  if (state === 'done') {
    return (
      <Frame>
        <div className={styles.middle}>
          <Title>{say('feedback.thanks')}</Title>
          <p className={styles.lead}>{say('feedback.pass-on')}</p>
          <div className={styles.row}>
            <Button look="main" sign="arrow-right" onClick={onNext}>
              {say('feedback.another')}
            </Button>
            <Button onClick={onLeave}>{say('feedback.leave')}</Button>
          </div>
        </div>
      </Frame>
    )
  }
  return (
    <Frame>
      <div className={styles.middle}>
        {at < 0 && (
          <>
            <Title>{say('feedback.title')}</Title>
            <p className={styles.lead}>{say('feedback.start')}</p>
          </>
        )}
        {question && (
          <OneSentence
            key={at}
            question={question}
            chosen={values.get(at)}
            onChoose={(value) => setValues(new Map(values).set(at, value))}
          />
        )}
        {at >= count && <LastWords written={written} onWrite={setWritten} />}
        {state === 'failed' && (
          <Notice urgent>
            <p>{say('feedback.failed')}</p>
          </Notice>
        )}
      </div>
      <div className={styles.foot}>
        <Button look="quiet" sign="arrow-left" onClick={() => (at < 0 ? onLeave() : setAt(at - 1))}>
          {say(at < 0 ? 'feedback.leave' : 'feedback.back')}
        </Button>
        {question && (
          <p className={styles.nth}>
            <span className={styles.dots} aria-hidden="true">
              {questions.map(({ item }, nth) => (
                <span key={item} data-at={nth === at} data-done={nth < at} />
              ))}
            </span>
            {say('feedback.nth', { nth: at + 1, count })}
          </p>
        )}
        {at >= count ? (
          <Button look="main" sign="check" onClick={() => void handIn()}>
            {say(state === 'failed' ? 'feedback.again' : 'feedback.finish')}
          </Button>
        ) : (
          <Button look="main" sign="arrow-right" onClick={on}>
            {say(at < 0 ? 'feedback.begin' : nextWord(at, count, hasWords))}
          </Button>
        )}
      </div>
    </Frame>
  )
}

const nextWord = (at: number, count: number, hasWords: boolean) =>
  at + 1 === count && !hasWords ? 'feedback.finish' : 'feedback.next'

function Frame({ children }: { children: ReactNode }) {
  const { say } = useWords()
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <Brand />
        <span className={styles.unnamed}>
          <Sign sign="eye-slash" />
          {say('feedback.unnamed')}
        </span>
        <LanguageChoice />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  )
}

/** Who passes a sentence answers “none” to it. Words belong to no sum; a quote needs its own yes. */
function handedIn(
  when: FeedbackTime,
  values: ReadonlyMap<number, FeedbackValue>,
  { keep, change, quote, consent, name }: Written,
): Omit<HandedIn, 'id'> {
  const answers = questionsOf(when).map((question, at) => ({
    ...question,
    value: values.get(at) ?? ('none' as const),
  }))
  return {
    answers,
    opinions: [
      { id: newId<'opinion'>(), about: 'keep', text: keep },
      { id: newId<'opinion'>(), about: 'change', text: change },
    ],
    quotes:
      consent === 'no'
        ? []
        : [{ id: newId<'quote'>(), text: quote, name: consent === 'named' ? name : '' }],
  }
}
