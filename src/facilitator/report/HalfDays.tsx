import { newId } from '@/documents/new-id'
import styles from '@/facilitator/report/report.module.css'
import { limitOf } from '@/frame/limit-of'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { NumberLine } from '@/ui/NumberLine'
import { TextLine } from '@/ui/TextLine'

/** How many were there, half-day by half-day: a number and no list of names. */
export function HalfDays() {
  const { say } = useWords()
  const halfDays = inOrder(useWorkshop((workshop) => workshop.halfDays))
  return (
    <>
      <h3>{say('report.half-days')}</h3>
      {halfDays.map(({ id, label, n }) => (
        <div key={id} className={styles.halfDay}>
          <TextLine
            label={say('report.half-day')}
            value={label}
            limit={limitOf(say, 60)}
            outlives
            onWrite={(text) =>
              workshopStep({ kind: 'count-half-day', halfDay: id, counted: { label: text } })
            }
          />
          <NumberLine
            label={say('report.half-day-n')}
            value={n}
            onChange={(value) =>
              workshopStep({ kind: 'count-half-day', halfDay: id, counted: { n: value } })
            }
          />
          <Button
            look="quiet"
            sign="x"
            onClick={() => workshopStep({ kind: 'drop-half-day', halfDay: id })}
          >
            {say('report.drop-half-day', { label })}
          </Button>
        </div>
      ))}
      <Button
        sign="plus"
        onClick={() =>
          workshopStep({ kind: 'count-half-day', halfDay: newId<'half-day'>(), counted: {} })
        }
      >
        {say('report.add-half-day')}
      </Button>
    </>
  )
}
