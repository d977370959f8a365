import { useState } from 'react'
import { recallCountry } from '@/device/country-choice'
import { fileName } from '@/documents/journey-file'
import { writeWorkshopFile } from '@/documents/workshop-format'
import styles from '@/facilitator/facilitator.module.css'
import { composeNotebook } from '@/facilitator/prepare/notebook'
import planStyles from '@/facilitator/prepare/prepare-plan.module.css'
import { PdfButton } from '@/frame/PdfButton'
import { saveFile } from '@/frame/save-file'
import { paperFor } from '@/portfolio/paper'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { hasLessons } from '@/workshop/workshop'

/** The plan on paper and as a file: without anybody's name, and with our notes only when one says so. */
export function TakeSection({ title }: { title: string }) {
  const { say, printed } = useWords()
  const workshop = useWorkshop((whole) => whole)
  const { ownNotes, lessons, lastTime } = workshop
  const hasOwn = ownNotes.size > 0 || hasLessons(lessons) || hasLessons(lastTime)
  const [withOwn, setWithOwn] = useState(false)
  const savePlan = () =>
    saveFile(
      new Blob([writeWorkshopFile(workshop, withOwn)], { type: 'application/json' }),
      fileName(title, new Date(), 'json'),
    )
  return (
    <section className={styles.section}>
      <h2>{say('prepare.take')}</h2>
      <p className={styles.hint}>{say('prepare.take-what')}</p>
      {hasOwn && (
        <label className={planStyles.withOwn}>
          <input
            type="checkbox"
            checked={withOwn}
            onChange={(event) => setWithOwn(event.target.checked)}
          />
          {say('prepare.with-own')}
        </label>
      )}
      <div className={styles.row}>
        <PdfButton
          versions={[
            composeNotebook(
              workshop,
              printed,
              paperFor(recallCountry(), navigator.languages),
              title,
              withOwn,
            ),
          ]}
        />
        <Button sign="download-simple" onClick={savePlan}>
          {say('prepare.save-plan')}
        </Button>
      </div>
    </section>
  )
}
