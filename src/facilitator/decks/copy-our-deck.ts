import { loadDeckTexts } from '@/deck/deck-texts'
import { fullDeck } from '@/deck/full-deck'
import { newId } from '@/documents/new-id'
import { type MadeDeck, type NewCard, noWords, startDeck, takeDeckStep } from '@/workshop/made-deck'

/**
 * Our deck as one to change, in French and English. Each card has an id of its own: what a framework
 * calls ours isn't said of what somebody makes of it.
 */
export async function copyOurDeck(name: string): Promise<MadeDeck> {
  const languages = ['fr', 'en']
  const texts = await Promise.all(languages.map(loadDeckTexts))
  const cards = fullDeck.cards.map(
    ({ id, family, pictogram }): NewCard => ({
      id: newId<'card'>(),
      family,
      pictogram,
      picture: null,
      experiences: fullDeck.experiences
        .filter(({ competencies }) => competencies.includes(id))
        .map((experience) => experience.id),
      texts: Object.fromEntries(
        languages.map((language, at) => [language, texts[at]?.competencies[id] ?? noWords]),
      ),
    }),
  )
  return takeDeckStep(startDeck(name, languages), { kind: 'add-cards', cards })
}
