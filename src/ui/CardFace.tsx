import { memo } from 'react'
import styles from '@/ui/card-face.module.css'
import { Pictogram } from '@/ui/Sign'

/** What a card shows, already in the reader's languages. */
export type Face = {
  readonly id: string
  /** 0 to 6: the family's place in the deck, which gives the colour. */
  readonly suit: number
  readonly family: string
  readonly familySign: string
  readonly pictogram: string
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
 * A card with its picture up. `large` is the card that is being sorted, `hand` a strength in hand,
 * `small` one of many on the table, `mini` a picture in a pile.
 */
export const CardFace = memo(function CardFace({
  face,
  size,
  dense,
}: {
  face: Face
  size: 'large' | 'hand' | 'small' | 'mini'
  /** On a phone the words have more of the card than its picture: the whole sentence is read. */
  dense?: boolean
}) {
  return (
    <span
      className={styles.card}
      data-size={size}
      data-dense={dense}
      data-suit={face.suit}
      lang={face.language}
    >
      <span className={styles.picture}>
        {size !== 'mini' && (
          <span className={styles.family}>
            <Pictogram name={face.familySign} />
            <span>{face.family}</span>
          </span>
        )}
        <span className={styles.drawing}>
          <Pictogram name={face.pictogram} large />
        </span>
      </span>
      {size !== 'mini' && (
        <span className={styles.words}>
          <span className={styles.label}>{face.label}</span>
          {size === 'large' && (
            <span className={styles.text} data-sentence>
              {face.text}
            </span>
          )}
          {face.beside && (
            <span className={styles.beside} lang={face.beside.language}>
              <span className={styles.label}>{face.beside.label}</span>
              {size === 'large' && (
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
