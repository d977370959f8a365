import type { CardId } from '@/deck/deck'
import styles from '@/facilitator/wall/wall.module.css'
import cardsStyles from '@/facilitator/wall/wall-cards.module.css'
import strengthStyles from '@/facilitator/wall/wall-strengths.module.css'
import { pickFaces, useFaces } from '@/frame/faces'
import { useDeck } from '@/store/deck-on-table'
import { useWords } from '@/store/language'
import { CardFace } from '@/ui/CardFace'
import { Pictogram, Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'
import type { Picture } from '@/workshop/group-picture'
import { strips } from '@/workshop/strips'
import type { Pair } from '@/workshop/workshop'

/** A strength and a place that chance brought together. */
export function WallPair({ pair }: { pair: Pair | null }) {
  const table = useDeck()
  const { say, deck } = useWords()
  const faces = useFaces()
  const [face] = pair ? pickFaces(faces, [pair.card]) : []
  const place = table.places.find(({ id }) => id === pair?.place)
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

/** More would be too small to be read across a room. */
const mostAreas = 16

/**
 * The group's strengths fill the wall: the more people keep a card, the larger, with a dot for each.
 * Nobody's name and no figure; what one person alone keeps isn't on it.
 */
export function WallStrengths({ picture }: { picture: Picture }) {
  const { say } = useWords()
  const faces = useFaces()
  const shared = picture
    .filter(([, count]) => count > 1)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostAreas)
  const counts = new Map<CardId, number>(shared)
  const cards = pickFaces(
    faces,
    shared.map(([card]) => card),
  )
  const areas = strips(cards.map(({ id }) => counts.get(id) ?? 0))
  const families = new Map(
    cards.map(({ suit, family, familySign }) => [suit, { family, familySign }]),
  )
  if (cards.length === 0) {
    return (
      <div className={styles.words}>
        <Title>{say('wall.strengths')}</Title>
        <p className={styles.lead}>{say('wall.strengths-none')}</p>
      </div>
    )
  }
  return (
    <div className={strengthStyles.whole}>
      <div className={strengthStyles.head}>
        <Title>{say('wall.strengths')}</Title>
        <p>{say('wall.dots')}</p>
      </div>
      <ul className={strengthStyles.areas}>
        {cards.map((face, at) => (
          <li key={face.id} data-suit={face.suit} style={placed(areas[at])}>
            <div className={strengthStyles.area}>
              <span className={strengthStyles.pictures}>
                <Pictogram name={face.pictogram} picture={face.picture} />
                <Pictogram name={face.familySign} />
              </span>
              <strong>{face.label}</strong>
              <span className={strengthStyles.dots} aria-hidden="true">
                {Array.from({ length: counts.get(face.id) ?? 0 }, (_, dot) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one dot is like another
                  <i key={dot} />
                ))}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <ul className={strengthStyles.families}>
        {[...families].map(([suit, { family, familySign }]) => (
          <li key={suit}>
            <Pictogram name={familySign} />
            {family}
          </li>
        ))}
      </ul>
    </div>
  )
}

function placed(area: ReturnType<typeof strips>[number] | undefined) {
  if (!area) return {}
  const part = (of: number) => `${of * 100}%`
  return {
    insetInlineStart: part(area.x),
    top: part(area.y),
    width: part(area.width),
    height: part(area.height),
  }
}
