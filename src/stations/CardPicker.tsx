import type { CardId } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { useFaces } from '@/frame/faces'
import styles from '@/stations/card-picker.module.css'
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
  const { deck } = useWords()
  const faces = useFaces()
  return fullDeck.families.map((family, suit) => (
    <details key={family.id} className={styles.family} data-suit={suit} open={suit === 0}>
      <summary>{deck.families[family.id]?.label}</summary>
      <div className={styles.cards}>
        {fullDeck.cards
          .filter((card) => card.family === family.id)
          .map((card) => (
            <Chip
              key={card.id}
              pictogram={card.pictogram}
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
