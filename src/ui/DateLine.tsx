import { useId } from 'react'
import styles from '@/ui/writing-field.module.css'

/** A day, chosen in the device’s own calendar: `YYYY-MM-DD`, or empty. */
export function DateLine({
  label,
  value,
  from,
  onChange,
}: {
  label: string
  value: string
  /** The first day that can be chosen. */
  from?: string
  onChange: (day: string) => void
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
      </div>
      <input
        id={id}
        type="date"
        min={from}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
