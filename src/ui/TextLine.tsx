import { useId } from 'react'
import styles from '@/ui/writing-field.module.css'

/** One short line that is used at once and not kept, such as a first name. */
export function TextLine({
  label,
  value,
  onWrite,
  longest,
}: {
  label: string
  value: string
  onWrite: (text: string) => void
  longest: number
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
      </div>
      <input
        id={id}
        dir="auto"
        autoComplete="off"
        maxLength={longest}
        value={value}
        onChange={(event) => onWrite(event.target.value)}
      />
    </div>
  )
}
