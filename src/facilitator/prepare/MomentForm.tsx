import { useId } from 'react'
import styles from '@/facilitator/facilitator.module.css'
import { OwnNoteField } from '@/facilitator/OwnNoteField'
import { planStep } from '@/facilitator/prepare/plan-step'
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
import { type Moment, type MomentId, noteLines, wallViews } from '@/workshop/workshop'

const signs = { skip: { sign: 'skip-forward' }, back: { sign: 'arrow-u-up-left' } } as const

/** One moment of the plan, every word of it. */
export function MomentForm({ id, moment }: { id: MomentId; moment: Moment }) {
  const { say } = useWords()
  const note = useWorkshop((workshop) => noteOf(workshop, id))
  const plan = (planned: Partial<Omit<Moment, 'order'>>) =>
    workshopStep({ kind: 'plan-moment', moment: id, planned })
  /** What moves the rest of the day says so, with the way back. */
  const time = (
    planned: Pick<Partial<Moment>, 'start' | 'minutes' | 'day' | 'skipped'>,
    said = '',
  ) => planStep({ kind: 'plan-moment', moment: id, planned }, said)
  const title = moment.title || say('plan.new-title')

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
          onWrite={(start) => time({ start })}
        />
        <PlainField
          label={say('moment.minutes')}
          type="number"
          most={1440}
          value={String(moment.minutes)}
          onWrite={(typed) => {
            const minutes = whole(typed, 0, 1440)
            time({ minutes }, say('change.length', { minutes }))
          }}
        />
        <PlainField
          label={say('moment.day')}
          type="number"
          most={60}
          value={String(moment.day)}
          onWrite={(typed) => time({ day: whole(typed, 1, 60) })}
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
      {moment.station === 'discover' && moment.wall === 'now' && (
        <label className={planStyles.withOwn}>
          <input
            type="checkbox"
            checked={moment.piles}
            onChange={() => plan({ piles: !moment.piles })}
          />
          {say('moment.piles')}
        </label>
      )}
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
      {noteLines.map((line) => (
        <WritingField
          key={line}
          label={say(`moment.${line}`)}
          value={note[line]}
          limit={limitOf(say, 4000)}
          onWrite={(text) =>
            workshopStep({ kind: 'note-moment', moment: id, noted: { [line]: text } })
          }
        />
      ))}
      <OwnNoteField moment={id} />
      <div className={styles.row}>
        <Button
          sign={signs[moment.skipped ? 'back' : 'skip'].sign}
          onClick={() =>
            time(
              { skipped: !moment.skipped },
              say(moment.skipped ? 'change.unskipped' : 'change.skipped', { title }),
            )
          }
        >
          {moment.skipped ? say('moment.take-back') : say('moment.skip')}
        </Button>
        <Button
          look="quiet"
          sign="trash"
          onClick={() =>
            planStep({ kind: 'drop-moment', moment: id }, say('change.dropped', { title }))
          }
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
