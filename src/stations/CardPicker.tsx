import { type CardId, familiesOf } from '@/deck/deck'
import { useFaces } from '@/frame/faces'
import styles from '@/stations/card-picker.module.css'
import { useDeck } from '@/store/deck-on-table'
import { useWords } from '@/store/language'
import { Chip } from '@/ui/Chip'

/** The whole deck, family by family, to tap cards in it. Only the first family lies open. */
export function CardPicker({
  chosen,
  onToggle,
}: {
  chosen: readonly CardId[]
  onToggle: (card: CardId) => void
}) {
  const table = useDeck()
  const { deck } = useWords()
  const faces = useFaces()
  // What isn't dealt any more can be taken back, too.
  const cards = [...table.cards, ...table.others.filter(({ id }) => chosen.includes(id))]
  const families = familiesOf(table, cards)
  return families.map(({ family, suit }) => (
    <details
      key={family.id}
      className={styles.family}
      data-suit={suit}
      open={suit === families[0]?.suit}
    >
      <summary>{deck.families[family.id]?.label}</summary>
      <div className={styles.cards}>
        {cards
          .filter((card) => card.family === family.id)
          .map((card) => (
            <Chip
              key={card.id}
              pictogram={card.pictogram}
              picture={card.picture}
              pressed={chosen.includes(card.id)}
              onPress={() => onToggle(card.id)}
            >
              {faces.get(card.id)?.label}
            </Chip>
          ))}
      </div>
    </details>
  ))
}
