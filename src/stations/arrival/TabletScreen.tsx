import { useState, useSyncExternalStore } from 'react'
import { deckLanguages } from '@/deck/deck-texts'
import type { Person } from '@/device/database'
import { suitOf } from '@/frame/colours'
import { Page } from '@/frame/Page'
import { localVoice, onVoicesChange } from '@/frame/voice'
import { nameOfLanguage } from '@/language/language'
import styles from '@/stations/arrival/tablet.module.css'
import { erasePerson } from '@/store/erase-person'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** For the person who sets up the tablets: the voice, working offline, clearing the tablet. */
export default function TabletScreen() {
  const { say } = useWords()
  const { people, storage } = usePeople()
  const [erasing, setErasing] = useState<Person | null>(null)
  const voices = useSyncExternalStore(onVoicesChange, () =>
    deckLanguages.filter((language) => localVoice(language)).join(),
  )
  const worksOffline = navigator.serviceWorker?.controller != null

  return (
    <Page main={styles.main}>
      <Title>{say('tablet.title')}</Title>
      <section>
        <h2>{say('tablet.offline')}</h2>
        <p>{worksOffline ? say('tablet.offline-ready') : say('tablet.offline-not-yet')}</p>
        <p>{storage === 'kept' ? say('tablet.keeps') : say(`keeping.${'no-storage'}`)}</p>
      </section>
      <section>
        <h2>{say('tablet.voice')}</h2>
        <ul className={styles.voices}>
          {deckLanguages.map((language) => (
            <li key={language}>
              {voices.split(',').includes(language) ? (
                <Sign sign="check-circle-fill" />
              ) : (
                <Sign sign="speaker-slash" />
              )}
              <strong>{nameOfLanguage(language)}</strong>
              {voices.split(',').includes(language)
                ? say('tablet.voice-here')
                : say('tablet.voice-missing')}
            </li>
          ))}
        </ul>
        <p>{say('tablet.voice-how')}</p>
        <ul className={styles.steps}>
          <li>{say('tablet.voice-android')}</li>
          <li>{say('tablet.voice-ipad')}</li>
          <li>{say('tablet.voice-windows')}</li>
        </ul>
      </section>
      <section>
        <h2>{say('tablet.people')}</h2>
        <p>{say('tablet.people-what')}</p>
        {people?.length === 0 && <p>{say('tablet.people-none')}</p>}
        <ul className={styles.people}>
          {people?.map((person) => (
            <li key={person.id}>
              <PersonDot name={person.name} suit={suitOf(person.colour)} />
              <span dir="auto" translate="no">
                {person.name}
              </span>
              <Button sign="trash" onClick={() => setErasing(person)}>
                {say('tablet.erase', { name: person.name })}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {erasing && (
        <Dialog
          title={say('tablet.erase-title', { name: erasing.name })}
          closeLabel={say('common.close')}
          onClose={() => setErasing(null)}
        >
          <p>{say('tablet.erase-what')}</p>
          <Button
            sign="trash"
            onClick={() => {
              void erasePerson(erasing.id)
              setErasing(null)
            }}
          >
            {say('tablet.erase-now')}
          </Button>
          <Button look="main" onClick={() => setErasing(null)}>
            {say('common.keep')}
          </Button>
        </Dialog>
      )}
    </Page>
  )
}
