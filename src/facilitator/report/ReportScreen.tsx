import { useState } from 'react'
import { useParams } from 'wouter'
import { recallCountry } from '@/device/country-choice'
import { fileName } from '@/documents/journey-file'
import { readReportFile, writeReportFile } from '@/documents/report-file'
import { AskForFeedback } from '@/facilitator/report/AskForFeedback'
import { Certificate } from '@/facilitator/report/Certificate'
import { composeReport, reportAsCsv } from '@/facilitator/report/compose-report'
import { ReportFigures } from '@/facilitator/report/ReportFigures'
import { ReportWords } from '@/facilitator/report/ReportWords'
import { addedUp, type ReportSums, sumsOf } from '@/facilitator/report/report'
import styles from '@/facilitator/report/report.module.css'
import { WorkshopFrame } from '@/facilitator/WorkshopFrame'
import { WorkshopNotices } from '@/facilitator/WorkshopNotices'
import { limitOf } from '@/frame/limit-of'
import { Page } from '@/frame/Page'
import { PdfButton } from '@/frame/PdfButton'
import { saveFile } from '@/frame/save-file'
import { wingPaths } from '@/frame/wing-paths'
import { dayOf } from '@/journey/day'
import { documentsOf } from '@/portfolio/fit'
import { paperFor } from '@/portfolio/paper'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { FileChoice } from '@/ui/FileChoice'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'
import type { Reach } from '@/workshop/feedback'
import type { WorkshopId } from '@/workshop/workshop'

/** What the workshop did, without names: for whom and why before any figure, and its limits always. */
export default function ReportScreen() {
  const id = useParams<{ id: WorkshopId }>().id
  return (
    <WorkshopFrame id={id}>
      <Report id={id} />
    </WorkshopFrame>
  )
}

function Report({ id }: { id: WorkshopId }) {
  const { say, printed } = useWords()
  const workshop = useWorkshop((whole) => whole)
  const [others, setOthers] = useState<readonly ReportSums[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const { about, reach, now } = workshop
  const title = about.title || say('workshop.untitled')
  const sums = addedUp(sumsOf(workshop), others)
  const today = dayOf(new Date())
  const paper = paperFor(recallCountry(), navigator.languages)
  const isPurposeSaid = reach.forWhom.trim() !== '' && reach.why.trim() !== ''
  const tell = (part: Partial<Reach>) => workshopStep({ kind: 'describe-reach', reach: part })

  const open = async (file: File) => {
    setTrouble(null)
    const read = await readReportFile(file)
    if (read.kind === 'neither') return setTrouble(say('report.not-a-report'))
    if (read.kind === 'report') return setOthers([...others, read.sums])
    workshopStep({ kind: 'add-results', results: read.results })
    announce(say('report.results-added'), 'seen')
  }
  const save = (text: string, type: string, ending: string) =>
    saveFile(new Blob([text], { type }), fileName(say('report.of', { title }), new Date(), ending))

  return (
    <Page main={styles.main}>
      <div className={styles.heading}>
        <div>
          <Title>{say('report.title')}</Title>
          <p className={styles.hint}>
            {[title, about.place, about.dates].filter(Boolean).join(' · ')}
          </p>
        </div>
        <div className={styles.row}>
          <LinkButton look="quiet" sign="caret-left" to={wingPaths.prepare(id)}>
            {title}
          </LinkButton>
          <Button sign="table" onClick={() => save(reportAsCsv(sums, printed), 'text/csv', 'csv')}>
            {say('report.csv')}
          </Button>
          <PdfButton
            versions={documentsOf(composeReport(sums, today, title, printed, paper))}
            label={say('report.print')}
            sign="printer"
            refused={isPurposeSaid ? null : say('report.first-missing')}
          />
        </div>
      </div>
      <WorkshopNotices />
      <p className={styles.hint}>{say('report.lead')}</p>
      {trouble && (
        <Notice urgent>
          <p>{trouble}</p>
        </Notice>
      )}
      {others.length > 0 && <p>{say('report.added', { count: others.length })}</p>}
      <div className={styles.columns}>
        <section className={styles.panel}>
          <h2>{say('report.first')}</h2>
          {(['forWhom', 'why'] as const).map((part) => (
            <WritingField
              key={part}
              label={say(part === 'why' ? 'report.why' : 'report.for-whom')}
              value={reach[part]}
              limit={limitOf(say, 140)}
              onWrite={(text) => tell({ [part]: text })}
            />
          ))}
        </section>
        <ReportFigures sums={sums} isOpen={now.asks !== ''} />
        <ReportWords sums={sums} />
        <section className={styles.panel}>
          {(['changes', 'partners'] as const).map((part) => (
            <WritingField
              key={part}
              label={say(`report.${part}`)}
              value={reach[part]}
              limit={limitOf(say, 140)}
              onWrite={(text) => tell({ [part]: text })}
            />
          ))}
        </section>
        <AskForFeedback id={id} />
        <section className={styles.panel}>
          <h2>{say('report.add')}</h2>
          <p className={styles.hint}>{say('report.add-what')}</p>
          <FileChoice label={say('report.add')} onChoose={(file) => void open(file)} />
          <Button
            sign="download-simple"
            onClick={() => save(writeReportFile(sumsOf(workshop)), 'application/json', 'json')}
          >
            {say('report.save')}
          </Button>
        </section>
        <Certificate title={title} where={[about.place, about.dates].filter(Boolean).join(' · ')} />
      </div>
      <p className={styles.limits}>
        <strong>{say('report.limits-title')}</strong> {say('report.limits')}
      </p>
    </Page>
  )
}
