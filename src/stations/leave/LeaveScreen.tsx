import { useState } from 'react'
import { useLocation } from 'wouter'
import { paths } from '@/frame/paths'
import { saveJourneyFile } from '@/frame/save-file'
import { cardsLaid } from '@/journey/sorting'
import { Foot } from '@/stations/foot/Foot'
import styles from '@/stations/leave/leave.module.css'
import panel from '@/stations/panel.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import { erasePerson } from '@/store/erase-person'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { closeJourney } from '@/store/open-journey'
import { usePeople } from '@/store/people'
import { endVisit, useVisit } from '@/store/visit'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Title } from '@/ui/Title'

/** "J’ai fini": what will be erased, what can be taken first, and then no trace. */
export default function LeaveScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const [, go] = useLocation()
  const journey = useJourney((whole) => whole)
  const room = usePeople(({ people }) => people?.find((person) => person.id === id)?.room)
  // A tablet that came second takes along its own copy and no more.
  const isInRoom = room !== undefined && room.owner !== false
  const isGuest = room?.owner === false
  const tookAll = useVisit((visit) => visit.tookAll === id)
  const [asks, setAsks] = useState(false)

  const erase = async () => {
    await closeJourney()
    await erasePerson(id)
    endVisit()
    const done = isInRoom ? 'leave.done-everywhere' : 'leave.done'
    announce(say(done, { name: journey.about.name }), 'onward')
    go(paths.frontDoor)
  }

  return (
    <div className={styles.leave}>
      <Title>{say('leave.title')}</Title>
      <section className={panel.panel}>
        <h2>{say(tookAll ? 'leave.taken' : 'leave.take-first')}</h2>
        <p>{say('leave.take-why')}</p>
        <div className={styles.row}>
          <LinkButton
            look={tookAll ? 'quiet' : 'main'}
            sign="download-simple"
            to={paths.takeAlong(id)}
          >
            {say('take.all')}
          </LinkButton>
          <Button sign="file-arrow-down" onClick={() => saveJourneyFile(journey)}>
            {say('leave.save-file')}
          </Button>
        </div>
        <p className={styles.hint}>{say('leave.file-what')}</p>
        <p className={styles.hint}>{say('leave.files-stay')}</p>
      </section>
      <section className={panel.panel}>
        <h2>{say('leave.erased')}</h2>
        <ul className={styles.list}>
          <li>{say('leave.erased-name', { name: journey.about.name })}</li>
          <li>{say('leave.erased-cards', { count: cardsLaid(journey) })}</li>
          <li>{say('leave.erased-strengths', { count: journey.strengths.size })}</li>
          <li>{say('leave.erased-stories', { count: journey.stories.size })}</li>
          <li>{say('leave.erased-successes', { count: journey.successes.size })}</li>
          <li>{say('leave.erased-gifts', { count: journey.gifts.size })}</li>
          <li>{say('leave.erased-onward')}</li>
        </ul>
        {isInRoom && <p>{say('leave.everywhere')}</p>}
        {isGuest && <p>{say('leave.only-here')}</p>}
        {!isGuest && <p>{say('leave.no-way-back')}</p>}
        <div className={styles.row}>
          <Button sign="trash" onClick={() => setAsks(true)}>
            {say('leave.erase')}
          </Button>
        </div>
      </section>
      <Foot back={paths.portfolio(id)} where={<strong>{say('leave.title')}</strong>}>
        <LinkButton to={paths.journey(id)}>{say('leave.stay')}</LinkButton>
      </Foot>
      {asks && (
        <Dialog
          title={say('leave.sure')}
          closeLabel={say('common.close')}
          onClose={() => setAsks(false)}
        >
          {isInRoom && <p>{say('leave.everywhere')}</p>}
          {isGuest && <p>{say('leave.only-here')}</p>}
          {!isGuest && <p>{say('leave.no-way-back')}</p>}
          <Button sign="trash" onClick={() => void erase()}>
            {say('leave.erase-now')}
          </Button>
          <Button look="main" onClick={() => setAsks(false)}>
            {say('common.keep')}
          </Button>
        </Dialog>
      )}
    </div>
  )
}
