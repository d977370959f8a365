import { type ReactNode, useEffect, useId, useState } from 'react'
import { Button } from '@/ui/Button'
import { holdWords } from '@/ui/waiting-words'
import styles from '@/ui/writing-field.module.css'

/** How much a field takes, and how it says that something is too long. */
export type Limit = {
  /** UTF-16 units. */
  readonly most: number
  readonly tooLong: (over: number) => string
  readonly keepStart: string
}

/**
 * Holds a text that is too long: it stays in its field, whole, until it was made shorter or its
 * beginning was chosen. A browser's own `maxLength` cuts a pasted text
 * without a word.
 */
export function useWithinLimit(limit: Limit | undefined, onFit: (text: string) => void) {
  const id = useId()
  const [held, setHeld] = useState<string | null>(null)
  const change = (text: string) => {
    const fits = limit === undefined || text.length <= limit.most
    setHeld(fits ? null : text)
    // As much as fits is safe meanwhile; the whole stays in sight until its owner decides.
    onFit(fits ? text : startOf(text, limit.most))
  }
  const isHeld = held !== null
  // Other parts of the screen must not call kept what isn't.
  useEffect(() => (isHeld ? holdWords() : undefined), [isHeld])
  const notice: ReactNode = held !== null && limit && (
    <div id={id} className={styles.tooLong} role="alert">
      <p>{limit.tooLong(held.length - limit.most)}</p>
      <Button look="quiet" onClick={() => change(startOf(held, limit.most))}>
        {limit.keepStart}
      </Button>
    </div>
  )
  return {
    /** The text that doesn't fit; `null` while everything does. */
    held,
    change,
    notice,
    /** What the field says of itself while it is too long. */
    described: held === null ? {} : { 'aria-invalid': true, 'aria-describedby': id },
  }
}

/** Half a sign, such as one of an emoji's two units, is no sign. */
function startOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
