import styles from '@/facilitator/decks/decks.module.css'
import { useWords } from '@/store/language'
import { Notice } from '@/ui/Notice'

/** Why a file wasn't taken, and each line of it that has to be mended. */
export type Trouble = { readonly text: string; readonly lines?: readonly string[] }

/** So many lines are read at one go: who mends them sees the others next time. */
const mostLines = 30

export function ImportTrouble({ trouble }: { trouble: Trouble | null }) {
  const { say } = useWords()
  if (!trouble) return null
  const { text, lines = [] } = trouble
  return (
    <Notice urgent>
      <div className={styles.trouble}>
        <p>{text}</p>
        {lines.length > 0 && (
          <ul className={styles.lines}>
            {lines.slice(0, mostLines).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {lines.length > mostLines && (
          <p>{say('table.more', { count: lines.length - mostLines })}</p>
        )}
      </div>
    </Notice>
  )
}
