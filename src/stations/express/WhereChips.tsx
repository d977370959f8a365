import { useState } from 'react'
import { limitOf } from '@/frame/limit-of'
import styles from '@/stations/express/express.module.css'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Chip } from '@/ui/Chip'
import { WritingField } from '@/ui/WritingField'

/** Where it was: an experience that was lived, a part of life, or one's own words. */
export function WhereChips({
  where,
  place,
  onWhere,
  onPlace,
}: {
  where: string
  place: string
  onWhere: (where: string) => void
  onPlace: (place: string) => void
}) {
  const table = useDeck()
  const { say, deck } = useWords()
  const lived = useJourney((journey) => [...journey.experiences.keys()])
  const [ownWords, setOwnWords] = useState(place !== '')
  const experiences = table.experiences.filter(({ id }) => lived.includes(id) || id === where)
  const choices = experiences.length > 0 ? experiences : table.domains
  const label = (id: string) => deck.experiences[id]?.label ?? deck.domains[id]?.label ?? id

  return (
    <fieldset className={styles.where}>
      <legend>{say('express.where')}</legend>
      {choices.map(({ id, pictogram }) => (
        <Chip
          key={id}
          pictogram={pictogram}
          pressed={id === where}
          onPress={() => onWhere(id === where ? '' : id)}
        >
          {label(id)}
        </Chip>
      ))}
      <Chip pressed={ownWords} onPress={() => setOwnWords(!ownWords)}>
        {say('express.elsewhere')}
      </Chip>
      {(ownWords || place !== '') && (
        <div className={styles.own}>
          <WritingField
            label={say('express.place')}
            hint={say('express.place-hint')}
            value={place}
            limit={limitOf(say, 200)}
            onWrite={onPlace}
          />
        </div>
      )}
    </fieldset>
  )
}
