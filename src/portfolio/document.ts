import type { DeckTexts } from '@/deck/deck'
import type { Language, Say } from '@/language/language'
import type { FormPart } from '@/portfolio/form/form'

/**
 * A portfolio as a document: what stands in it and in which order, not how it looks.
 * The sheet on the screen and the PDF are two ways to print the same value.
 */

export const paperSizes = ['a4', 'letter'] as const
export type PaperSize = (typeof paperSizes)[number]

/** What a portfolio is written in: a language, its screen texts and the deck's. */
export type PortfolioWords = {
  readonly language: Language
  /** As it is written in the country, such as `fr-CA`: a BCP 47 tag. */
  readonly variety: string
  readonly say: Say
  readonly deck: DeckTexts
}

export type PortfolioDocument = {
  /** For the window, the outline and the file's properties, e.g. “Portfolio de Samira”. */
  readonly title: string
  readonly person: string
  /** What someone is or looks for, under the name; empty on what isn't a CV. */
  readonly headline: string
  /** e.g. “Portfolio de compétences · 22 novembre 2026”. */
  readonly subtitle: string
  /** e.g. “Ce portfolio m’appartient.” Stands at the foot of every page. */
  readonly owned: string
  readonly layout: Layout
  /** How many pages it may take; without it, as many as it needs (`fit.ts`). */
  readonly fits?: Fits
  /** A BCP 47 tag, such as `fr-CA`. */
  readonly language: string
  readonly paper: PaperSize
  /** e.g. “Page {page} sur {pages}”; both are replaced by numbers. */
  readonly pageLabel: string
  readonly sections: readonly Section[]
}

/**
 * A `sheet` has a name on top; `one-page` has a row a strength, and `panels` fold in three. A CV's
 * entries stand beside a `column` that is read alone, or have their years at the `edge`. A `letter`
 * has its own head, wider margins and no page number. A `form` says itself what stands where.
 */
export type Layout = 'form' | 'sheet' | 'one-page' | 'panels' | 'column' | 'edge' | 'letter'

/** One page, or no last page that is nearly empty and never more than two. */
export type Fits = 'one-page' | 'no-thin-page'

/** A heading and what stands under it. */
export type Section = {
  readonly heading: string
  readonly blocks: readonly Block[]
  /** It is handed over by itself: it begins a page. */
  readonly isApart?: true
}

export type Block =
  | { readonly kind: 'cards'; readonly cards: readonly PrintedCard[] }
  | ({ readonly kind: 'proof' } & ProofBlock)
  /** A moment of a plan: its title and what is to be done. */
  | { readonly kind: 'group'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | ({ readonly kind: 'entry' } & EntryBlock)
  /** Strengths in a few words, and a sentence of one's own. */
  | { readonly kind: 'profile'; readonly strengths: string; readonly words: string }
  | ({ readonly kind: 'strength' } & StrengthBlock)
  /** What others said, and who. */
  | { readonly kind: 'quotes'; readonly quotes: readonly Quote[] }
  /** Where someone wants to go, and the next steps there. */
  | { readonly kind: 'plan'; readonly text: string; readonly steps: readonly PlannedStep[] }
  | ({ readonly kind: 'panel' } & PanelBlock)
  | { readonly kind: 'form'; readonly parts: readonly FormPart[] }
  /** Words of one's own, marked as such. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What is to be read before anything else. */
  | { readonly kind: 'claim'; readonly text: string }
  /** How to begin to talk, in a frame. */
  | { readonly kind: 'questions'; readonly title: string; readonly questions: readonly string[] }
  | ({ readonly kind: 'terms' } & TermsBlock)
  | ({ readonly kind: 'steps' } & StepsBlock)
  /** A paragraph of a letter. */
  | { readonly kind: 'text'; readonly text: string }
  /** Who writes (`start`, their name first) or who is written to, with the date (`end`). */
  | { readonly kind: 'address'; readonly side: 'start' | 'end'; readonly lines: readonly string[] }
  /** What a letter is about. */
  | { readonly kind: 'subject'; readonly text: string }
  /** The name under a letter, with room to sign above it. */
  | { readonly kind: 'signature'; readonly text: string }

/** One thing of a CV: a strength with what shows it, or what was lived or learned. */
export type EntryBlock = {
  /** What is read alone down the side: a name, or when it was. May be empty. */
  readonly side: string
  readonly sideIs: 'name' | 'years'
  /** It is an item of a list: a strength and what shows it, where no column names it. */
  readonly isItem: boolean
  /** In bold, and what goes on in the same line. */
  readonly title: string
  readonly rest: string
  /** Where it was. */
  readonly place: string
  readonly lines: readonly string[]
}

/** A strength in a row: the card, what shows it, who saw it. */
export type StrengthBlock = {
  readonly card: SignedCard
  /** Whole sentences of one's own; without one, `wording`. */
  readonly sentences: readonly string[]
  /** How a recruiter would say it: never as if the person had. */
  readonly wording: string
  readonly seen: string
}

export type Quote = { readonly words: string; readonly by: string }
export type PlannedStep = { readonly what: string; readonly when: string }

/** A third of a page for one strength: what to say of it in a minute. */
export type PanelBlock = {
  readonly card: SignedCard
  /** e.g. “Mon entretien”, before the name. */
  readonly head: string
  /** e.g. “1 minute, à voix haute”. */
  readonly minute: string
  readonly beats: readonly { readonly label: string; readonly text: string }[]
  readonly practice: { readonly label: string; readonly question: string }
  /** Said once, at the foot of the last one; else empty. */
  readonly fold: string
}

/** What employers, and the frameworks that they know, call each strength. */
export type TermsBlock = {
  readonly heads: readonly [strength: string, words: string]
  readonly rows: readonly {
    readonly card: PrintedCard
    readonly words: string
    /** Empty where no framework has it. */
    readonly named: string
  }[]
}

/** The half of a page that one keeps: what to try, with boxes to tick and a row to write in. */
export type StepsBlock = {
  readonly title: string
  /** Whose, and where they want to go. */
  readonly whose: string
  readonly fold: string
  readonly heads: readonly [what: string, when: string, whom: string, tried: string, done: string]
  readonly rows: readonly {
    readonly what: string
    readonly when: string
    readonly whom: string
    readonly isTried: boolean
    readonly isDone: boolean
  }[]
  /** One more line to write in, where there is room for it. */
  readonly hasBlank: boolean
  /** Under the steps, each a label with its lines: when they meet again, where help is found. */
  readonly facts: readonly { readonly label: string; readonly text: string }[]
}

/** A card that stands large enough for its family's sign. */
export type SignedCard = PrintedCard & { readonly familySign: string }

/** A small card: picture, family and name. */
export type PrintedCard = {
  readonly label: string
  readonly family: string
  readonly pictogram: string
  /** What a card of one's own shows in its place (`deck/picture.ts`). */
  readonly picture?: string
  /** 0 to 6: the family's place in the deck, which gives the colour. */
  readonly suit: number
}

/** One strength and the moments that show it. */
export type ProofBlock = {
  readonly title: string
  /** How a recruiter would say it. */
  readonly wording: string
  readonly suit: number
  readonly moments: readonly StoryMoment[]
}

export type StoryMoment = {
  /** Where it was, or empty. */
  readonly where: string
  /** What was told, in the person's own words; label such as “Ce que j’ai fait”. */
  readonly parts: readonly { readonly label: string; readonly text: string }[]
}
