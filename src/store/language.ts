import type { Messages } from '@lingui/core'
import { create } from 'zustand'
import type { DeckTexts } from '@/deck/deck'
import { recallLanguage, rememberLanguage } from '@/device/language-choice'
import { type Language, languageFor, type Say, speaker } from '@/language/language'

/** Everything that is said on the screen, in one language. */
export type Words = {
  readonly language: Language
  readonly say: Say
  readonly deck: DeckTexts
}

type Source = () => Promise<[{ default: Messages }, { default: DeckTexts }]>

const sources: Readonly<Record<Language, Source>> = {
  fr: () => Promise.all([import('@/language/fr.json?messages'), import('@/deck/data/fr.json')]),
  en: () => Promise.all([import('@/language/en.json?messages'), import('@/deck/data/en.json')]),
}

const useWordsStore = create<{ words: Words | null }>(() => ({ words: null }))

/** Loads a language and shows it. The place and the work stay as they are. */
export async function speakLanguage(language: Language): Promise<void> {
  const [catalogue, deck] = await sources[language]()
  document.documentElement.lang = language
  useWordsStore.setState({
    words: { language, say: speaker(language, catalogue.default), deck: deck.default },
  })
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
