import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { CardId } from '@/deck/deck'
import { newId } from '@/documents/new-id'
import { pickFaces, useFaces } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { paths } from '@/frame/paths'
import type { StoryId } from '@/journey/journey'
import { storiesOf, successesFor } from '@/journey/stories'
import { strengthsInHand } from '@/journey/strengths'
import styles from '@/stations/express/express.module.css'
import { StoryForm } from '@/stations/express/StoryForm'
import { StrengthsFirst } from '@/stations/StrengthsFirst'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { useVisit } from '@/store/visit'
import { Button } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { Chip } from '@/ui/Chip'
import { Title } from '@/ui/Title'

/** For each strength one or more moments: where it was, what I did, what came of it. */
export default function ExpressStation() {
  const { say, deck, language } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const wanted = useParams<{ card?: string }>().card
  const hand = pickFaces(faces, useJourney(strengthsInHand))
  const face = hand.find((one) => one.id === wanted) ?? hand[0]
  const writingFor = useVisit((visit) => visit.writingFor)

  if (!face) {
    return (
      <StrengthsFirst title={say('express.title')}>{say('express.strengths-first')}</StrengthsFirst>
    )
  }
  const at = hand.indexOf(face)
  const texts = deck.competencies[face.id]
  return (
    <div className={styles.screen}>
      <aside className={styles.aside}>
        <div className={styles.card}>
          <CardFace face={face} size="large" />
        </div>
        <nav className={styles.hand} aria-label={say('strengths.hand')}>
          {hand.map((one) => (
            <Link
              key={one.id}
              href={paths.expressCard(id, one.id)}
              aria-label={one.label}
              aria-current={one === face ? 'true' : undefined}
            >
              <CardFace face={one} size="mini" />
            </Link>
          ))}
        </nav>
        <p className={styles.count}>{say('express.nth', { number: at + 1, count: hand.length })}</p>
        <ListenButton language={language} text={`${face.label}. ${face.text} ${texts?.example}`} />
        <Button
          sign="pencil-simple"
          aria-pressed={writingFor}
          onClick={() => useVisit.setState({ writingFor: !writingFor })}
        >
          {say('express.write-for')}
        </Button>
      </aside>
      <div className={styles.work}>
        <Title key={`title ${face.id}`}>
          {writingFor ? say('express.title-for') : say('express.title')}
        </Title>
        <Stories key={face.id} card={face.id} next={hand[at + 1]?.id ?? null} />
      </div>
    </div>
  )
}

/** The stories of one strength. A new one is kept from its first word on. */
function Stories({ card, next }: { card: CardId; next: CardId | null }) {
  const { say } = useWords()
  const ids = useJourney((journey) => storiesOf(journey, card).map((story) => story.id))
  const successes = useJourney((journey) => [...journey.successes.keys()])
  const rows = useJourney((journey) => successesFor(journey, card)[0]?.title ?? '')
  const source = useJourney((journey) => successesFor(journey, card)[0]?.id ?? null)
  /** The one that isn't begun: its chip is the one that was pressed for it, and keeps the focus. */
  const [fresh, setFresh] = useState(() => newId<'story'>())
  const [chosen, setChosen] = useState<StoryId | null>(ids[0] ?? null)
  const told = chosen !== null && !ids.includes(chosen) ? ids[0] : chosen
  const story = told ?? fresh
  const isStarted = ids.includes(story)

  const began = () => {
    setChosen(story)
    if (story === fresh) setFresh(newId<'story'>())
  }
  const startFromSuccess = () => {
    if (source === null) return
    step({ kind: 'start-story', story, card, from: source })
    began()
  }
  return (
    <>
      <div className={styles.stories}>
        {[...ids, fresh].map((one, index) => (
          <Chip
            key={one}
            pressed={one === story}
            onPress={() => setChosen(one === fresh ? null : one)}
          >
            {one === fresh && isStarted
              ? say('express.another')
              : say('express.story-nth', { number: index + 1 })}
          </Chip>
        ))}
      </div>
      {!isStarted && successes.length > 0 && (
        <Button sign="medal" onClick={startFromSuccess}>
          {rows === '' ? say('express.from-success') : say('express.from-named', { success: rows })}
        </Button>
      )}
      <StoryForm key={story} story={story} card={card} next={next} onStart={began} />
    </>
  )
}
