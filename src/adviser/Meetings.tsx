import { useState } from 'react'
import styles from '@/adviser/adviser.module.css'
import { weekday } from '@/adviser/DeskList'
import sheet from '@/adviser/person-sheet.module.css'
import type { DeskPerson } from '@/desk/desk'
import { isDay } from '@/journey/day'
import { sayDay } from '@/portfolio/say-day'
import { deskStep } from '@/store/desk'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { DateLine } from '@/ui/DateLine'

/** When they met, and when they meet again: all that an adviser adds to a copy. */
export function Meetings({ person, today }: { person: DeskPerson; today: string }) {
  const { say, spoken } = useWords()
  const [isChanging, setChanging] = useState(false)
  const { id, next, met, handed, copy } = person
  const words = (copy.meetings ?? []).filter(({ word }) => word.trim() !== '')
  const plan = (day: string) => {
    void deskStep(id, { kind: 'plan-next', next: day })
    setChanging(false)
  }
  return (
    <section className={styles.panel}>
      <div className={sheet.next}>
        <div>
          <h2>{say('sheet.next')}</h2>
          <p>{next === '' ? say('sheet.no-next') : weekday(next, spoken)}</p>
        </div>
        {!handed && !isChanging && (
          <Button sign="calendar-dots" onClick={() => setChanging(true)}>
            {say('sheet.change-next')}
          </Button>
        )}
      </div>
      {isChanging && (
        <div className={styles.row}>
          <DateLine
            label={say('sheet.next-label')}
            value={next}
            from={today}
            onChange={(day) => isDay(day) && plan(day)}
          />
          <Button look="quiet" onClick={() => plan('')}>
            {say('sheet.no-next')}
          </Button>
        </div>
      )}
      <div className={sheet.met}>
        <span>{say('sheet.met')}</span>
        {met.map((day) =>
          handed ? (
            <span key={day} className={sheet.day}>
              {sayDay(day, spoken)}
            </span>
          ) : (
            <button
              key={day}
              type="button"
              className={sheet.day}
              aria-label={say('sheet.unmeet', { day: sayDay(day, spoken) })}
              onClick={() => void deskStep(id, { kind: 'unmeet', on: day })}
            >
              {sayDay(day, spoken)}
            </button>
          ),
        )}
        {!handed && !met.includes(today) && (
          <Button sign="check" onClick={() => void deskStep(id, { kind: 'meet', on: today })}>
            {say('sheet.met-today')}
          </Button>
        )}
      </div>
      {words.map(({ on, word }) => (
        <p key={on} dir="auto" translate="no">
          <span className={sheet.label}>{sayDay(on, spoken)}</span> {word}
        </p>
      ))}
    </section>
  )
}
