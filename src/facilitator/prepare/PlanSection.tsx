import { useState } from 'react'
import { newId } from '@/documents/new-id'
import styles from '@/facilitator/facilitator.module.css'
import { MomentForm } from '@/facilitator/prepare/MomentForm'
import changeStyles from '@/facilitator/prepare/plan-changes.module.css'
import { hoursBefore, planStep } from '@/facilitator/prepare/plan-step'
import planStyles from '@/facilitator/prepare/prepare-plan.module.css'
import { inOrder, placeBetween } from '@/journey/order'
import { useWords } from '@/store/language'
import { useChanges, useUndoOffer } from '@/store/workshop-changes'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Sign } from '@/ui/Sign'
import { startAt } from '@/workshop/hours'
import type { Moment, MomentId } from '@/workshop/workshop'

/** A length is changed by so many minutes at a touch. */
const lengthStep = 5

/** The plan: moments that can be opened and rewritten, moved, skipped, put in anywhere and taken out. */
export function PlanSection() {
  const { say } = useWords()
  const table = useWorkshop(({ moments }) => moments)
  const [open, setOpen] = useState<MomentId | null>(null)
  const offer = useUndoOffer()
  const last = useChanges(({ done }) => done.at(-1))
  const moments = inOrder(table)
  const days = new Set(moments.map(({ day }) => day)).size
  const hours = hoursBefore(offer ? last : undefined)

  const insert = (to: number, day: number) => {
    const moment = newId<'moment'>()
    planStep(
      { kind: 'insert-moment', moment, to, planned: { title: say('plan.new-title'), day } },
      say('change.inserted'),
    )
    setOpen(moment)
    requestAnimationFrame(() => document.getElementById(moment)?.querySelector('input')?.focus())
  }
  return (
    <section className={styles.section}>
      <h2>{say('plan.title')}</h2>
      <p className={styles.hint}>{say('plan.what')}</p>
      <ol className={planStyles.plan}>
        {moments.map((moment, at) => {
          const { id, day } = moment
          const next = moments[at + 1]
          const order = placeBetween(moment.order, next?.order ?? '')
          return (
            <li key={id} id={id} data-skipped={moment.skipped || undefined}>
              {days > 1 && moments[at - 1]?.day !== day && <h3>{say('plan.day', { day })}</h3>}
              <PlannedMoment
                moment={moment}
                at={at}
                isLast={at === moments.length - 1}
                was={hours.get(id)}
                isOpen={open === id}
                onOpen={() => setOpen(open === id ? null : id)}
              />
              {open === id && <MomentForm id={id} moment={moment} />}
              <div className={changeStyles.insert}>
                <button type="button" onClick={() => insert(at + 1, day)}>
                  <Sign sign="plus" />
                  {say('plan.insert', {
                    title: moment.title || say('plan.new-title'),
                    hour: startAt(table, day, order, ''),
                  })}
                </button>
              </div>
            </li>
          )
        })}
      </ol>
      {moments.length === 0 && (
        <Button sign="plus" onClick={() => insert(0, 1)}>
          {say('plan.add')}
        </Button>
      )}
    </section>
  )
}

function PlannedMoment({
  moment: { id, title, start, minutes, station, wall, skipped },
  at,
  isLast,
  was,
  isOpen,
  onOpen,
}: {
  moment: Moment & { readonly id: MomentId }
  at: number
  isLast: boolean
  /** The hour before the last change. */
  was: string | undefined
  isOpen: boolean
  onOpen: () => void
}) {
  const { say } = useWords()
  const name = title || say('plan.new-title')
  const move = (to: number) =>
    planStep({ kind: 'move-moment', moment: id, to }, say('change.moved', { title: name }))
  const lengthen = (by: number) => {
    const length = Math.min(1440, Math.max(0, minutes + by))
    planStep(
      { kind: 'plan-moment', moment: id, planned: { minutes: length } },
      say('change.length', { minutes: length }),
    )
  }
  return (
    <div className={planStyles.moment}>
      <button type="button" className={planStyles.opens} aria-expanded={isOpen} onClick={onOpen}>
        <span>
          {start || '–'}
          {was !== undefined && (
            <s>
              <span className="for-readers">{say('change.before')} </span>
              {was}
            </s>
          )}
        </span>
        <strong dir="auto">{name}</strong>
        <small>
          {!isOpen && `${say('plan.minutes', { minutes })} · `}
          {say(`wall.view-${wall}`)}
          {station && ` · ${say(`station.${station}`)}`}
          {skipped && ` · ${say('plan.skipped')}`}
        </small>
      </button>
      {isOpen && (
        <div className={changeStyles.length}>
          <button
            type="button"
            aria-label={say('plan.shorter', { title: name })}
            onClick={() => lengthen(-lengthStep)}
          >
            <Sign sign="minus" />
          </button>
          <span>{say('plan.minutes', { minutes })}</span>
          <button
            type="button"
            aria-label={say('plan.longer', { title: name })}
            onClick={() => lengthen(lengthStep)}
          >
            <Sign sign="plus" />
          </button>
        </div>
      )}
      <div className={planStyles.moves}>
        <button
          type="button"
          aria-label={say('plan.up', { title: name })}
          disabled={at === 0}
          onClick={() => move(at - 1)}
        >
          <Sign sign="arrow-up" />
        </button>
        <button
          type="button"
          aria-label={say('plan.down', { title: name })}
          disabled={isLast}
          onClick={() => move(at + 1)}
        >
          <Sign sign="arrow-down" />
        </button>
      </div>
    </div>
  )
}
