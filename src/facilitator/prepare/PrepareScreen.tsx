import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { recallCountry } from '@/device/country-choice'
import { eraseWorkshop } from '@/device/workshop-storage'
import { fileName } from '@/documents/journey-file'
import { writeWorkshopFile } from '@/documents/workshop-format'
import styles from '@/facilitator/facilitator.module.css'
import { composeNotebook } from '@/facilitator/prepare/notebook'
import { PeopleSection } from '@/facilitator/prepare/PeopleSection'
import { PlanSection } from '@/facilitator/prepare/PlanSection'
import { PromiseSection } from '@/facilitator/prepare/PromiseSection'
import planStyles from '@/facilitator/prepare/prepare-plan.module.css'
import { ResourceSection } from '@/facilitator/prepare/ResourceSection'
import { UndoButtons } from '@/facilitator/prepare/UndoButtons'
import { UndoOffer } from '@/facilitator/UndoOffer'
import { WorkshopFrame } from '@/facilitator/WorkshopFrame'
import { WorkshopNotices } from '@/facilitator/WorkshopNotices'
import { limitOf } from '@/frame/limit-of'
import { Page } from '@/frame/Page'
import { PdfButton } from '@/frame/PdfButton'
import { paths } from '@/frame/paths'
import { saveFile } from '@/frame/save-file'
import { wingPaths } from '@/frame/wing-paths'
import { countries } from '@/language/country'
import { keyOfRoom } from '@/live-room/board'
import { forgetWorkshop } from '@/live-room/facilitating'
import { paperFor } from '@/portfolio/paper'
import { chooseCountry, useWords } from '@/store/language'
import { closeWorkshop, workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button, LinkButton } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Dialog } from '@/ui/Dialog'
import { TextLine } from '@/ui/TextLine'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'
import { forgetTooLong } from '@/ui/within-limit'
import type { WorkshopAbout, WorkshopId } from '@/workshop/workshop'

const lines = ['title', 'place', 'dates', 'facilitators'] as const

/** Everything before the day: what it is, who comes, the plan, the charter, what to see to. */
export default function PrepareScreen() {
  const id = useParams<{ id: WorkshopId }>().id
  return (
    <WorkshopFrame id={id}>
      <Prepare id={id} />
    </WorkshopFrame>
  )
}

function Prepare({ id }: { id: WorkshopId }) {
  const { say, printed, country } = useWords()
  const workshop = useWorkshop((whole) => whole)
  const { about } = workshop
  const describe = (part: Partial<WorkshopAbout>) => workshopStep({ kind: 'describe', about: part })
  const title = about.title || say('workshop.untitled')
  const [withOwn, setWithOwn] = useState(false)
  const savePlan = () =>
    saveFile(
      new Blob([writeWorkshopFile(workshop, withOwn)], { type: 'application/json' }),
      fileName(title, new Date(), 'json'),
    )

  return (
    <Page main={styles.main}>
      <Title>{title}</Title>
      <WorkshopNotices />
      <div className={styles.row}>
        <LinkButton look="main" sign="presentation" to={wingPaths.board(id)}>
          {say('facilitate.to-board')}
        </LinkButton>
        <LinkButton sign="chart-bar" to={wingPaths.report(id)}>
          {say('prepare.report')}
        </LinkButton>
        <LinkButton look="quiet" to={paths.facilitate}>
          {say('facilitate.all')}
        </LinkButton>
        <UndoButtons />
      </div>
      <section className={styles.section}>
        <h2>{say('prepare.about')}</h2>
        <div className={planStyles.fields}>
          {lines.map((line) => (
            <TextLine
              key={line}
              label={say(`about.${line}`)}
              value={about[line]}
              limit={limitOf(say, 400)}
              onWrite={(text) => describe({ [line]: text })}
            />
          ))}
        </div>
        <WritingField
          label={say('about.objective')}
          value={about.objective}
          limit={limitOf(say, 2000)}
          onWrite={(objective) => describe({ objective })}
        />
        <Choices
          legend={say('about.deck')}
          values={['short', 'full'] as const}
          chosen={about.deck}
          nameOf={(deck) => say(`about.deck-${deck}`)}
          onChoose={(deck) => describe({ deck })}
          className={planStyles.chips}
        />
        <Choices
          legend={say('about.country')}
          values={countries}
          chosen={about.country || country}
          nameOf={(one) => say(`country.${one}`)}
          onChoose={(one) => {
            describe({ country: one })
            void chooseCountry(one)
          }}
          className={planStyles.chips}
        />
      </section>
      <PeopleSection of={id} />
      <PlanSection />
      <PromiseSection />
      <ResourceSection />
      <section className={styles.section}>
        <h2>{say('prepare.take')}</h2>
        <p className={styles.hint}>{say('prepare.take-what')}</p>
        {workshop.ownNotes.size > 0 && (
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
      <ErasePanel id={id} title={title} />
      <UndoOffer />
    </Page>
  )
}

/** Erases a workshop from this device, and from the room where it was opened. */
function ErasePanel({ id, title }: { id: WorkshopId; title: string }) {
  const { say } = useWords()
  const [, go] = useLocation()
  const [asks, setAsks] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const door = useWorkshop(({ now }) => now.door)

  const erase = async () => {
    if (door && keyOfRoom() !== null) {
      const forgotten = await forgetWorkshop(id)
      if (!forgotten.ok) return setTrouble(say(`refused-room.${forgotten.because}`))
    }
    await closeWorkshop()
    await eraseWorkshop(id)
    forgetTooLong((owner) => owner !== wingPaths.prepare(id))
    go(paths.facilitate)
  }
  return (
    <section className={styles.section}>
      <h2>{say('prepare.erase')}</h2>
      <p className={styles.hint}>{say('prepare.erase-what')}</p>
      <Button sign="trash" onClick={() => setAsks(true)}>
        {say('prepare.erase')}
      </Button>
      {asks && (
        <Dialog
          title={say('prepare.erase-sure', { title })}
          closeLabel={say('common.close')}
          onClose={() => setAsks(false)}
        >
          <p>{say('prepare.erase-what')}</p>
          {trouble && <p role="alert">{trouble}</p>}
          <Button sign="trash" onClick={() => void erase()}>
            {say('prepare.erase-now')}
          </Button>
          <Button look="main" onClick={() => setAsks(false)}>
            {say('common.keep')}
          </Button>
        </Dialog>
      )}
    </section>
  )
}
