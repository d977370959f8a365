import { type ReactNode, useState } from 'react'
import { pickFaces, useFaces } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { paths } from '@/frame/paths'
import { saveJourneyFile } from '@/frame/save-file'
import { strengthsInHand } from '@/journey/strengths'
import { Foot } from '@/stations/foot/Foot'
import { Trouble } from '@/stations/portfolio/LeftOut'
import styles from '@/stations/portfolio/take.module.css'
import {
  type PaperToTake,
  savePaper,
  usePapersToTake,
} from '@/stations/portfolio/use-papers-to-take'
import { usePrinted } from '@/stations/portfolio/use-printed'
import { useJourneyId } from '@/stations/use-journey-id'
import { journeyNow, useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { useVisit } from '@/store/visit'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'
import { Title } from '@/ui/Title'

/** Everything to hold at the end: each paper that has something in it, and the journey as a file. */
export default function TakeEverything() {
  const { say } = useWords()
  const id = useJourneyId()
  const name = useJourney(({ about }) => about.name)
  const papers = usePapersToTake()
  usePrinted(name)
  const isTaken = useVisit(({ tookAll }) => tookAll === id)
  const [isMaking, setMaking] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  const count = papers.length + 1
  const title = say('take.title')

  const saveJourney = () => {
    const journey = journeyNow()
    if (journey) saveJourneyFile(journey)
  }
  const save = async (wanted: readonly PaperToTake[]): Promise<boolean> => {
    setSentence(null)
    setMaking(true)
    let made = 0
    for (const paper of wanted) if (await savePaper(paper)) made++
    setMaking(false)
    if (made < wanted.length) setSentence(say('take.failed'))
    return made === wanted.length
  }
  const takeOne = async (paper: PaperToTake) => {
    if (await save([paper])) announce(say('take.done', { count: 1 }), 'seen')
  }
  const takeFile = () => {
    saveJourney()
    announce(say('take.done', { count: 1 }), 'seen')
  }
  const takeAll = async () => {
    if (isMaking) return
    const isAll = await save(papers)
    saveJourney()
    if (!isAll) return
    useVisit.setState({ tookAll: id })
    announce(say('take.done', { count }), 'seen')
  }
  const leave = (
    <LinkButton key="leave" look={isTaken ? 'main' : 'quiet'} to={paths.leave(id)}>
      {say('leave.title')}
    </LinkButton>
  )
  const all = (
    <Button
      key="all"
      look={isTaken ? 'quiet' : 'main'}
      sign="download-simple"
      aria-disabled={isMaking}
      onClick={() => void takeAll()}
    >
      {isMaking ? say('portfolio.making') : say('take.all')}
    </Button>
  )
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <Title>{title}</Title>
        <ListenButton small={title} text={`${title} ${say('take.lent')}`} />
      </div>
      <ul className={styles.things}>
        {papers.map((paper) => (
          <li key={paper.name}>
            <div className={styles.page} aria-hidden="true" inert>
              {paper.sheet}
            </div>
            <Thing
              name={say(`take.${paper.name}`)}
              what={say(`take.${paper.name}-what`)}
              sign={paper.sign}
              onTake={() => void takeOne(paper)}
            />
          </li>
        ))}
        <li data-screen-only>
          <HandAsFile />
          <Thing
            name={say('take.file')}
            what={say('take.file-what')}
            sign="file-arrow-down"
            onTake={takeFile}
          />
        </li>
      </ul>
      <Trouble sentence={sentence} />
      <div className={styles.row}>
        <p className={styles.lent}>
          <Sign sign="usb" />
          {say('take.lent')}
        </p>
        {papers.length > 0 && (
          <Button sign="printer" onClick={() => window.print()}>
            {say('take.print', { count: papers.length })}
          </Button>
        )}
      </div>
      <Foot
        back={paths.portfolio(id)}
        where={
          <p>
            <strong>{say('station.portfolio')}</strong> · {say('take.count', { count })}
          </p>
        }
      >
        {isTaken ? [all, leave] : [leave, all]}
      </Foot>
    </div>
  )
}

/** What one takes, by its name, with a button of its own. */
function Thing({
  name,
  what,
  sign,
  onTake,
}: {
  name: string
  what: ReactNode
  sign: SignName
  onTake: () => void
}) {
  const { say } = useWords()
  return (
    <div className={styles.thing}>
      <button type="button" aria-label={say('take.one', { thing: name })} onClick={onTake}>
        <Sign sign={sign} />
        <strong>{name}</strong>
        <Sign sign="download-simple" />
      </button>
      <p>{what}</p>
    </div>
  )
}

/** The file holds the cards: some of them say so. */
function HandAsFile() {
  const faces = useFaces()
  const hand = pickFaces(faces, useJourney(strengthsInHand)).slice(0, 3)
  return (
    <div className={styles.cards} aria-hidden="true">
      {hand.map((face) => (
        <span key={face.id}>
          <CardFace face={face} size="hand" />
        </span>
      ))}
      <i>
        <Sign sign="device-tablet" />
      </i>
    </div>
  )
}
