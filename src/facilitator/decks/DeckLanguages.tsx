import styles from '@/facilitator/decks/card-form.module.css'
import { nameOfLanguage } from '@/language/language'
import { useWords } from '@/store/language'
import { deckStep } from '@/store/open-deck'
import type { MadeDeck } from '@/workshop/made-deck'

/** Languages that are spoken where workshops are held: a table of cards may name any other one. */
const offered = [
  ...[
    'fr',
    'en',
    'es',
    'pt',
    'ar',
    'it',
    'de',
    'nl',
    'ro',
    'pl',
    'uk',
    'ru',
    'tr',
    'fa',
    'ps',
    'ku',
  ],
  ...[
    'so',
    'ti',
    'am',
    'ln',
    'wo',
    'bm',
    'ff',
    'sw',
    'rw',
    'ht',
    'sq',
    'sr',
    'bn',
    'ur',
    'hi',
    'pa',
  ],
  ...['ne', 'ta', 'zh', 'vi'],
]

/** The one or two languages of a deck. What was written in one that is taken away comes back with it. */
export function DeckLanguages({ deck }: { deck: MadeDeck }) {
  const { say } = useWords()
  const [first = 'fr', second = ''] = deck.about.languages
  const speak = (languages: readonly string[]) =>
    deckStep({ kind: 'speak-in', languages: languages.filter((one) => one !== '') })
  const all = [...new Set([...offered, ...deck.about.languages])].toSorted((a, b) =>
    nameOfLanguage(a).localeCompare(nameOfLanguage(b)),
  )
  const choice = (
    label: string,
    value: string,
    other: string,
    onChoose: (language: string) => void,
    mayBeNone: boolean,
  ) => (
    <label className={styles.language}>
      {label}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {mayBeNone && <option value="">{say('made.no-second')}</option>}
        {all
          .filter((one) => one !== other)
          .map((one) => (
            <option key={one} value={one} lang={one}>
              {nameOfLanguage(one)}
            </option>
          ))}
      </select>
    </label>
  )
  return (
    <div className={styles.languages}>
      {choice(say('made.first'), first, second, (one) => speak([one, second]), false)}
      {choice(say('made.second'), second, first, (one) => speak([first, one]), true)}
    </div>
  )
}
