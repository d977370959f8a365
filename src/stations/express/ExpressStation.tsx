import { Suspense } from 'react'
import { useParams } from 'wouter'
import { type CardFaceOf, pickFaces, useFaces } from '@/frame/faces'
import { paths } from '@/frame/paths'
import { strengthsInHand } from '@/journey/strengths'
import { CardAside } from '@/stations/express/CardAside'
import { ExpressOverview } from '@/stations/express/ExpressOverview'
import styles from '@/stations/express/express.module.css'
import { MomentQuestion } from '@/stations/express/MomentQuestion'
import { linePart, questionParts, wholePart } from '@/stations/express/story-questions'
import { useStory } from '@/stations/express/use-story'
import { laterParts } from '@/stations/later-parts'
import { StrengthsFirst } from '@/stations/StrengthsFirst'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { useVisit } from '@/store/visit'

/** For each strength one or more moments: all of them at a glance, or one, question by question. */
export default function ExpressStation() {
  const { say } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const wanted = useParams<{ card?: string }>().card
  const hand = pickFaces(faces, useJourney(strengthsInHand))
  const face = hand.find((one) => one.id === wanted)

  if (hand.length === 0) {
    return (
      <StrengthsFirst title={say('express.overview')} back={paths.strengths(id)}>
        {say('express.strengths-first')}
      </StrengthsFirst>
    )
  }
  return face ? <Moment key={face.id} face={face} hand={hand} /> : <ExpressOverview hand={hand} />
}

function Moment({ face, hand }: { face: CardFaceOf; hand: readonly CardFaceOf[] }) {
  const story = useStory(face.id)
  const likesWhole = useVisit((visit) => visit.tellsOnOnePage)
  const wanted = useParams<{ part?: string }>().part ?? (likesWhole ? wholePart : '')
  const question = Math.max(0, questionParts.indexOf(wanted))
  if (wanted === linePart && story.row) {
    return (
      <Suspense>
        <laterParts.line face={face} story={{ id: story.story, ...story.row }} />
      </Suspense>
    )
  }
  return (
    <div className={styles.screen}>
      <CardAside face={face} hand={hand} part={wanted === wholePart ? wholePart : ''} />
      {wanted === wholePart ? (
        <Suspense>
          <laterParts.storyForm face={face} story={story} />
        </Suspense>
      ) : (
        <MomentQuestion key={question} face={face} story={story} at={question} />
      )}
    </div>
  )
}
