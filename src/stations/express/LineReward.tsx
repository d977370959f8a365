import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CardFaceOf } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import type { LineId } from '@/journey/journey'
import { nextDoing } from '@/journey/next'
import type { StoryRow } from '@/journey/stories'
import type { ProposedLine } from '@/portfolio/cv-lines'
import styles from '@/stations/express/reward.module.css'
import { questionParts } from '@/stations/express/story-questions'
import { decideLine, longestLine, useLines } from '@/stations/express/use-lines'
import { Foot } from '@/stations/foot/Foot'
import { doingPath, NextLink } from '@/stations/foot/NextLink'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { journeyNow, useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { Sign } from '@/ui/Sign'
import { focusTitle, Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** What comes of a moment: the line itself, large, on the CV where it will stand. */
export default function LineReward({ face, story }: { face: CardFaceOf; story: StoryRow }) {
  const table = useDeck()
  const { say, printed } = useWords()
  const id = useJourneyId()
  const [, go] = useLocation()
  const name = useJourney(({ about }) => about.name)
  const lines = useLines(story)
  const [chosen, setChosen] = useState<LineId | null>(null)
  const [isChanging, setChanging] = useState(false)
  const line = lines?.find((one) => one.id === chosen) ?? lines?.find(({ text }) => text !== '')
  const place = { kind: 'tell-moment', card: face.id } as const
  const [title, lead] = [say('lines.reward'), say('lines.reward-lead')]

  const keep = () => {
    if (line && line.text !== '') decideLine(story, line, line.text, true)
    const journey = journeyNow()
    if (journey) go(doingPath(nextDoing(journey, table, place), id))
  }
  const change = () => {
    if (isChanging || !line) return setChanging(false)
    // The line that is changed stays the one that is shown, whatever is typed into it.
    setChosen(line.id)
    setChanging(true)
  }
  const choose = (one: LineId) => {
    setChosen(one)
    setChanging(false)
  }
  if (lines === null) return null
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <div>
          <Title>{title}</Title>
          <p className={styles.lead}>
            <Sign sign="shield-check" />
            {line ? lead : say('lines.none')}
          </p>
        </div>
        <ListenButton small={title} text={`${title}. ${line?.text ?? ''}`} />
      </div>
      <div className={styles.table}>
        <div className={styles.card}>
          <CardFace face={face} size="large" />
        </div>
        <div className={styles.paper}>
          <p className={styles.name} dir="auto" translate="no">
            {name}
          </p>
          <h2>{printed.say('cv.skills')}</h2>
          {line && (
            <div className={styles.line} ref={isChanging ? focusField : undefined}>
              {isChanging ? (
                <WritingField
                  key={line.id}
                  label={title}
                  value={line.text}
                  limit={limitOf(say, longestLine)}
                  onWrite={(text) => decideLine(story, line, text, line.kept ?? false)}
                />
              ) : (
                <p dir="auto" translate="no" lang={printed.language}>
                  {line.text}
                </p>
              )}
            </div>
          )}
          {line && <OfLine story={story} line={line} />}
          <OtherLines lines={lines.filter((one) => one !== line)} onChoose={choose} />
        </div>
      </div>
      <Foot
        back={paths.expressCard(id, face.id, questionParts[questionParts.length - 1])}
        where={
          <p>
            <strong>{face.label}</strong> · {say('lines.told')}
          </p>
        }
      >
        {line && (
          <Button sign={isChanging ? 'check' : 'pencil-simple'} onClick={change}>
            {say(isChanging ? 'lines.changed' : 'lines.change')}
          </Button>
        )}
        {line && line.kept !== true ? (
          <Button look="main" sign="check" onClick={keep}>
            {say('lines.keep')}
          </Button>
        ) : (
          <NextLink from={place} />
        )}
      </Foot>
    </div>
  )
}

const focusField = (line: HTMLElement | null) => line?.querySelector('textarea')?.focus()

/** That it is kept already, or that the story says something else since. Nothing replaces itself. */
function OfLine({ story, line }: { story: StoryRow; line: ProposedLine }) {
  const { say } = useWords()
  const { renewed } = line
  return (
    <>
      {renewed !== null && (
        <div className={styles.renewed}>
          <p>{say('lines.renewed')}</p>
          <p dir="auto">{renewed}</p>
          <Button
            onClick={() => {
              decideLine(story, line, renewed, true)
              focusTitle()
            }}
          >
            {say('lines.take')}
          </Button>
        </div>
      )}
      {line.kept === true && (
        <p className={styles.kept}>
          <Sign sign="check-circle-fill" />
          {say('lines.is-kept')}
          <Button look="quiet" onClick={() => decideLine(story, line, line.text, false)}>
            {say('lines.leave')}
          </Button>
        </p>
      )}
    </>
  )
}

function OtherLines({
  lines,
  onChoose,
}: {
  lines: readonly ProposedLine[]
  onChoose: (line: LineId) => void
}) {
  const { say, printed } = useWords()
  if (lines.length === 0) return null
  return (
    <>
      <p className={styles.or}>{say('lines.or')}</p>
      <ul className={styles.others} lang={printed.language}>
        {lines.map((one) => (
          <li key={one.id}>
            <button type="button" dir="auto" translate="no" onClick={() => onChoose(one.id)}>
              {one.kept && <Sign sign="check-circle-fill" />}
              {one.text}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
