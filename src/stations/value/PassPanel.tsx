import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { suitOf } from '@/frame/colours'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { asName } from '@/journey/journey'
import panel from '@/stations/panel.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import styles from '@/stations/value/value.module.css'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { useVisit } from '@/store/visit'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { PersonDot } from '@/ui/PersonDot'
import { TextLine } from '@/ui/TextLine'

/** Passes the tablet to someone of this tablet, or to anyone by first name. */
export function PassPanel() {
  const { say } = useWords()
  const id = useJourneyId()
  const [, go] = useLocation()
  const { people } = usePeople()
  const [name, setName] = useState('')
  const others = (people ?? []).filter((one) => one.id !== id)

  const passTo = (giver: string) => {
    useVisit.setState({ giver: giver.trim() })
    go(paths.give(id))
  }
  const pass = (event: FormEvent) => {
    event.preventDefault()
    const given = name.trim() === '' ? '' : asName(name)
    if (given === null) return announce(say('who.name-trouble'), 'seen')
    passTo(given)
  }
  return (
    <section className={panel.panel}>
      <h2>{say('value.pass-title')}</h2>
      <p className={styles.hint}>{say('value.pass-lead')}</p>
      {others.length > 0 && (
        <div className={styles.people}>
          {others.map((one) => (
            <button key={one.id} type="button" onClick={() => passTo(one.name)}>
              <PersonDot name={one.name} suit={suitOf(one.colour)} />
              <span dir="auto" translate="no">
                {one.name}
              </span>
            </button>
          ))}
        </div>
      )}
      <h3>{say('value.someone-else')}</h3>
      <form className={styles.pass} onSubmit={pass} noValidate>
        <TextLine
          label={say('value.their-name')}
          value={name}
          onWrite={setName}
          limit={limitOf(say, 40)}
        />
        <Button type="submit" sign="gift">
          {name.trim() === '' ? say('value.pass-unnamed') : say('value.pass')}
        </Button>
      </form>
    </section>
  )
}
