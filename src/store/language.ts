import { createStore, useStore } from 'zustand'
import type { DeckTexts } from '@/deck/deck'
import { deckLanguageFor, deckLanguages, loadDeckTexts } from '@/deck/deck-texts'
import {
  recallLanguage,
  rememberLanguage,
  type SpokenLanguages,
  writeChoice,
} from '@/device/language-choice'
import { languages, loadCatalogue, type Part } from '@/language/catalogues'
import { directionOfLanguage } from '@/language/direction'
import {
  type Language,
  languageFor,
  printedLanguageFor,
  type Say,
  type Speaker,
  speaker,
} from '@/language/language'

/** The words of the cards in one language. */
export type CardWords = { readonly language: string; readonly deck: DeckTexts }

/** Everything that is said on the screen. */
export type Words = CardWords & {
  readonly choice: SpokenLanguages
  /** Says a text in the language of the choice; what that one lacks, in French. */
  readonly say: Say
  /** The cards a second time, for who reads them in two languages. */
  readonly beside: CardWords | null
  /** What papers are written in: the language of the screen if it says everything, else French. */
  readonly printed: { readonly language: Language; readonly say: Say; readonly deck: DeckTexts }
}

const store = createStore<{ words: Words | null }>(() => ({ words: null }))
/** Zustand draws a first time with the words of the start: none, where the build draws (`prerender/`). */
const wordsStore = { ...store, getInitialState: store.getState }

type Voice = Speaker & { readonly known: Set<Part> }

/** One voice a language, for as long as the page lives. */
const voices = new Map<string, Voice>()
/** What every language on the screen must be able to say by now. */
const wanted = new Set<Part>(['first'])
let asked: SpokenLanguages | null = null

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
  const [deck, printedDeck, secondDeck] = await Promise.all([
    loadDeckTexts(cards),
    loadDeckTexts(printed),
    beside === null ? null : loadDeckTexts(beside),
    teach([language, printed]),
  ])
  return {
    choice,
    language: cards,
    say: voiceOf(language).say,
    deck,
    beside: beside !== null && secondDeck ? { language: beside, deck: secondDeck } : null,
    printed: { language: printed, say: voiceOf(printed).say, deck: printedDeck },
  }
}

export function showWords(words: Words): void {
  wordsStore.setState({ words })
}

/** Learns a part of the texts, in the languages of the screen and in every later one. */
export async function learnWords(part: Part): Promise<void> {
  wanted.add(part)
  if (asked) await teach([asked.language, printedLanguageFor(asked.language)])
}

/** Ends once each of these languages says all that is wanted, also what is wanted meanwhile. */
async function teach(spoken: readonly string[]): Promise<void> {
  const missing = spoken.flatMap((language) => {
    const { known } = voiceOf(language)
    return [...wanted].filter((part) => !known.has(part)).map((part) => [language, part] as const)
  })
  if (missing.length === 0) return
  await Promise.all(
    missing.map(async ([language, part]) => {
      const voice = voiceOf(language)
      voice.learn(await loadCatalogue(language, part))
      voice.known.add(part)
    }),
  )
  await teach(spoken)
}

function voiceOf(language: string): Voice {
  const made = voices.get(language)
  if (made) return made
  const printed = printedLanguageFor(language)
  const beneath = printed === language ? undefined : voiceOf(printed).say
  const voice = { ...speaker(language, beneath), known: new Set<Part>() }
  voices.set(language, voice)
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
