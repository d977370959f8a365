/**
 * A paper that is filled in, handed out or hung up: what stands where, in few words of one small
 * language. The PDF and the sheet on the screen read the same parts.
 */
export type FormPart =
  | TextPart
  /** From one edge to the other. */
  | { readonly is: 'rule'; readonly weight: 'hair' | 'line' | 'heavy' }
  /** Empty room, in points. */
  | { readonly is: 'air'; readonly points: number }
  /** Everything after it, on this page, stands at its foot. */
  | { readonly is: 'push' }
  /** What comes after it begins a page. */
  | { readonly is: 'page' }
  /** Beside each other; each width is a share of the whole. */
  | {
      readonly is: 'columns'
      readonly columns: readonly {
        readonly share: number
        readonly parts: readonly FormPart[]
        /** In the middle of its column. */
        readonly isCentred?: true
      }[]
      /** Points between two. */
      readonly gap: number
      /** Side by side in their middle, unless they begin at the top or frames are as high as the highest. */
      readonly align?: 'top' | 'stretch'
    }
  | {
      readonly is: 'frame'
      readonly weight: 'thin' | 'thick'
      readonly parts: readonly FormPart[]
    }
  /** With a bar at its start side. */
  | { readonly is: 'barred'; readonly ink: 'gold' | 'ink'; readonly parts: readonly FormPart[] }
  /** A sign of `paper-signs.ts`, or a pictogram of the deck in its family's colour. */
  | {
      readonly is: 'sign'
      readonly sign: string
      /** What a card of one's own shows in its place. */
      readonly picture?: string | undefined
      readonly size: number
      readonly suit?: number
      /** What it says to whoever doesn't see it; empty for one that only accompanies words. */
      readonly said: string
    }
  /** A box to tick, ticked or not. */
  | { readonly is: 'tick'; readonly isTicked: boolean; readonly said: string }
  /** How much of a whole, from 0 to 1: outlined or solid. */
  | { readonly is: 'meter'; readonly share: number; readonly isSolid: boolean }
  /** A line to write on by hand. */
  | { readonly is: 'blank' }
  /** Across the page, where it is cut or folded. */
  | { readonly is: 'dashes' }
  /** At the edge of the page, lower with each: seen when a pile is fanned. */
  | { readonly is: 'tab'; readonly nth: number }

export type TextPart = {
  readonly is: 'text'
  readonly as: TextRole
  readonly text: string
  /** Begins in bold, before the text. */
  readonly lead?: string
  readonly side?: 'end'
}

/** What a text is, which says how large. */
export const textRoles = [
  'name',
  'name-long',
  'title',
  'claim',
  'figure',
  'head',
  'large',
  'large-strong',
  'text',
  'strong',
  'soft',
  'small',
  'small-strong',
] as const
export type TextRole = (typeof textRoles)[number]

export const text = (as: TextRole, said: string, more: Partial<TextPart> = {}): FormPart => ({
  is: 'text',
  as,
  text: said,
  ...more,
})

/** The same parts with every text changed. */
export function changeForm(
  parts: readonly FormPart[],
  change: (text: string) => string,
): readonly FormPart[] {
  return parts.map((part): FormPart => {
    switch (part.is) {
      case 'text':
        return {
          ...part,
          text: change(part.text),
          ...(part.lead !== undefined && { lead: change(part.lead) }),
        }
      case 'columns':
        return {
          ...part,
          columns: part.columns.map((one) => ({ ...one, parts: changeForm(one.parts, change) })),
        }
      case 'frame':
      case 'barred':
        return { ...part, parts: changeForm(part.parts, change) }
      default:
        return part
    }
  })
}

/** Every text, in the order in which it is read. */
export function textsOfForm(parts: readonly FormPart[]): readonly string[] {
  return parts.flatMap((part) => {
    switch (part.is) {
      case 'text':
        return [`${part.lead ?? ''}${part.text}`]
      case 'columns':
        return part.columns.flatMap((one) => textsOfForm(one.parts))
      case 'frame':
      case 'barred':
        return textsOfForm(part.parts)
      case 'sign':
      case 'tick':
        return part.said === '' ? [] : [part.said]
      default:
        return []
    }
  })
}
