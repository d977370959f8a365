import { useId } from 'react'
import { useShownText } from '@/ui/use-shown-text'
import { type Limit, useWithinLimit } from '@/ui/within-limit'
import styles from '@/ui/writing-field.module.css'

/** One short line, most often used at once and not kept, such as a first name. */
export function TextLine({
  label,
  value,
  onWrite,
  limit,
  outlives = false,
  first,
}: {
  label: string
  value: string
  onWrite: (text: string) => void
  limit: Limit
  /** What is written is kept, also when its screen is left. */
  outlives?: boolean
  /** A dialog opens with the focus here. */
  first?: boolean
}) {
  const id = useId()
  const { held, change, notice, described } = useWithinLimit(limit, value, onWrite, outlives)
  const field = useShownText<HTMLInputElement>(held ?? value)
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
      </div>
      <input
        id={id}
        dir="auto"
        autoComplete="off"
        ref={field}
        data-first={first || undefined}
        {...described}
        onChange={(event) => change(event.target.value)}
      />
      {notice}
    </div>
  )
}
