import { useEffect, useState } from 'react'
import { useParams } from 'wouter'
import { type Papers, readPapers } from '@/documents/workshop-document'
import styles from '@/facilitator/facilitator.module.css'
import { NoteLines } from '@/facilitator/NoteLines'
import planStyles from '@/facilitator/prepare/prepare-plan.module.css'
import { WallFace } from '@/facilitator/wall/WallFace'
import wall from '@/facilitator/wall/wall.module.css'
import { Page } from '@/frame/Page'
import { observe } from '@/live-room/facilitating'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'
import { noteOf, planOf } from '@/workshop/steps'
import { noteLines, type Workshop } from '@/workshop/workshop'

/** The observer's link: the plan with its notes, and the wall. Nothing can be changed or steered. */
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
      <Title>{workshop?.about.title || say('observe.title')}</Title>
      <p className={styles.hint}>{say('observe.what')}</p>
      {trouble && (
        <Notice urgent>
          <p>{trouble}</p>
        </Notice>
      )}
      {workshop && (
        <>
          <Button look="main" sign="presentation" onClick={() => setOnWall(true)}>
            {say('observe.wall')}
          </Button>
          <ol className={planStyles.plan}>
            {planOf(workshop).map((moment) => {
              const note = noteOf(workshop, moment.id)
              const isNow = moment.id === workshop.now.moment
              return (
                <li key={moment.id} aria-current={isNow ? 'step' : undefined}>
                  <details className={planStyles.observed} open={isNow}>
                    <summary>
                      <span>{moment.start}</span> <strong dir="auto">{moment.title}</strong>
                    </summary>
                    <p dir="auto">{note.say}</p>
                    <NoteLines note={note} lines={noteLines} />
                  </details>
                </li>
              )
            })}
          </ol>
        </>
      )}
    </Page>
  )
}
