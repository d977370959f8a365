import { useState } from 'react'
import { recallNearBy } from '@/device/near-by'
import { newId } from '@/documents/new-id'
import { PdfButton } from '@/frame/PdfButton'
import { paths } from '@/frame/paths'
import { saveJourneyFile } from '@/frame/save-file'
import { dayOf } from '@/journey/day'
import type { MeetingId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { mostMeetings } from '@/journey/sharing'
import { composeRoadmap } from '@/portfolio/roadmap/compose-roadmap'
import { sayDay } from '@/portfolio/say-day'
import { DropButton } from '@/stations/DropButton'
import { Foot } from '@/stations/foot/Foot'
import { NextStep, TriedSteps, WhatItTaught } from '@/stations/integrate/ReviewQuestions'
import styles from '@/stations/integrate/review.module.css'
import { KeptWhere } from '@/stations/KeptWhere'
import { usePapers } from '@/stations/portfolio/use-papers'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'

/** Three questions for two, in the person's own journey: what was tried, what it taught, what comes next. */
export default function StepReview() {
  const { say, printed, spoken } = useWords()
  const journeyId = useJourneyId()
  const journey = useJourney((whole) => whole)
  const { paper } = usePapers()
  const [today] = useState(() => dayOf(new Date()))
  const meetings = inOrder(journey.meetings)
  // One a day: whoever comes back on the same day goes on.
  const [fresh] = useState(() => newId<'meeting'>())
  const now = meetings.find(({ on }) => on === today)
  const id: MeetingId = now?.id ?? fresh
  const before = meetings.filter(({ on }) => on !== today && on !== '')
  const isFull = !now && meetings.length >= mostMeetings
  const take = () => {
    saveJourneyFile(journey)
    announce(say('review.taken'), 'seen')
  }
  return (
    <div className={styles.review}>
      <Title>{say('review.title')}</Title>
      <p className={styles.lead}>{say('review.lead', { day: sayDay(today, spoken) })}</p>
      {isFull && (
        <Notice>
          <p>{say('review.full-list')}</p>
        </Notice>
      )}
      <div className={styles.questions}>
        <TriedSteps />
        <WhatItTaught id={id} today={today} meeting={now} isFull={isFull} />
        <NextStep id={id} today={today} meeting={now} isFull={isFull} />
      </div>
      {before.length > 0 && (
        <details>
          <summary>{say('review.before')}</summary>
          <ul className={styles.before}>
            {before.map(({ id: meeting, on, word }) => (
              <li key={meeting}>
                <strong>{sayDay(on, spoken)}</strong>
                <span dir="auto">{word}</span>
                <DropButton
                  label={say('review.drop', { day: sayDay(on, spoken) })}
                  words={[word]}
                  onDrop={() => step({ kind: 'drop-meeting', meeting })}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.foot}>
        <KeptWhere />
      </div>
      <Foot back={paths.roadmap(journeyId)} where={<strong>{say('review.title')}</strong>}>
        <PdfButton
          versions={[composeRoadmap(journey, printed, paper, recallNearBy())]}
          label={say('review.print')}
          look="plain"
          sign="printer"
        />
        <Button look="main" sign="download-simple" onClick={take}>
          {say('review.take')}
        </Button>
      </Foot>
    </div>
  )
}
