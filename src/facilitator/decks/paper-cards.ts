import { loadDeckTexts } from '@/deck/deck-texts'
import { familyOf, fullDeck } from '@/deck/full-deck'
import { loadDrawings } from '@/facilitator/decks/drawings'
import type { PaperCard } from '@/portfolio/cards/card-sheets'
import { currentWords } from '@/store/language'
import { cardsInOrder, type MadeDeck } from '@/workshop/made-deck'
import { loadTemplateTexts } from '@/workshop/templates'

/** What can be cut out, besides the cards of a deck. */
export const paperKinds = ['cards', 'places', 'experiences', 'charter'] as const
export type PaperKind = (typeof paperKinds)[number]

/** The cards of a deck on paper, in one language or two; of ours where `deck` is `null`. */
export async function paperCards(
  kind: PaperKind,
  deck: MadeDeck | null,
  first: string,
  second: string | null,
): Promise<readonly PaperCard[]> {
  switch (kind) {
    case 'cards':
      return deck ? ownCards(deck, first, second) : ourCards(first, second)
    case 'places':
      return placeCards(first, second)
    case 'experiences':
      return experienceCards(first, second)
    case 'charter':
      return charterCards()
  }
}

/** A text is quoted as its language does. */
const quoted = (text: string, language: string) =>
  text === '' ? '' : language.startsWith('fr') ? `«\u00a0${text}\u00a0»` : `“${text}”`

async function ourCards(first: string, second: string | null): Promise<readonly PaperCard[]> {
  const [texts, others] = await textsIn(first, second)
  return fullDeck.cards.map(({ id, family, pictogram }, at) => {
    const other = others?.competencies[id]
    return {
      ...familyOf(family),
      number: at + 1,
      family: texts?.families[family]?.label ?? '',
      pictogram,
      label: texts?.competencies[id]?.label ?? id,
      text: texts?.competencies[id]?.text ?? '',
      example: quoted(texts?.competencies[id]?.example ?? '', first),
      other: other ? { label: other.label, text: other.text } : null,
    }
  })
}

async function ownCards(
  deck: MadeDeck,
  first: string,
  second: string | null,
): Promise<readonly PaperCard[]> {
  const { deck: words } = currentWords().printed
  return cardsInOrder(deck).map(({ id, family, pictogram, texts }, at) => {
    const other = second === null ? undefined : texts[second]
    return {
      ...familyOf(family),
      number: at + 1,
      family: words.families[family]?.label ?? '',
      pictogram,
      picture: deck.pictures.get(id),
      label: texts[first]?.label ?? '',
      text: texts[first]?.text ?? '',
      example: quoted(texts[first]?.example ?? '', first),
      other: other ? { label: other.label, text: other.text } : null,
    }
  })
}

async function placeCards(first: string, second: string | null): Promise<readonly PaperCard[]> {
  const [[texts, others], pictureOf] = await Promise.all([textsIn(first, second), drawn()])
  return fullDeck.places.map(({ id, pictogram }, at) => {
    const other = others?.places[id]
    return {
      number: at + 1,
      suit: -1,
      ...{ family: '', familySign: '', text: '', example: '' },
      pictogram,
      picture: pictureOf(pictogram),
      label: texts?.places[id]?.label ?? id,
      other: other ? { label: other.label, text: '' } : null,
    }
  })
}

async function experienceCards(
  first: string,
  second: string | null,
): Promise<readonly PaperCard[]> {
  const [[texts, others], pictureOf] = await Promise.all([textsIn(first, second), drawn()])
  return fullDeck.experiences.map(({ id, domain, pictogram }, at) => {
    const other = others?.experiences[id]
    const suit = fullDeck.domains.findIndex((one) => one.id === domain)
    return {
      number: at + 1,
      suit,
      family: texts?.domains[domain]?.label ?? '',
      familySign: '',
      pictogram,
      picture: pictureOf(pictogram),
      label: texts?.experiences[id]?.label ?? id,
      text: texts?.experiences[id]?.text ?? '',
      example: texts?.experiences[id]?.question ?? '',
      other: other ? { label: other.label, text: other.text } : null,
    }
  })
}

/** The promises that a group begins with: what it makes of them is written by hand. */
async function charterCards(): Promise<readonly PaperCard[]> {
  const { printed } = currentWords()
  const [{ charter }, pictureOf] = await Promise.all([
    loadTemplateTexts(printed.language, printed.variety),
    drawn(),
  ])
  return charter.map((label, at) => ({
    number: at + 1,
    suit: -1,
    ...{ family: '', familySign: '', text: '', example: '' },
    pictogram: 'seal-check',
    picture: pictureOf('seal-check'),
    label,
    other: null,
  }))
}

const textsIn = (first: string, second: string | null) =>
  Promise.all([loadDeckTexts(first), second === null ? null : loadDeckTexts(second)])

/** What isn’t on a card of ours the worker can’t draw by its name. Rejects where it can’t be fetched. */
async function drawn(): Promise<(pictogram: string) => string | undefined> {
  const drawings = await loadDrawings()
  return (pictogram) => drawings.find(({ name }) => name === pictogram)?.picture
}
