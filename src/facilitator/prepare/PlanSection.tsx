import { useState } from 'react'
import { newId } from '@/documents/new-id'
import styles from '@/facilitator/facilitator.module.css'
import { MomentForm } from '@/facilitator/prepare/MomentForm'
import planStyles from '@/facilitator/prepare/prepare-plan.module.css'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Sign } from '@/ui/Sign'
import type { MomentId } from '@/workshop/workshop'

/** The plan: moments that can be opened and rewritten, moved, skipped, added and taken out. */
export function PlanSection() {
  const { say } = useWords()
  const table = useWorkshop(({ moments }) => moments)
  const [open, setOpen] = useState<MomentId | null>(null)
  const moments = inOrder(table)
  const days = new Set(moments.map(({ day }) => day)).size

  const add = () => {
    const moment = newId<'moment'>()
    workshopStep({ kind: 'plan-moment', moment, planned: { title: say('plan.new-title') } })
    setOpen(moment)
  }
  return (
    <section className={styles.section}>
      <h2>{say('plan.title')}</h2>
      <p className={styles.hint}>{say('plan.what')}</p>
      <ol className={planStyles.plan}>
        {moments.map((moment, at) => {
          const { id, title, day, start, minutes, station, skipped } = moment
          const beginsDay = days > 1 && moments[at - 1]?.day !== day
          const name = title || say('plan.new-title')
          return (
            <li key={id} data-skipped={skipped || undefined}>
              {beginsDay && <h3>{say('plan.day', { day })}</h3>}
              <div className={planStyles.moment}>
                <button
                  type="button"
                  className={planStyles.opens}
                  aria-expanded={open === id}
                  onClick={() => setOpen(open === id ? null : id)}
                >
                  <span>{start || '–'}</span>
                  <strong dir="auto">{name}</strong>
                  <small>
                    {say('plan.minutes', { minutes })}
                    {station && ` · ${say(`station.${station}`)}`}
                    {skipped && ` · ${say('plan.skipped')}`}
                  </small>
                </button>
                <div className={planStyles.moves}>
                  <button
                    type="button"
                    aria-label={say('plan.up', { title: name })}
                    disabled={at === 0}
                    onClick={() => workshopStep({ kind: 'move-moment', moment: id, to: at - 1 })}
                  >
                    <Sign sign="arrow-up" />
                  </button>
                  <button
                    type="button"
                    aria-label={say('plan.down', { title: name })}
                    disabled={at === moments.length - 1}
                    onClick={() => workshopStep({ kind: 'move-moment', moment: id, to: at + 1 })}
                  >
                    <Sign sign="arrow-down" />
                  </button>
                </div>
              </div>
              {open === id && <MomentForm id={id} moment={moment} />}
            </li>
          )
        })}
      </ol>
      <Button sign="plus" onClick={add}>
        {say('plan.add')}
      </Button>
    </section>
  )
}
