import { useState } from 'react'
import { type Card, cardsOf, familiesOf } from '@/deck/deck'
import { useFaces } from '@/frame/faces'
import { paths } from '@/frame/paths'
import { type Pile, piles } from '@/journey/journey'
import styles from '@/stations/card-picker.module.css'
import paper from '@/stations/discover/paper-sort.module.css'
import { pileLook } from '@/stations/discover/pile-look'
import { useUndoKey } from '@/stations/discover/use-undo-key'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Chip } from '@/ui/Chip'
import { Choices } from '@/ui/Choices'
import { Title } from '@/ui/Title'

/** What was sorted on paper: a pile is named, and each card that lies on it is tapped, by its number or name. */
export default function PaperSort() {
  const { say, deck } = useWords()
  const id = useJourneyId()
  const table = useDeck()
  const faces = useFaces()
  const [pile, setPile] = useState<Pile>('often')
  const placements = useJourney((journey) => journey.placements)
  const size = useJourney((journey) => journey.about.deck)
  useUndoKey('placements')
  const lying = (one: Pile) => [...placements.values()].filter((row) => row.pile === one).length
  const tap = (card: Card, label: string) => {
    // The paper deck is whole.
    if (!cardsOf(table, size).includes(card)) step({ kind: 'choose-deck', deck: 'full' })
    const isTaken = placements.get(card.id)?.pile === pile
    step({ kind: 'lay-card', card: card.id, pile: isTaken ? 'later' : pile })
    const title = isTaken ? say('piles.waiting') : say(pileLook[pile].title)
    announce(say('sort.laid', { card: label, pile: title }))
  }
  return (
    <div className={paper.screen}>
      <Title>{say('paper-sort.title')}</Title>
      <p>{say('paper-sort.lead')}</p>
      <div className={paper.piles}>
        <Choices
          legend={say('paper-sort.pile')}
          values={piles}
          chosen={pile}
          nameOf={(one) => `${say(pileLook[one].title)} · ${lying(one)}`}
          signOf={(one) => pileLook[one].sign}
          onChoose={setPile}
          className={paper.choices}
        />
      </div>
      {familiesOf(table, table.cards).map(({ family, suit }) => (
        <section key={family.id} className={styles.family} data-suit={suit}>
          <h2 className={paper.family}>{deck.families[family.id]?.label}</h2>
          <div className={styles.cards}>
            {table.cards.map((card, at) => {
              if (card.family !== family.id) return null
              const label = faces.get(card.id)?.label ?? ''
              const lies = placements.get(card.id)?.pile
              const other = lies && lies !== 'later' && lies !== pile ? lies : null
              return (
                <Chip
                  key={card.id}
                  {...(other && { sign: pileLook[other].sign })}
                  pictogram={card.pictogram}
                  picture={card.picture}
                  pressed={lies === pile}
                  onPress={() => tap(card, label)}
                >
                  {at + 1}. {label}
                  {other && (
                    <span className="for-readers">
                      {say('paper-sort.lies-on', { pile: say(pileLook[other].title) })}
                    </span>
                  )}
                </Chip>
              )
            })}
          </div>
        </section>
      ))}
      <Foot back={paths.piles(id)}>
        <NextLink from={{ kind: 'sort-cards' }} />
      </Foot>
    </div>
  )
}
