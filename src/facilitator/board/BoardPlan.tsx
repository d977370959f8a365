import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import styles from '@/facilitator/board/board-plan.module.css'
import { demoId } from '@/facilitator/demo'
import { thisSecond } from '@/facilitator/use-second'
import { Brand } from '@/frame/Brand'
import { LanguageChoice } from '@/frame/LanguageChoice'
import { wingPaths } from '@/frame/wing-paths'
import { useBoard } from '@/live-room/board'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useOpenWorkshop, useWorkshop } from '@/store/workshop-on-screen'
import { Sign } from '@/ui/Sign'
import { planOf } from '@/workshop/steps'
import type { WorkshopId } from '@/workshop/workshop'

/** The plan at the side: where the group is, what was before, and what comes. */
export function BoardPlan({ id }: { id: WorkshopId }) {
  const { say } = useWords()
  const workshop = useWorkshop((whole) => whole)
  const { about, now, people } = workshop
  const keeping = useOpenWorkshop((state) =>
    state.kind === 'open' ? state.keeping.kind : 'keeping',
  )
  const asked = useBoard(
    (board) => [...people.keys()].filter((one) => board.people[one]?.prints).length,
  )
  const plan = planOf(workshop)
  const here = plan.findIndex((moment) => moment.id === now.moment)
  const days = [...new Set(plan.map(({ day }) => day))]
  const today = plan[here]?.day ?? 1
  const list = useRef<HTMLOListElement>(null)
  // The plan alone scrolls: a page that moved would take the finger's next button away.
  useEffect(() => {
    const row = now.moment && list.current?.querySelector('[aria-current]')
    // On a narrow screen the whole side scrolls, and not the list in it.
    const scrolls = [list.current, list.current?.parentElement].find(
      (part) => part && part.scrollHeight > part.clientHeight,
    )
    if (!scrolls || !row) return
    const [view, box] = [scrolls.getBoundingClientRect(), row.getBoundingClientRect()]
    if (box.top >= view.top && box.bottom <= view.bottom) return
    scrolls.scrollTop += box.top + box.height / 2 - view.top - view.height / 2
  }, [now.moment])

  return (
    <nav className={styles.plan} aria-label={say('plan.title')}>
      <div className={styles.brand}>
        <Brand />
        <LanguageChoice />
      </div>
      <div>
        <p className={styles.title} dir="auto">
          {about.title || say('workshop.untitled')}
        </p>
        <p className={styles.soft} dir="auto">
          {[
            about.place,
            say('board.people', { count: people.size }),
            days.length > 1 && say('board.day', { day: today, days: days.length }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={styles.kept}>
          {id === demoId ? (
            <Sign sign="info" />
          ) : keeping === 'kept' ? (
            <Sign sign="check-circle-fill" />
          ) : keeping === 'keeping' ? (
            <Sign sign="circle-dashed" />
          ) : (
            <Sign sign="warning-circle" />
          )}
          {/* Drawn anew with every word: a page that was translated keeps the old one otherwise. */}
          <span key={keeping}>{say(id === demoId ? 'demo.nothing-kept' : `board.${keeping}`)}</span>
        </p>
      </div>
      <ol ref={list}>
        {plan.map((moment, at) => (
          <li key={moment.id}>
            {days.length > 1 && plan[at - 1]?.day !== moment.day && (
              <p className={styles.soft}>{say('plan.day', { day: moment.day })}</p>
            )}
            <button
              type="button"
              aria-current={at === here ? 'step' : undefined}
              data-past={at < here || undefined}
              onClick={() => workshopStep({ kind: 'go-to', moment: moment.id, at: thisSecond() })}
            >
              <span className={styles.hour}>{moment.start}</span>
              <span dir="auto">{moment.title || say('plan.new-title')}</span>
            </button>
          </li>
        ))}
      </ol>
      {id !== demoId && (
        <Link href={wingPaths.after(id)} className={styles.back}>
          <Sign sign="printer" />
          {say('board.after', { count: asked })}
        </Link>
      )}
      <Link href={wingPaths.prepare(id, 'plan')} className={styles.back}>
        <Sign sign="pencil-simple" />
        {say('board.prepare')}
      </Link>
    </nav>
  )
}
