import type { CardId, Deck, FamilyId } from '@/deck/deck'

/** A card's name as its id. */
export const card = (name: string) => name as CardId

/** A deck drawn as text: “family: card card”, a line a family. A card in brackets isn't short. */
export function deckOf(drawn: string): Deck {
  const rows = drawn
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/:\s*|\s+/))
  return {
    families: rows.map(([family = '']) => ({ id: family as FamilyId, pictogram: family })),
    cards: rows.flatMap(([family = '', ...names]) =>
      names.map((name) => ({
        id: card(name.replace(/[()]/g, '')),
        family: family as FamilyId,
        pictogram: name,
        short: !name.startsWith('('),
      })),
    ),
    others: [],
    domains: [],
    experiences: [],
    places: [],
  }
}
