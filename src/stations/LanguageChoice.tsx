import { languageNames, languages } from '@/language/language'
import styles from '@/stations/frame.module.css'
import { chooseLanguage, useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'

/** Changes the language of the screen. The place and the work stay. */
export function LanguageChoice() {
  const { say, language } = useWords()
  return (
    <label className={styles.language}>
      <Sign sign="translate" />
      <span className="for-readers">{say('language.label')}</span>
      <select
        value={language}
        onChange={(event) => {
          const chosen = languages.find((one) => one === event.target.value)
          if (chosen) void chooseLanguage(chosen)
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
