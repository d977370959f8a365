import type { Messages } from '@lingui/core'
import { create } from 'zustand'
import type { DeckTexts } from '@/deck/deck'
import { recallLanguage, rememberLanguage } from '@/device/language-choice'
import { type Language, languageFor, type Say, type Speaker, speaker } from '@/language/language'

/** Everything that is said on the screen, in one language. */
export type Words = {
  readonly language: Language
  readonly say: Say
  readonly deck: DeckTexts
}

type Catalogue = Promise<{ default: Messages }>
type Source = {
  readonly first: () => Promise<[{ default: Messages }, { default: DeckTexts }]>
  /** What is said from Valoriser on: nobody needs it to see the first card. */
  readonly onward: () => Catalogue
}

const sources: Readonly<Record<Language, Source>> = {
  fr: {
    first: () =>
      Promise.all([import('@/language/fr.json?messages'), import('@/deck/data/fr.json')]),
    onward: () => import('@/language/fr-onward.json?messages'),
  },
  en: {
    first: () =>
      Promise.all([import('@/language/en.json?messages'), import('@/deck/data/en.json')]),
    onward: () => import('@/language/en-onward.json?messages'),
  },
}

const useWordsStore = create<{ words: Words | null }>(() => ({ words: null }))
let voice: { readonly language: Language; readonly speaker: Speaker } | null = null
let isOnward = false
/** Who has learned the texts from Valoriser on: a dozen screens ask for them. */
let learned: Speaker | null = null

/** Loads a language and shows it. The place and the work stay as they are. */
export async function speakLanguage(language: Language): Promise<void> {
  const [[catalogue, deck], onward] = await Promise.all([
    sources[language].first(),
    isOnward ? sources[language].onward() : null,
  ])
  voice = { language, speaker: speaker(language, catalogue.default) }
  if (onward) learn(voice.speaker, onward.default)
  document.documentElement.lang = language
  useWordsStore.setState({
    words: { language, say: voice.speaker.say, deck: deck.default },
  })
}

/** Learns the texts from Valoriser on, in this language and in every later one. */
export async function learnOnwardWords(): Promise<void> {
  isOnward = true
  const learning = voice
  if (!learning || learned === learning.speaker) return
  const { default: catalogue } = await sources[learning.language].onward()
  learn(learning.speaker, catalogue)
  // The language may have changed while its texts were on the way.
  if (voice !== learning) await learnOnwardWords()
}

function learn(speaker: Speaker, catalogue: Messages): void {
  if (learned === speaker) return
  speaker.learn(catalogue)
  learned = speaker
}

/** The language chosen on this device, or the first of the browser's that we speak. */
export function speakFirstLanguage(): Promise<void> {
  return speakLanguage(recallLanguage() ?? languageFor(navigator.languages))
}

/** Changes the language for this and later visits. */
export function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language)
  return speakLanguage(language)
}

/** The words of the screen. Nothing is drawn before a language is there (`main.tsx`). */
export function useWords(): Words {
  const words = useWordsStore((state) => state.words)
  if (!words) throw new Error('A screen was drawn before its words were loaded')
  return words
}

/** The words outside of a component: for what is announced, printed or saved. */
export function currentWords(): Words {
  const { words } = useWordsStore.getState()
  if (!words) throw new Error('Something was said before the words were loaded')
  return words
}
