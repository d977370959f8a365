import { type Card, type Deck, type DeckTexts, dealByTurns } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { languageOn, type OwnCard, type OwnCards } from '@/deck/own-deck'

/** So many cards are sorted at one go; of a larger deck, so many are the short one. */
const mostAtOnce = 40
const shortDeck = 30

const made = new WeakMap<OwnCards['cards'], WeakMap<OwnCards['pictures'], Deck>>()

/**
 * The deck that lies on the table: ours, or the cards of one's own where some are dealt. What isn't dealt
 * is still known. One value for the same cards.
 */
export function deckWith({ cards, pictures }: OwnCards): Deck {
  if (cards.size === 0) return fullDeck
  const sofar = made.get(cards) ?? new WeakMap<OwnCards['pictures'], Deck>()
  made.set(cards, sofar)
  const deck = sofar.get(pictures) ?? makeDeck({ cards, pictures })
  sofar.set(pictures, deck)
  return deck
}

function makeDeck({ cards, pictures }: OwnCards): Deck {
  // Two windows may have chosen one place: then the id says, as on paper.
  const placed = ([id, { order }]: readonly [string, OwnCard]) => `${order} ${id}`
  const rows = [...cards].sort((a, b) => (placed(a) < placed(b) ? -1 : 1))
  const asCard = ([id, { family, pictogram }]: (typeof rows)[number]): Card => {
    const picture = pictures.get(id)
    return { id, family, pictogram, short: true, ...(picture !== undefined && { picture }) }
  }
  const dealt = rows.filter(([, { dealt }]) => dealt)
  const others = rows.filter(([, { dealt }]) => !dealt).map(asCard)
  if (dealt.length === 0) return { ...fullDeck, others: [...fullDeck.others, ...others] }
  const all = dealt.map(asCard)
  const short = new Set(
    all.length > mostAtOnce ? dealByTurns(fullDeck, all).slice(0, shortDeck) : all,
  )
  return {
    ...fullDeck,
    cards: all.map((card) => ({ ...card, short: short.has(card) })),
    others: [...others, ...fullDeck.cards, ...fullDeck.others],
    experiences: fullDeck.experiences.map((experience) => ({
      ...experience,
      competencies: dealt
        .filter(([, { experiences }]) => experiences.includes(experience.id))
        .map(([id]) => id),
    })),
  }
}

/** Words of the cards in one language, with those of cards of one's own; the very same where there are none. */
export function withOwnWords<Words extends { readonly language: string; readonly deck: DeckTexts }>(
  words: Words,
  own: OwnCards,
): Words {
  const deck = textsWith(words.deck, words.language, own)
  return deck === words.deck ? words : { ...words, deck }
}

function textsWith(texts: DeckTexts, language: string, { cards }: OwnCards): DeckTexts {
  if (cards.size === 0) return texts
  const own = [...cards].map(([id, card]) => [id, card.texts[languageOn(card, language)]])
  return { ...texts, competencies: { ...texts.competencies, ...Object.fromEntries(own) } }
}
