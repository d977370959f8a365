import { useState } from 'react'
import { Redirect, useLocation, useParams } from 'wouter'
import { ListenButton } from '@/frame/ListenButton'
import { paths } from '@/frame/paths'
import type { Share, ShareId } from '@/journey/journey'
import { partsOf, storiesToShare } from '@/journey/shared-copy'
import { cutWords } from '@/portfolio/copy/cut-words'
import styles from '@/stations/confide/confide.module.css'
import { EverythingToGive } from '@/stations/confide/EverythingToGive'
import { Parts, ToFields, Until } from '@/stations/confide/ShareFields'
import { StoryQuestion } from '@/stations/confide/StoryQuestion'
import { Dots } from '@/stations/foot/Dots'
import { Foot } from '@/stations/foot/Foot'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Title'

/** One thing at a time; the last one shows it all, and everything can be changed there. */
type Question = 'to' | 'what' | 'stories' | 'until' | 'all'

/** Hands something over to one reader: the questions, and then exactly what the reader will see. */
export default function ConfideScreen() {
  const id = useJourneyId()
  const key = useParams<{ share: string }>().share as ShareId
  const share = useJourney((journey) => journey.shares.get(key))
  // What was handed over already isn't prepared any more: the list has it.
  if (share?.cutOn !== '') return <Redirect to={paths.shares(id)} replace />
  return <Preparing key={key} id={key} share={share} />
}

function Preparing({ id, share }: { id: ShareId; share: Share }) {
  const { say, printed } = useWords()
  const journeyId = useJourneyId()
  const [, go] = useLocation()
  const journey = useJourney((whole) => whole)
  const [question, setQuestion] = useState<Question>(share.to === '' ? 'to' : 'all')
  const [nth, setNth] = useState(0)
  const offered = partsOf(journey, cutWords(journey, printed))
  const stories = storiesToShare(journey)
  const asked: readonly Question[] = share.parts.includes('stories')
    ? ['to', 'what', 'stories', 'until', 'all']
    : ['to', 'what', 'until', 'all']

  const ask = (next: Question, story = 0) => {
    setQuestion(next)
    setNth(story)
    window.scrollTo(0, 0)
  }
  const on = () => {
    if (question === 'to' && share.to.trim() === '')
      return announce(say('confide.to-missing'), 'seen')
    if (question === 'what' && share.parts.length === 0)
      return announce(say('confide.what-missing'), 'seen')
    if (question === 'stories' && nth + 1 < stories.length) return ask('stories', nth + 1)
    ask(asked[asked.indexOf(question) + 1] ?? 'all')
  }
  const back = () => {
    if (question === 'stories' && nth > 0) return ask('stories', nth - 1)
    const before = asked[asked.indexOf(question) - 1]
    if (before) ask(before, before === 'stories' ? stories.length - 1 : 0)
    else drop()
  }
  const drop = () => {
    step({ kind: 'drop-share', share: id })
    go(paths.shares(journeyId))
  }

  if (question === 'all') {
    return (
      <EverythingToGive
        id={id}
        share={share}
        offered={offered}
        onAsk={(what) => ask(what)}
        onDrop={drop}
      />
    )
  }
  const story = stories[nth]
  const title = question === 'stories' ? say('confide.story') : say(`confide.${question}`)
  return (
    <div className={styles.question}>
      <div className={styles.asked}>
        <Title key={`${question}-${nth}`}>{title}</Title>
        <ListenButton text={title} small={title} />
      </div>
      {question === 'to' && <ToFields id={id} share={share} onEnter={on} />}
      {question === 'what' && <Parts id={id} share={share} offered={offered} />}
      {question === 'stories' && story && (
        <StoryQuestion
          key={story.id}
          id={id}
          share={share}
          story={story}
          nth={nth + 1}
          count={stories.length}
          onAnswer={on}
        />
      )}
      {question === 'until' && <Until id={id} share={share} />}
      <Foot
        back={back}
        where={<Dots done={asked.map(() => false)} here={asked.indexOf(question)} />}
      >
        {question !== 'stories' && (
          <Button look="main" sign="arrow-right" onClick={on}>
            {say('confide.next')}
          </Button>
        )}
      </Foot>
    </div>
  )
}
