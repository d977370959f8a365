import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { FeedbackQuestions } from '@/frame/feedback/FeedbackQuestions'
import { Page } from '@/frame/Page'
import { paths } from '@/frame/paths'
import { askedIn } from '@/frame/wing-paths'
import { opine } from '@/live-room/tablet'
import who from '@/stations/arrival/who.module.css'
import { useWords } from '@/store/language'
import { LinkButton } from '@/ui/Button'
import { Title } from '@/ui/Title'

/** The questionnaire on a tablet of the room. No journey is open while it is answered. */
export default function OpinionScreen() {
  const { say } = useWords()
  const { secret, when } = useParams<{ secret: string; when: string }>()
  const [, go] = useLocation()
  const [isClosed, setClosed] = useState(false)
  if (isClosed) {
    return (
      <Page main={who.main}>
        <Title>{say('feedback.gone')}</Title>
        <LinkButton look="main" to={paths.who}>
          {say('feedback.leave')}
        </LinkButton>
      </Page>
    )
  }
  return (
    <FeedbackQuestions
      key={when}
      when={askedIn(when)}
      onHandIn={async (handedIn) => {
        const answer = await opine(secret, handedIn)
        if (!answer.ok && (answer.because === 'ended' || answer.because === 'gone')) setClosed(true)
        return answer.ok
      }}
      onLeave={() => go(paths.who)}
    />
  )
}
