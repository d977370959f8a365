import { useId } from 'react'
import styles from '@/ui/number-line.module.css'

/** A whole number from 0 on; what isn't one is 0. */
export function NumberLine({
  label,
  value,
  most = 9_999,
  onChange,
}: {
  label: string
  value: number
  most?: number
  onChange: (value: number) => void
}) {
  const id = useId()
  const read = (text: string) => Math.min(most, Math.max(0, Math.round(Number(text)) || 0))
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={most}
        value={value}
        onChange={(event) => onChange(read(event.target.value))}
      />
    </div>
  )
}
