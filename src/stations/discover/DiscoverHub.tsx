import { Link, useLocation } from 'wouter'
import type { DeckSize } from '@/deck/deck'
import { deckChosen, paths } from '@/frame/paths'
import { sortProgress } from '@/journey/sorting'
import { mostStrengths } from '@/journey/strengths'
import { FirstWays } from '@/stations/discover/FirstWays'
import styles from '@/stations/discover/hub.module.css'
import { useIsPlanned } from '@/stations/discover/use-is-planned'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { AfterFirstFrame } from '@/ui/first-frame'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** The ways into Découvrir: from a success or from the cards, in any order. */
export function DiscoverHub() {
  const table = useDeck()
  const { say } = useWords()
  const [, go] = useLocation()
  const id = useJourneyId()
  const lived = useJourney((journey) => journey.experiences.size)
  const told = useJourney((journey) => journey.successes.size)
  const { sorted, all } = useJourney((journey) => sortProgress(journey, table))
  const strengths = useJourney((journey) => journey.strengths.size)
  const isPlanned = useIsPlanned()

  const sortDeck = (deck: DeckSize) => {
    step({ kind: 'choose-deck', deck })
    go(paths.sort(id), { state: deckChosen })
  }

  return (
    <div className={styles.hub}>
      <Title>{say('hub.title')}</Title>
      <p className={styles.lead}>{say('hub.lead')}</p>
      <FirstWays
        id={id}
        told={told}
        sorted={sorted}
        all={all}
        {...(!isPlanned && { onDeck: sortDeck })}
      />
      <ul className={styles.more}>
        <AfterFirstFrame>
          <li>
            <Link href={paths.experiences(id)}>
              <Sign sign="footprints" />
              <strong>{say('hub.experiences')}</strong>
              <span>{say('hub.experiences-lived', { count: lived })}</span>
            </Link>
          </li>
          <li>
            <Link href={paths.piles(id)}>
              <Sign sign="squares-four" />
              <strong>{say('sort.all-piles')}</strong>
              <span>{say('hub.piles-what')}</span>
            </Link>
          </li>
          <li>
            <Link href={paths.strengths(id)}>
              <Sign sign="hand-palm" />
              <strong>{say('hub.strengths')}</strong>
              <span>{say('hub.strengths-count', { count: strengths, most: mostStrengths })}</span>
            </Link>
          </li>
        </AfterFirstFrame>
      </ul>
      <AfterFirstFrame>
        <Foot back={paths.who}>
          <NextLink />
        </Foot>
      </AfterFirstFrame>
    </div>
  )
}
