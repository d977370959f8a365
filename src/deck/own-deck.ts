import type { CardId, CardText, ExperienceId, FamilyId } from '@/deck/deck'
import type { CardPicture } from '@/deck/picture'

/** A card that somebody made: all that a card of ours has, with its words. */
export type OwnCard = {
  readonly family: FamilyId
  /** The name of a Phosphor pictogram; `image` where it has a photograph of its own. */
  readonly pictogram: string
  /** The experiences that propose it. */
  readonly experiences: readonly ExperienceId[]
  /** It isn't dealt any more once the deck did without it: who told with it keeps it. */
  readonly dealt: boolean
  readonly order: string
  /** By language, as BCP 47 tags, the deck's first language first. */
  readonly texts: Readonly<Record<string, CardText>>
}

/** Cards that somebody made, wherever they lie: in a deck, a workshop, a journey or a copy. */
export type OwnCards = {
  readonly cards: ReadonlyMap<CardId, OwnCard>
  /** What is shown where no pictogram of ours is. */
  readonly pictures: ReadonlyMap<CardId, CardPicture>
}

/** The language that a card of one's own is shown in where `language` is read: that one, or its first. */
export const languageOn = ({ texts }: OwnCard, language: string): string =>
  language in texts ? language : (Object.keys(texts)[0] ?? language)
