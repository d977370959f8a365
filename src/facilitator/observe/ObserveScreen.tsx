import { useEffect, useState } from 'react'
import { useParams } from 'wouter'
import { recallCountry } from '@/device/country-choice'
import { isNoted, notesOn, observed } from '@/device/notes-here'
import { type Papers, readPapers } from '@/documents/workshop-document'
import { useNotes } from '@/facilitator/colleagues/use-notes'
import page from '@/facilitator/facilitator.module.css'
import { NoteLines } from '@/facilitator/NoteLines'
import { composeObserved } from '@/facilitator/observe/compose-observed'
import styles from '@/facilitator/observe/observe.module.css'
import { observedMoments } from '@/facilitator/observe/observed-moments'
import { WallFace } from '@/facilitator/wall/WallFace'
import wall from '@/facilitator/wall/wall.module.css'
import { limitOf } from '@/frame/limit-of'
import { Page } from '@/frame/Page'
import { PdfButton } from '@/frame/PdfButton'
import { observe } from '@/live-room/facilitating'
import { paperFor } from '@/portfolio/paper'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Sign } from '@/ui/Sign'
import { focusTitle, Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'
import { noteOf } from '@/workshop/steps'
import { type MomentId, noteLines, type Workshop } from '@/workshop/workshop'

const signs = { saw: 'eye', keep: 'heart', question: 'question' } as const

/** The observer's link: the plan with its notes, the wall, and notes of one's own. Nothing can be steered. */
export default function ObserveScreen() {
  const { say } = useWords()
  const secret = useParams<{ secret: string }>().secret ?? ''
  const [workshop, setWorkshop] = useState<Workshop | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [onWall, setOnWall] = useState(false)
  // The room tells what it shows for as long as this page is open.
  useEffect(() => {
    const show = (papers: Papers) => setWorkshop(readPapers(papers).workshop)
    return observe(secret, show, (because) => setTrouble(say(`refused-room.${because}`)))
  }, [secret, say])

  if (workshop && onWall) {
    return (
      <>
        <WallFace workshop={workshop} />
        <button type="button" className={wall.leave} onClick={() => setOnWall(false)}>
          {say('observe.plan')}
        </button>
      </>
    )
  }
  return (
    <Page main={styles.main}>
      {trouble && (
        <Notice urgent>
          <p>{trouble}</p>
        </Notice>
      )}
      {workshop ? (
        <Observing
          key={secret}
          secret={secret}
          workshop={workshop}
          onWall={() => setOnWall(true)}
        />
      ) : (
        <>
          <Title>{say('observe.title')}</Title>
          <p className={page.hint}>{say('observe.what')}</p>
        </>
      )}
    </Page>
  )
}

function Observing({
  secret,
  workshop,
  onWall,
}: {
  secret: string
  workshop: Workshop
  onWall: () => void
}) {
  const { say, printed } = useWords()
  const { notes, isKept, write, forget } = useNotes(observed, secret)
  const [asked, setAsked] = useState<MomentId | null>(null)
  const plan = observedMoments(workshop, notes, say, asked)
  const moment =
    plan.find(({ id }) => id === asked) ??
    plan.find(({ id }) => id === workshop.now.moment) ??
    plan[0]
  const hasNotes = plan.some(({ id }) => isNoted(observed, notes, id))
  const note = moment && noteOf(workshop, moment.id)
  const noted = notesOn(observed, notes, moment?.id ?? '')
  return (
    <>
      <div className={styles.bar}>
        <p className={page.hint}>
          {[say('observe.observing'), workshop.about.title].filter(Boolean).join(' · ')}
        </p>
        <Button sign="presentation" onClick={onWall}>
          {say('observe.wall')}
        </Button>
        {hasNotes && (
          <PdfButton
            look="plain"
            sign="printer"
            label={say('observe.print')}
            versions={[
              composeObserved(
                workshop,
                notes,
                printed,
                paperFor(recallCountry(), navigator.languages),
              ),
            ]}
          />
        )}
      </div>
      {!isKept && (
        <Notice urgent>
          <p>{say('observe.not-kept')}</p>
        </Notice>
      )}
      <div className={styles.table}>
        <ol className={styles.plan}>
          {plan.map(({ id, start, title }) => {
            return (
              <li key={id} aria-current={id === workshop.now.moment ? 'step' : undefined}>
                <button
                  type="button"
                  aria-pressed={id === moment?.id}
                  onClick={() => {
                    setAsked(id)
                    focusTitle()
                  }}
                >
                  <span>{start}</span>
                  <strong dir="auto">{title}</strong>
                  {isNoted(observed, notes, id) && (
                    <>
                      <Sign sign="note-pencil" />
                      <span className="for-readers">{say('observe.noted')}</span>
                    </>
                  )}
                </button>
              </li>
            )
          })}
        </ol>
        {moment && note && (
          <div className={styles.moment} key={moment.id}>
            <div className={styles.head}>
              <Title>{moment.title}</Title>
              {moment.id === workshop.now.moment && (
                <span className={styles.now}>{say('observe.now')}</span>
              )}
            </div>
            <p className={styles.rule}>
              <Sign sign="smiley" />
              <span>{say('observe.rule')}</span>
            </p>
            {observed.lines.map((line) => (
              <WritingField
                key={line}
                label={say(`observe.${line}`)}
                aside={<Sign sign={signs[line]} />}
                value={noted[line]}
                limit={limitOf(say, 600)}
                onWrite={(text) => {
                  // The group may go on: who writes of this moment stays with it.
                  setAsked(moment.id)
                  write(moment.id, { [line]: text })
                }}
              />
            ))}
            {Object.values(note).some((line) => line.trim() !== '') && (
              <details className={styles.plan}>
                <summary>{say('observe.moment')}</summary>
                <p dir="auto">{note.say}</p>
                <NoteLines note={note} lines={noteLines} />
              </details>
            )}
          </div>
        )}
      </div>
      <div className={styles.foot}>
        <p className={page.hint}>
          <Sign sign="device-tablet" /> {say('observe.here')}
        </p>
        {hasNotes && (
          <Button look="quiet" sign="eraser" onClick={forget}>
            {say('observe.erase')}
          </Button>
        )}
      </div>
    </>
  )
}
