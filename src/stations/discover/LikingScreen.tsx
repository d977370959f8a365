import type { CardId } from '@/deck/deck'
import { pickFaces, useFaces } from '@/frame/faces'
import { paths } from '@/frame/paths'
import { cardsInPile } from '@/journey/sorting'
import { groupByLiking } from '@/journey/strengths'
import styles from '@/stations/discover/liking.module.css'
import { FirstStep } from '@/stations/FirstStep'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Chip } from '@/ui/Chip'
import { Title } from '@/ui/Title'

/** A second look: what one likes to do. It never shows a corner for what one doesn't. */
export default function LikingScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const often = useJourney((journey) => cardsInPile(journey, 'often'))
  const sometimes = useJourney((journey) => cardsInPile(journey, 'sometimes'))
  const likes = useJourney((journey) => journey.likes)
  const carrying = useJourney((journey) => groupByLiking(journey).carrying)
  const wishes = useJourney((journey) => groupByLiking(journey).wishes)
  const skilled = useJourney((journey) => groupByLiking(journey).skilled)
  const groups: readonly [title: string, what: string, cards: readonly CardId[]][] = [
    [say('liking.carrying'), say('liking.carrying-what'), carrying],
    [say('liking.wishes'), say('liking.wishes-what'), wishes],
    [say('liking.skilled'), say('liking.skilled-what'), skilled],
  ]

  if (often.length + sometimes.length === 0) {
    return (
      <FirstStep title={say('liking.title')} back={paths.strengths(id)}>
        {say('strengths.sort-first')}
      </FirstStep>
    )
  }
  return (
    <div className={styles.screen}>
      <Title>{say('liking.title')}</Title>
      <p className={styles.lead}>{say('liking.lead')}</p>
      <div className={styles.cards}>
        {pickFaces(faces, [...often, ...sometimes]).map((face) => (
          <Chip
            key={face.id}
            pictogram={face.pictogram}
            pressed={likes.has(face.id)}
            onPress={() => step({ kind: 'like-card', card: face.id, liked: !likes.has(face.id) })}
          >
            {face.label}
          </Chip>
        ))}
      </div>
      {likes.size > 0 && (
        <div className={styles.groups}>
          {groups.map(
            ([title, what, cards]) =>
              cards.length > 0 && (
                <section key={title}>
                  <h2>{title}</h2>
                  <p>{what}</p>
                  <ul>
                    {pickFaces(faces, cards).map((face) => (
                      <li key={face.id}>{face.label}</li>
                    ))}
                  </ul>
                </section>
              ),
          )}
        </div>
      )}
      <Foot back={paths.strengths(id)}>
        <NextLink from={{ kind: 'sort-cards' }} />
      </Foot>
    </div>
  )
}
