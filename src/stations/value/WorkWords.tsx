import frameworks from '@/deck/data/frameworks.json'
import type { CardId } from '@/deck/deck'
import { longestText } from '@/documents/journey-format'
import { limitOf } from '@/frame/limit-of'
import { wordingId } from '@/journey/wording'
import { recruiterWords } from '@/portfolio/frameworks'
import styles from '@/stations/value/value.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { WritingField } from '@/ui/WritingField'

/** From everyday words to words for work: the person takes one of them, or writes their own. */
export function WorkWords({ card }: { card: CardId }) {
  const { say, printed, choice } = useWords()
  const texts = printed.deck.competencies[card]
  const own = useJourney((journey) => journey.texts.get(wordingId(card)))
  const write = (words: string | null) => step({ kind: 'write-text', text: wordingId(card), words })
  const known = recruiterWords(frameworks, card, printed.language)
  if (!texts) return null
  return (
    <section className={styles.column}>
      <h2>{say('proof.words')}</h2>
      <div className={styles.words} lang={printed.language}>
        <button
          type="button"
          className={styles.choice}
          aria-pressed={own === texts.text}
          onClick={() => write(texts.text)}
        >
          <small lang={choice.language}>{say('proof.plain')}</small>
          {texts.text}
        </button>
        <button
          type="button"
          className={styles.choice}
          aria-pressed={own === undefined}
          onClick={() => write(null)}
        >
          <small lang={choice.language}>{say('proof.work')}</small>
          {texts.cv}
        </button>
      </div>
      <WritingField
        label={say('proof.own')}
        hint={say('proof.chosen')}
        value={own ?? ''}
        limit={limitOf(say, longestText)}
        onWrite={(words) => write(words.trim() === '' ? null : words)}
      />
      {known.length > 0 && (
        <div className={styles.aside}>
          <strong>{say('proof.recruiters')}</strong>
          <ul lang={printed.language}>
            {known.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
