/**
 * What a card shows that has no pictogram of ours: a picture of one's own, as `data:image/jpeg;base64,…`,
 * or a drawing, as `svg:` with two paths on a square of 256, the pale one first, and `|` between them. Their
 * strokes are absolute `M`, `L`, `C` and `Z`, which a PDF knows, too.
 */
export type CardPicture = string

const form = /^(?:data:image\/jpeg;base64,[\w+/]+={0,2}|svg:[MLCZ\d .-]*\|[MLCZ\d .-]+)$/

/** Longest picture, as it is written: a photograph of 30 kB. */
export const longestPicture = 41_000

/** Most that the pictures of one deck take, as they are written: a journey carries them. */
export const mostOfPictures = 1_200_000

/** Whether it is a picture that can be shown: anything may stand in a file. */
export const isPicture = (text: string): boolean => text.length <= longestPicture && form.test(text)

/** The two layers of a drawing; `null` for a photograph. */
export function layersOf(picture: CardPicture): { pale: string; line: string } | null {
  const [pale = '', line] = picture.startsWith('svg:') ? picture.slice(4).split('|') : []
  return line === undefined ? null : { pale, line }
}
