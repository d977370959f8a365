import styles from '@/facilitator/note-lines.module.css'
import { useWords } from '@/store/language'
import type { Note, noteLines } from '@/workshop/workshop'

type Line = (typeof noteLines)[number]

/** The short lines of a moment that are written, each under its name. */
export function NoteLines({ note, lines }: { note: Note; lines: readonly Line[] }) {
  const { say } = useWords()
  const written = lines.filter((line) => note[line].trim() !== '')
  if (written.length === 0) return null
  return (
    <dl className={styles.lines}>
      {written.map((line) => (
        <div key={line}>
          <dt>{say(`moment.${line}`)}</dt>
          <dd dir="auto">{note[line]}</dd>
        </div>
      ))}
    </dl>
  )
}
