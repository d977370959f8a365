import { memo } from 'react'
import type { FamilyId } from '@/deck/deck'
import type { CardFaceOf } from '@/frame/faces'
import styles from '@/stations/discover/piles.module.css'
import { useDeck } from '@/store/deck-on-table'
import { useWords } from '@/store/language'
import { CardFace } from '@/ui/CardFace'
import { DropPlace } from '@/ui/DropPlace'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'

/** A pile with all its cards side by side, or those of one family on a narrow screen. */
export function OpenPile({
  place,
  title,
  sign,
  faces,
  only,
  onAsk,
}: {
  place: string
  title: string
  sign: SignName
  faces: readonly CardFaceOf[]
  only: FamilyId | null
  onAsk: (face: CardFaceOf) => void
}) {
  const table = useDeck()
  const { say } = useWords()
  const suit = table.families.findIndex((family) => family.id === only)
  const shown = only === null ? faces : faces.filter((face) => face.suit === suit)
  return (
    <DropPlace place={place} className={styles.pile} data-pile={place}>
      <h2>
        <Sign sign={sign} />
        {title}
        <span>
          {only === null
            ? say('pile.count', { count: faces.length })
            : say('pile.part', { shown: shown.length, count: faces.length })}
        </span>
      </h2>
      <ul>
        {shown.map((face) => (
          <TableCard key={face.id} face={face} onAsk={onAsk} />
        ))}
      </ul>
    </DropPlace>
  )
}

/** Drawn again only when its face changes: a table holds up to 81 of them. */
const TableCard = memo(function TableCard({
  face,
  onAsk,
}: {
  face: CardFaceOf
  onAsk: (face: CardFaceOf) => void
}) {
  return (
    <li>
      <button
        type="button"
        className={styles.card}
        data-card={face.id}
        aria-label={face.label}
        aria-haspopup="dialog"
        onClick={() => onAsk(face)}
      >
        <CardFace face={face} size="small" />
      </button>
    </li>
  )
})
