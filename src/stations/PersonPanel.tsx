import { useLayoutEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { LanguageChoice } from '@/frame/LanguageChoice'
import { paths } from '@/frame/paths'
import { saveJourneyFile } from '@/frame/save-file'
import type { JourneyId } from '@/journey/journey'
import { asName } from '@/journey/journey'
import { CodePanel } from '@/stations/CodePanel'
import { PersonFields } from '@/stations/PersonFields'
import styles from '@/stations/person-panel.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { usePeople } from '@/store/people'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

/** What a person can do with the whole journey: name, code, take it home, leave. */
export default function PersonPanel({
  id,
  start,
  onClose,
}: {
  id: JourneyId
  start: 'person' | 'code'
  onClose: () => void
}) {
  const { say } = useWords()
  const [, go] = useLocation()
  const journey = useJourney((whole) => whole)
  const keepsThings = usePeople((state) => state.storage === 'kept')
  const [shown, setShown] = useState(start)
  const [name, setName] = useState(journey.about.name)
  const rename = (colour = journey.about.colour) => {
    const valid = asName(name)
    if (valid !== null && (valid !== journey.about.name || colour !== journey.about.colour)) {
      step({ kind: 'name-person', name: valid, colour })
    }
  }

  // However the panel goes, by its cross or by the back key, the name that was typed stays: said
  // before the journey is put away, should that go with it.
  const leave = useRef(rename)
  leave.current = rename
  useLayoutEffect(() => () => leave.current(), [])

  if (shown === 'code') {
    return (
      <Dialog title={say('lock.title')} closeLabel={say('common.close')} onClose={onClose}>
        {keepsThings ? <CodePanel id={id} onDone={onClose} /> : <p>{say('keeping.no-storage')}</p>}
      </Dialog>
    )
  }
  return (
    <Dialog title={say('person.title')} closeLabel={say('common.close')} onClose={onClose}>
      <PersonFields
        name={name}
        onName={setName}
        colour={journey.about.colour}
        onColour={rename}
        trouble={asName(name) === null ? say('who.name-trouble') : null}
      />
      <div className={styles.language}>
        <LanguageChoice />
      </div>
      <ul className={styles.actions}>
        <li>
          <Button sign="lock-key" onClick={() => setShown('code')}>
            {say('lock.title')}
          </Button>
        </li>
        <li>
          <Button sign="download-simple" onClick={() => saveJourneyFile(journey)}>
            {say('leave.save-file')}
          </Button>
        </li>
        <li>
          <Button
            sign="users"
            onClick={() => {
              onClose()
              go(paths.who)
            }}
          >
            {say('person.someone-else')}
          </Button>
        </li>
        <li>
          <Link href={paths.leave(id)} onClick={onClose} className={styles.leave}>
            {say('leave.title')}
          </Link>
        </li>
      </ul>
    </Dialog>
  )
}
