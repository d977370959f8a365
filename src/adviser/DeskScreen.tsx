import { Suspense } from 'react'
import styles from '@/adviser/adviser.module.css'
import { DeskList } from '@/adviser/DeskList'
import { DeskTop } from '@/adviser/DeskTop'
import { deskScreens } from '@/adviser/desk-screens'
import { TakeIn } from '@/adviser/TakeIn'
import { signOfState } from '@/frame/small-step-sign'
import { wingPaths } from '@/frame/wing-paths'
import { smallStepStates } from '@/journey/journey'
import { closeDesk, useDesk } from '@/store/desk'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** Who entrusted a copy, when they meet next, and how long the copy stays. */
export function DeskScreen() {
  const { say } = useWords()
  const desk = useDesk()
  if (desk.kind !== 'open') return null
  const { people, tally, erased, unreadable, trouble } = desk
  const hasOutcomes = tally.length > 0 || people.some(({ outcomes }) => outcomes.length > 0)
  const close = () => {
    closeDesk()
    announce(say('desk.closed'), 'onward')
  }
  return (
    <div className={styles.page}>
      <DeskTop>
        <Button sign="lock-key" onClick={close}>
          {say('desk.close')}
        </Button>
      </DeskTop>
      <main className={styles.desk}>
        <div className={styles.work}>
          <div className={styles.heading}>
            <Title>{say('desk.title')}</Title>
            {erased > 0 && (
              <p className={styles.erased}>
                <Sign sign="check-circle-fill" />
                {say('desk.erased', { count: erased })}
              </p>
            )}
          </div>
          {trouble && (
            <Notice urgent>
              <p>{say(`desk.${trouble}`)}</p>
            </Notice>
          )}
          {unreadable > 0 && (
            <Notice>
              <p>{say('desk.unreadable', { count: unreadable })}</p>
            </Notice>
          )}
          {people.length === 0 ? (
            <p className={styles.empty}>{say('desk.empty')}</p>
          ) : (
            <DeskList people={people} />
          )}
          <div className={styles.legend}>
            {smallStepStates.toReversed().map((state) => (
              <span key={state} data-state={state}>
                <Sign sign={signOfState(state)} />
                {say(`small-step.${state}`)}
              </span>
            ))}
            <span>{say('desk.no-notes')}</span>
          </div>
        </div>
        <aside className={styles.aside}>
          <TakeIn />
          <Suspense>
            <deskScreens.inRoom />
          </Suspense>
          {people.length > 0 && (
            <section className={styles.panel}>
              <h2>{say('print.group')}</h2>
              <p>{say('print.group-what')}</p>
              <LinkButton sign="printer" to={wingPaths.deskPrint}>
                {say('print.group-open')}
              </LinkButton>
            </section>
          )}
          {hasOutcomes && (
            <Suspense>
              <deskScreens.sums people={people} tally={tally} />
            </Suspense>
          )}
        </aside>
      </main>
    </div>
  )
}
