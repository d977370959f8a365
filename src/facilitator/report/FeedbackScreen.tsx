import { useLocation, useParams } from 'wouter'
import { WorkshopFrame } from '@/facilitator/WorkshopFrame'
import { FeedbackQuestions } from '@/frame/feedback/FeedbackQuestions'
import { askedIn, wingPaths } from '@/frame/wing-paths'
import { workshopStep } from '@/store/open-workshop'
import type { WorkshopId } from '@/workshop/workshop'

/** The questionnaire on the facilitator's own device, handed from one to the next. */
export default function FeedbackScreen() {
  const { id, when } = useParams<{ id: WorkshopId; when: string }>()
  const [, go] = useLocation()
  return (
    <WorkshopFrame id={id}>
      <FeedbackQuestions
        key={when}
        when={askedIn(when)}
        onHandIn={async (handedIn) => {
          workshopStep({ kind: 'add-answers', handedIn, by: 'device' })
          return true
        }}
        onLeave={() => go(wingPaths.report(id))}
      />
    </WorkshopFrame>
  )
}
