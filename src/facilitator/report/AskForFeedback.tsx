import { recallCountry } from '@/device/country-choice'
import { composeQuestionnaire } from '@/facilitator/report/compose-questionnaire'
import styles from '@/facilitator/report/report.module.css'
import { PdfButton } from '@/frame/PdfButton'
import { wingPaths } from '@/frame/wing-paths'
import { paperFor } from '@/portfolio/paper'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button, LinkButton } from '@/ui/Button'
import type { WorkshopId } from '@/workshop/workshop'

/** Before and after: on this device in turn, on the tablets of the room, or on paper. */
export function AskForFeedback({ id }: { id: WorkshopId }) {
  const { say, printed } = useWords()
  const { asks, door } = useWorkshop(({ now }) => now)
  const paper = paperFor(recallCountry(), navigator.languages)
  return (
    <section className={styles.panel}>
      <h2>{say('report.ask')}</h2>
      {(['before', 'after'] as const).map((when) => (
        <div key={when}>
          <h3>{say(`report.ask-${when}`)}</h3>
          <div className={styles.row}>
            <LinkButton sign="smiley" to={wingPaths.feedback(id, when)}>
              {say('report.ask-here')}
            </LinkButton>
            {door && (
              <Button
                sign="device-tablet"
                aria-pressed={asks === when}
                onClick={() =>
                  workshopStep({ kind: 'show', shown: { asks: asks === when ? '' : when } })
                }
              >
                {say(asks === when ? 'report.ask-stop' : 'report.ask-tablets')}
              </Button>
            )}
            <PdfButton
              versions={[composeQuestionnaire(when, printed, paper)]}
              label={say('report.ask-paper')}
              look="plain"
              sign="printer"
            />
          </div>
        </div>
      ))}
    </section>
  )
}
