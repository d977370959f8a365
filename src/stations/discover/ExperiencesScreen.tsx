import { paths } from '@/frame/paths'
import styles from '@/stations/discover/experiences.module.css'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Pictogram, Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** What was lived: what it commonly shows comes first in the sort. */
export default function ExperiencesScreen() {
  const table = useDeck()
  const { say, deck } = useWords()
  const id = useJourneyId()
  const lived = useJourney((journey) => journey.experiences)
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <div>
          <Title>{say('experiences.title')}</Title>
          <p>{say('experiences.lead')}</p>
        </div>
      </div>
      {table.domains.map((domain, suit) => (
        <section key={domain.id} data-suit={suit}>
          <h2>
            <Pictogram name={domain.pictogram} />
            {deck.domains[domain.id]?.label}
          </h2>
          <ul>
            {table.experiences
              .filter((experience) => experience.domain === domain.id)
              .map((experience) => (
                <li key={experience.id}>
                  <button
                    type="button"
                    aria-pressed={lived.has(experience.id)}
                    onClick={() =>
                      step({
                        kind: 'mark-experience',
                        experience: experience.id,
                        lived: !lived.has(experience.id),
                      })
                    }
                  >
                    <Pictogram name={experience.pictogram} />
                    <strong>{deck.experiences[experience.id]?.label}</strong>
                    <span>{deck.experiences[experience.id]?.text}</span>
                    <i aria-hidden="true">
                      <Sign sign="check-circle-fill" />
                    </i>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <Foot back={paths.discover(id)}>
        <NextLink />
      </Foot>
    </div>
  )
}
