import { readChoice, writeChoice } from '@/device/language-choice'
import styles from '@/frame/top.module.css'
import { nameOfLanguage } from '@/language/language'
import { chooseLanguage, ownPairs, pairedChoices, singleChoices, useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'

/** Changes the language of the screen, or shows the cards in two. The place and the work stay. */
export function LanguageChoice() {
  const { say, choice } = useWords()
  return (
    <label className={styles.language}>
      <Sign sign="translate" />
      <span className="for-readers">{say('language.label')}</span>
      <select
        value={writeChoice(choice)}
        onChange={(event) => void chooseLanguage(readChoice(event.target.value))}
      >
        {singleChoices.map(({ language }) => (
          <option key={language} value={language} lang={language}>
            {nameOfLanguage(language)}
          </option>
        ))}
        <optgroup label={say('language.two')}>
          {[...pairedChoices, ...ownPairs(choice)].map((pair) => (
            <option key={writeChoice(pair)} value={writeChoice(pair)} lang={pair.language}>
              {nameOfLanguage(pair.language)} + {nameOfLanguage(pair.beside ?? '')}
            </option>
          ))}
        </optgroup>
      </select>
      <Sign sign="caret-down" />
    </label>
  )
}
