import type { CardId } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import styles from '@/facilitator/wall/wall.module.css'
import cardsStyles from '@/facilitator/wall/wall-cards.module.css'
import { pickFaces, useFaces } from '@/frame/faces'
import { useWords } from '@/store/language'
import { CardFace } from '@/ui/CardFace'
import { Pictogram, Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'
import type { Picture } from '@/workshop/group-picture'
import type { Pair } from '@/workshop/workshop'

/** A strength and a place that chance brought together. */
export function WallPair({ pair }: { pair: Pair | null }) {
  const { say, deck } = useWords()
  const faces = useFaces()
  const [face] = pair ? pickFaces(faces, [pair.card]) : []
  const place = fullDeck.places.find(({ id }) => id === pair?.place)
  return (
    <div className={styles.words}>
      <Title>{say('wall.pair')}</Title>
      {face && place ? (
        <div className={cardsStyles.pair}>
          <div className={cardsStyles.card}>
            <CardFace face={face} size="large" />
          </div>
          <Sign sign="x" />
          <div className={cardsStyles.place}>
            <Pictogram name={place.pictogram} />
            <strong>{deck.places[place.id]?.label}</strong>
          </div>
        </div>
      ) : (
        <p className={styles.lead}>{say('wall.pair-none')}</p>
      )}
    </div>
  )
}

/** The group's strengths: the more people keep a card, the larger. Nobody's name, and no number. */
export function WallStrengths({ picture }: { picture: Picture }) {
  const { say } = useWords()
  const faces = useFaces()
  const most = picture[0]?.[1] ?? 1
  const counts = new Map<CardId, number>(picture)
  const cards = pickFaces(
    faces,
    picture.slice(0, 24).map(([card]) => card),
  )
  return (
    <div className={styles.words}>
      <Title>{say('wall.strengths')}</Title>
      {cards.length === 0 && <p className={styles.lead}>{say('wall.strengths-none')}</p>}
      <ul className={cardsStyles.strengths}>
        {cards.map((face) => {
          const size = sizeOf(counts.get(face.id) ?? 1, most)
          return (
            <li key={face.id} data-suit={face.suit} data-size={size}>
              <Pictogram name={face.pictogram} />
              {face.label}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Three sizes: enough to see what many share, too few to count people. */
function sizeOf(count: number, most: number): 1 | 2 | 3 {
  if (count * 3 > most * 2) return 3
  return count * 3 > most ? 2 : 1
}
