import { memo } from 'react'
import faces from '@/ui/card-face.module.css'
import sizes from '@/ui/card-sizes.module.css'
import { Pictogram } from '@/ui/Sign'

const parts = ['card', 'picture', 'family', 'drawing', 'words', 'label', 'text', 'beside'] as const
/** Each part has a look, and a smaller one in a sheet of its own. */
const styles = Object.fromEntries(
  parts.map((part) => [part, `${faces[part] ?? ''} ${sizes[part] ?? ''}`]),
) as Record<(typeof parts)[number], string>

/** What a card shows, already in the reader's languages. */
export type Face = {
  readonly id: string
  /** 0 to 6: the family's place in the deck, which gives the colour. */
  readonly suit: number
  readonly family: string
  readonly familySign: string
  readonly pictogram: string
  /** In place of a pictogram of ours (`deck/picture.ts`). */
  readonly picture?: string
  /** Of the words on it, as a BCP 47 tag. */
  readonly language: string
  readonly label: string
  readonly text: string
  /** The same in a second language, for who reads in two. */
  readonly beside: {
    readonly language: string
    readonly label: string
    readonly text: string
  } | null
}

/**
 * A card with its picture up. `large` is the card that is being sorted, `hand` a strength that is
 * looked at, `held` one of those in hand, `small` one of many on the table, `across` one that lies
 * with its sentence beside its picture, `mini` a picture in a pile.
 */
export const CardFace = memo(function CardFace({
  face,
  size,
}: {
  face: Face
  size: 'large' | 'hand' | 'held' | 'small' | 'across' | 'mini'
}) {
  const hasSentence = size === 'large' || size === 'across'
  return (
    <span className={styles.card} data-size={size} data-suit={face.suit} lang={face.language}>
      <span className={styles.picture}>
        {size !== 'mini' && size !== 'held' && (
          <span className={styles.family}>
            <Pictogram name={face.familySign} />
            <span>{face.family}</span>
          </span>
        )}
        <span className={styles.drawing}>
          <Pictogram name={face.pictogram} picture={face.picture} large />
        </span>
      </span>
      {size !== 'mini' && (
        <span className={styles.words}>
          <span className={styles.label}>{face.label}</span>
          {hasSentence && (
            <span className={styles.text} data-sentence>
              {face.text}
            </span>
          )}
          {face.beside && (
            <span className={styles.beside} lang={face.beside.language}>
              <span className={styles.label}>{face.beside.label}</span>
              {hasSentence && (
                <span className={styles.text} data-sentence>
                  {face.beside.text}
                </span>
              )}
            </span>
          )}
        </span>
      )}
    </span>
  )
})
