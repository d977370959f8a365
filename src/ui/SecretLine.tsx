import { useId, useState } from 'react'
import { Sign } from '@/ui/Sign'
import secret from '@/ui/secret-line.module.css'
import { type Limit, useWithinLimit } from '@/ui/within-limit'
import styles from '@/ui/writing-field.module.css'

/** A passphrase: hidden as it is typed, unless one asks to see it. Nothing of it outlives the screen. */
export function SecretLine({
  label,
  value,
  onWrite,
  limit,
  isShown = false,
  show,
}: {
  label: string
  value: string
  onWrite: (text: string) => void
  limit: Limit
  /** Seen from the start: while it is chosen, nobody could find a mistyped one again. */
  isShown?: boolean
  /** What the button says that shows it. */
  show: string
}) {
  const id = useId()
  const [isSeen, setSeen] = useState(isShown)
  const { held, change, notice, described } = useWithinLimit(limit, value, onWrite, false)
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <button
          type="button"
          className={secret.see}
          aria-label={show}
          aria-pressed={isSeen}
          onClick={() => setSeen(!isSeen)}
        >
          {isSeen ? <Sign sign="eye" /> : <Sign sign="eye-closed" />}
        </button>
      </div>
      <input
        id={id}
        type={isSeen ? 'text' : 'password'}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={held ?? value}
        {...described}
        onChange={(event) => change(event.target.value)}
      />
      {notice}
    </div>
  )
}
