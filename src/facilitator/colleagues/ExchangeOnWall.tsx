import { useSyncExternalStore } from 'react'
import { exchangeSteps, passedOf } from '@/facilitator/colleagues/exchange'
import styles from '@/facilitator/colleagues/exchange.module.css'
import { limitOf } from '@/frame/limit-of'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'
import { TextLine } from '@/ui/TextLine'
import { focusTitle, Title } from '@/ui/Title'

const everyTenSeconds = (tick: () => void) => {
  const timer = setInterval(tick, 1_000)
  return () => clearInterval(timer)
}
/** A quiet line moves every ten seconds: nobody reads a countdown here. */
const tenSeconds = () => Math.floor(Date.now() / 10_000) * 10_000

/** The step of now on the wall: what the colleagues do, what the one who presents does, and until when. */
export function ExchangeOnWall({
  theme,
  step,
  from,
  contract,
  onContract,
  onStep,
  onEnd,
}: {
  theme: string
  step: number
  /** When the step began, in milliseconds since 1970. */
  from: number
  contract: string
  onContract: (contract: string) => void
  onStep: (step: number) => void
  onEnd: () => void
}) {
  const { say, spoken } = useWords()
  const now = useSyncExternalStore(everyTenSeconds, tenSeconds)
  const { name } = exchangeSteps[step] ?? exchangeSteps[0]
  const { share, until } = passedOf(step, from, now)
  const hour = new Intl.DateTimeFormat(spoken, { hour: '2-digit', minute: '2-digit' }).format(until)
  const isLast = step === exchangeSteps.length - 1
  const go = (to: number) => {
    onStep(to)
    focusTitle()
  }
  return (
    <div className={styles.wall}>
      <aside className={styles.side}>
        <p className={styles.brand}>Atouts</p>
        <p className={styles.name}>{say('exchange.on-wall')}</p>
        {theme && (
          <p dir="auto" className={styles.soft}>
            {say('exchange.theme-of', { theme })}
          </p>
        )}
        <ol className={styles.steps}>
          {exchangeSteps.map((one, at) => (
            <li key={one.name} aria-current={at === step ? 'step' : undefined}>
              {at < step ? <Sign sign="check" /> : <span>{at + 1}</span>}
              <strong>{say(`exchange-step.${one.name}`)}</strong>
              {at >= step && <span>{say('plan.minutes', { minutes: one.minutes })}</span>}
            </li>
          ))}
        </ol>
        <p className={styles.soft}>
          <Sign sign="pencil-simple-slash" /> {say('exchange.never-short')}
        </p>
      </aside>
      <main className={styles.main}>
        <div className={styles.top}>
          <span>{say('exchange.step', { step: step + 1, of: exchangeSteps.length })}</span>
          <span>
            {say('exchange.until')} <strong>{hour}</strong>
          </span>
        </div>
        <progress value={share} max={1} aria-label={say('exchange.passed')} />
        <Title>{say(`exchange-step.${name}`)}</Title>
        <p className={styles.does}>
          <Sign sign="chats" /> <span>{say(`exchange-step.${name}-colleagues`)}</span>
        </p>
        <p className={styles.does}>
          <Sign sign="users" /> <span>{say(`exchange-step.${name}-presents`)}</span>
        </p>
        {name === 'contract' ? (
          <div className={styles.field}>
            <TextLine
              label={say('exchange.contract')}
              value={contract}
              limit={limitOf(say, 140)}
              outlives
              onWrite={onContract}
            />
          </div>
        ) : (
          contract.trim() !== '' && (
            <blockquote dir="auto" className={styles.contract}>
              {contract}
            </blockquote>
          )
        )}
        <ul className={styles.charter}>
          {(['free', 'kind', 'secret', 'always'] as const).map((one) => (
            <li key={one}>{say(`exchange.${one}`)}</li>
          ))}
        </ul>
        <div className={styles.ways}>
          {step > 0 && (
            <button type="button" onClick={() => go(step - 1)}>
              <Sign sign="caret-left" />
              {say('exchange.before')}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              if (isLast) onEnd()
              else go(step + 1)
              focusTitle()
            }}
          >
            {say(isLast ? 'exchange.end' : 'exchange.next')}
            <Sign sign="caret-right" />
          </button>
        </div>
      </main>
    </div>
  )
}
