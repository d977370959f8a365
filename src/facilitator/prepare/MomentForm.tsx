import { useId } from 'react'
import styles from '@/facilitator/facilitator.module.css'
import planStyles from '@/facilitator/prepare/prepare-plan.module.css'
import { limitOf } from '@/frame/limit-of'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { TextLine } from '@/ui/TextLine'
import { WritingField } from '@/ui/WritingField'
import { stationNames } from '@/workshop/station-names'
import { noteOf } from '@/workshop/steps'
import { type Moment, type MomentId, wallViews } from '@/workshop/workshop'

const signs = { skip: { sign: 'skip-forward' }, back: { sign: 'arrow-u-up-left' } } as const

/** One moment of the plan, every word of it. */
export function MomentForm({ id, moment }: { id: MomentId; moment: Moment }) {
  const { say } = useWords()
  const note = useWorkshop((workshop) => noteOf(workshop, id))
  const plan = (planned: Partial<Omit<Moment, 'order'>>) =>
    workshopStep({ kind: 'plan-moment', moment: id, planned })

  return (
    <div className={planStyles.form}>
      <TextLine
        label={say('moment.title')}
        value={moment.title}
        limit={limitOf(say, 120)}
        onWrite={(title) => plan({ title })}
      />
      <div className={styles.row}>
        <PlainField
          label={say('moment.start')}
          type="time"
          value={moment.start}
          onWrite={(start) => plan({ start })}
        />
        <PlainField
          label={say('moment.minutes')}
          type="number"
          most={1440}
          value={String(moment.minutes)}
          onWrite={(typed) => plan({ minutes: whole(typed, 0, 1440) })}
        />
        <PlainField
          label={say('moment.day')}
          type="number"
          most={60}
          value={String(moment.day)}
          onWrite={(typed) => plan({ day: whole(typed, 1, 60) })}
        />
      </div>
      <Choices
        legend={say('moment.station')}
        values={['' as const, ...stationNames]}
        chosen={moment.station}
        nameOf={(station) => (station === '' ? say('moment.free') : say(`station.${station}`))}
        onChoose={(station) => plan({ station })}
        className={planStyles.chips}
      />
      <Choices
        legend={say('moment.wall')}
        values={wallViews}
        chosen={moment.wall}
        nameOf={(view) => say(`wall.view-${view}`)}
        onChoose={(wall) => plan({ wall })}
        className={planStyles.chips}
      />
      <WritingField
        label={say('moment.shown')}
        value={moment.shown}
        limit={limitOf(say, 400)}
        onWrite={(shown) => plan({ shown })}
      />
      <WritingField
        label={say('moment.say')}
        value={note.say}
        limit={limitOf(say, 4000)}
        onWrite={(text) => workshopStep({ kind: 'note-moment', moment: id, noted: { say: text } })}
      />
      <WritingField
        label={say('moment.advice')}
        value={note.advice}
        limit={limitOf(say, 4000)}
        onWrite={(advice) => workshopStep({ kind: 'note-moment', moment: id, noted: { advice } })}
      />
      <div className={styles.row}>
        <Button
          sign={signs[moment.skipped ? 'back' : 'skip'].sign}
          onClick={() => plan({ skipped: !moment.skipped })}
        >
          {moment.skipped ? say('moment.take-back') : say('moment.skip')}
        </Button>
        <Button
          look="quiet"
          sign="trash"
          onClick={() => workshopStep({ kind: 'drop-moment', moment: id })}
        >
          {say('moment.drop')}
        </Button>
      </div>
    </div>
  )
}

function PlainField({
  label,
  type,
  value,
  most,
  onWrite,
}: {
  label: string
  type: 'time' | 'number'
  value: string
  most?: number
  onWrite: (typed: string) => void
}) {
  const id = useId()
  return (
    <div className={planStyles.plain}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        min={0}
        max={most}
        value={value}
        onChange={(event) => onWrite(event.target.value)}
      />
    </div>
  )
}

/** A whole number between two others; what isn't one counts as the least. */
function whole(typed: string, least: number, most: number): number {
  const number = Math.round(Number(typed))
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : least
}
