import { createStore, useStore } from 'zustand'
import type { DeckTexts } from '@/deck/deck'
import { deckLanguageFor, deckLanguages, loadDeckTexts } from '@/deck/deck-texts'
import { type ChosenBy, recallCountry, rememberCountry } from '@/device/country-choice'
import {
  recallLanguage,
  rememberLanguage,
  type SpokenLanguages,
  writeChoice,
} from '@/device/language-choice'
import { languages, loadCatalogue, type Part } from '@/language/catalogues'
import { type Country, countryFor, isLayered, varietyIn } from '@/language/country'
import { directionOfLanguage } from '@/language/direction'
import {
  type Language,
  languageFor,
  printedLanguageFor,
  type Say,
  type Speaker,
  speaker,
} from '@/language/language'
import { cardsOnTable, withWordsOnTable } from '@/store/cards-on-table'

/** The words of the cards in one language. */
export type CardWords = { readonly language: string; readonly deck: DeckTexts }

/** Everything that is said on the screen. */
export type Words = CardWords & {
  readonly choice: SpokenLanguages
  /** What dates are said in: the screen's language, where it has one as written in the country. */
  readonly spoken: string
  /** Says a text in the language of the choice; what that one lacks, in French. */
  readonly say: Say
  /** The cards a second time, for who reads them in two languages. */
  readonly beside: CardWords | null
  /** Where papers are sent; its words are used on the screen, too. */
  readonly country: Country
  /** What papers are written in: the language of the screen if it says everything, else French. */
  readonly printed: {
    readonly language: Language
    /** As it is written in the country, such as `fr-CA`. */
    readonly variety: string
    readonly say: Say
    readonly deck: DeckTexts
  }
}

const store = createStore<{
  /** As they were loaded, and with the words of the cards on the table. */
  plain: Words | null
  words: Words | null
}>(() => ({ plain: null, words: null }))
/** Zustand draws a first time with the words of the start: none, where the build draws (`prerender/`). */
const wordsStore = { ...store, getInitialState: store.getState }

type Voice = Speaker & { readonly known: Set<Part> }

/** One voice for each variety of a language, for as long as the page lives. */
const voices = new Map<string, Voice>()
/** What every language on the screen must be able to say by now. */
const wanted = new Set<Part>(['first'])
let asked: SpokenLanguages | null = null
let chosenCountry: Country | null = null
let chosenHere: Country | null = null

/** Loads a language and shows it. The place and the work stay as they are. */
async function speakLanguage(choice: SpokenLanguages): Promise<void> {
  asked = choice
  const words = await wordsIn(choice)
  // Someone chose another language meanwhile.
  if (asked !== choice) return
  document.documentElement.lang = choice.language
  document.documentElement.dir = directionOfLanguage(choice.language)
  // Cards with two languages on them are taller wherever they lie.
  document.documentElement.toggleAttribute('data-two', choice.beside !== null)
  showWords(words)
}

/** Everything that is said in a choice of languages, loaded. */
export async function wordsIn(choice: SpokenLanguages): Promise<Words> {
  const { language, beside } = choice
  const printed = printedLanguageFor(language)
  const cards = deckLanguageFor(language)
  const country = countryNow(printed)
  const deckIn = async (one: string) => {
    if (!deckLanguages.includes(one)) return noTexts
    const [whole, layer] = await Promise.all([
      loadDeckTexts(one),
      loadLayer(varietyIn(one, country)),
    ])
    return layer ? layer.deckInQuebec(whole) : whole
  }
  const [deck, printedDeck, secondDeck] = await Promise.all([
    deckIn(cards),
    deckIn(printed),
    beside === null ? null : deckIn(beside),
    teach(language, country),
  ])
  return {
    choice,
    spoken: printed === language ? varietyIn(printed, country) : language,
    language: cards,
    say: voiceOf(language, country).say,
    deck,
    beside: beside !== null && secondDeck ? { language: beside, deck: secondDeck } : null,
    country,
    printed: {
      language: printed,
      variety: varietyIn(printed, country),
      say: voiceOf(printed, country).say,
      deck: printedDeck,
    },
  }
}

/** What our cards say in a language that only cards of somebody’s own have. */
const noTexts: DeckTexts = {
  ...{ families: {}, competencies: {}, domains: {}, experiences: {}, places: {} },
}

/** The country that was chosen, on this device or by who guides; else the one it is set up for. */
function countryNow(printed: Language): Country {
  chosenCountry ??= recallCountry()
  return chosenCountry ?? countryFor(printed, languageTags())
}

/** None where the build draws. */
const languageTags = (): readonly string[] =>
  typeof navigator === 'undefined' ? [] : navigator.languages

/** Chooses the country for this and later visits, whoever uses the device: here, or for a workshop. */
export async function chooseCountry(country: Country, by: ChosenBy = 'here'): Promise<void> {
  rememberCountry(country, by)
  const before = chosenCountry
  if (by === 'here') chosenHere = country
  // Where nothing can be kept it holds as long as the page.
  chosenCountry = chosenHere ?? recallCountry() ?? country
  if (asked && chosenCountry !== before) await speakLanguage({ ...asked })
}

export function showWords(plain: Words): void {
  wordsStore.setState({ plain, words: wordsWith(plain) })
}

cardsOnTable.subscribe(() => {
  const { plain } = wordsStore.getState()
  if (!plain) return
  showWords(plain)
  // Which pairs these cards offer is known only now.
  const recalled = ownPairs(plain.choice).find((pair) => writeChoice(pair) === recallLanguage())
  if (recalled && recalled.beside !== plain.choice.beside) void speakLanguage(recalled)
})

/** All that is said, with the words of the cards that somebody made. */
function wordsWith(words: Words): Words {
  const { printed, beside } = words
  return {
    ...withWordsOnTable(words),
    printed: withWordsOnTable(printed),
    beside: beside && withWordsOnTable(beside),
  }
}

/** Learns a part of the texts, in the languages of the screen and in every later one. */
export async function learnWords(part: Part): Promise<void> {
  wanted.add(part)
  if (asked) await teach(asked.language, countryNow(printedLanguageFor(asked.language)))
}

/** Ends once a language, and the one beneath it, say all that is wanted, also what is wanted meanwhile. */
async function teach(language: string, country: Country): Promise<void> {
  const spoken = new Set([language, printedLanguageFor(language)])
  const missing = [...spoken].flatMap((one) => {
    const { known } = voiceOf(one, country)
    return [...wanted].filter((part) => !known.has(part)).map((part) => [one, part] as const)
  })
  if (missing.length === 0) return
  await Promise.all(
    missing.map(async ([one, part]) => {
      const voice = voiceOf(one, country)
      const [texts, layer] = await Promise.all([
        loadCatalogue(one, part),
        loadLayer(varietyIn(one, country)),
      ])
      voice.learn({ ...texts, ...layer?.texts })
      voice.known.add(part)
    }),
  )
  await teach(language, country)
}

/** Fetched only where it is spoken. */
const loadLayer = async (variety: string) =>
  isLayered(variety) ? import('@/store/canadian-french') : null

function voiceOf(language: string, country: Country): Voice {
  const variety = varietyIn(language, country)
  const made = voices.get(variety)
  if (made) return made
  const printed = printedLanguageFor(language)
  const beneath = printed === language ? undefined : voiceOf(printed, country).say
  const voice = { ...speaker(language, beneath), known: new Set<Part>() }
  voices.set(variety, voice)
  return voice
}

/** Each language alone. */
export const singleChoices: readonly SpokenLanguages[] = languages.map((language) => ({
  language,
  beside: null,
}))

/** French and each other language of the cards, whichever of the two one reads more easily. */
export const pairedChoices = deckLanguages
  .filter((language) => language !== 'fr')
  .flatMap((language) => [
    { language: 'fr', beside: language },
    { language, beside: 'fr' },
  ]) satisfies readonly SpokenLanguages[]

/** The language of the screen with each one that only the cards on the table have. */
export function ownPairs(choice: SpokenLanguages): readonly SpokenLanguages[] {
  const [card] = cardsOnTable.getState().own.cards.values()
  const spoken = [...Object.keys(card?.texts ?? {}), choice.beside ?? 'fr']
  return [...new Set(spoken)]
    .filter((beside) => !deckLanguages.includes(beside))
    .map((beside) => ({ language: choice.language, beside }))
}

/**
 * The choice made on this device, or the first of the browser's languages that we speak. An older
 * version, or a newer one, may have remembered a choice that isn't offered here.
 */
export function speakFirstLanguage(): Promise<void> {
  const recalled = recallLanguage()
  const known = [...singleChoices, ...pairedChoices].find(
    (choice) => writeChoice(choice) === recalled,
  )
  const language = languageFor(navigator.languages, languages)
  return speakLanguage(known ?? { language, beside: null })
}

/** Changes the language for this and later visits. */
export function chooseLanguage(choice: SpokenLanguages): Promise<void> {
  rememberLanguage(choice)
  return speakLanguage(choice)
}

/** The words of the screen. Nothing is drawn before a language is there (`main.tsx`). */
export function useWords(): Words {
  return assured(useStore(wordsStore))
}

/** The words outside of a component: for what is announced, printed or saved. */
export function currentWords(): Words {
  return assured(wordsStore.getState())
}

function assured({ words }: { words: Words | null }): Words {
  if (!words) throw new Error('Something is drawn or said before its words are loaded')
  return words
}
