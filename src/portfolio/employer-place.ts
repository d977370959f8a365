import type { DeckTexts } from '@/deck/deck'
import type { StoryRow } from '@/journey/stories'

/**
 * Where a story was, for an employer's eyes: the person's own words, or the wording that the deck
 * has for a CV. Most experiences have one; those that tell of a family, a right or a hard time have
 * none, and the parts of life that they belong to neither.
 */
export function employerPlaceOf({ place, where }: StoryRow, deck: DeckTexts): string {
  return place.trim() || (deck.experiences[where]?.cv ?? '')
}

/** Whether a moment was lived where the deck has no words for an employer: family, rights, a hard time. */
export function isPrivatePlace({ where }: StoryRow, deck: DeckTexts): boolean {
  return deck.experiences[where]?.cv === ''
}

/** The same inside a line: the deck's wording goes on in small letters, a name stays as it was typed. */
export function placeInLine(story: StoryRow, deck: DeckTexts, language: string): string {
  const place = employerPlaceOf(story, deck)
  return story.place.trim() === '' ? place.toLocaleLowerCase(language) : place
}

/**
 * A line for an employer without a place in brackets that isn't theirs to know: an older version
 * put one there, and lines that were kept then still have it.
 */
export function withoutPrivatePlace(line: string, { experiences, domains }: DeckTexts): string {
  const hidden = Object.values(experiences).filter(({ cv }) => cv === '')
  const names = [...hidden, ...Object.values(domains)].map(({ label }) => plain(label))
  return line.replace(/\s*\(([^()]*)\)/g, (bracket, place: string) =>
    names.includes(plain(place)) ? '' : bracket,
  )
}

/** As it compares, however its spaces and apostrophes were typed or set. */
function plain(text: string): string {
  return text.toLocaleLowerCase().replace(/[’']/g, "'").replace(/\s+/g, ' ').trim()
}
