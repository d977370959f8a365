import { type ReactNode, useEffect, useId, useState } from 'react'
import { Button } from '@/ui/Button'
import { holdWords } from '@/ui/waiting-words'
import styles from '@/ui/writing-field.module.css'

/** How much a field takes, and how it says that something is too long. */
export type Limit = {
  /** UTF-16 units. */
  readonly most: number
  /** Whose words these are: a journey's id, or nobody's. */
  readonly of: string | null
  readonly tooLong: (over: number) => string
  readonly keepStart: string
}

/** Texts that were too long when their screen was left, and whose they are. */
const left = new Map<string, string | null>()

/** Forgets what was too long in journeys that are no longer here. */
export function forgetTooLong(isHere: (journey: string) => boolean): void {
  for (const [text, journey] of left) if (journey !== null && !isHere(journey)) left.delete(text)
}

/**
 * Holds a text that is too long: it stays in its field, whole, until it was made shorter or its
 * beginning was chosen, also when the screen is left and come back to. A browser's own `maxLength`
 * cuts a pasted text without a word. `value` is what was handed over: a field knows its text by
 * the beginning.
 */
export function useWithinLimit(
  limit: Limit | undefined,
  value: string,
  onFit: (text: string) => void,
) {
  const id = useId()
  const [held, setHeld] = useState(() => limit && wholeOf(value, limit))
  const change = (text: string) => {
    const fits = limit === undefined || text.length <= limit.most
    if (held) left.delete(held)
    if (!fits) left.set(text, limit.of)
    setHeld(fits ? undefined : text)
    // As much as fits is safe meanwhile; the whole stays in sight until its owner decides.
    onFit(fits ? text : startOf(text, limit.most))
  }
  const isHeld = held !== undefined
  // Other parts of the screen must not call kept what isn't, and no page goes away with it.
  useEffect(() => {
    if (!isHeld) return
    const letGo = holdWords()
    const stay = (event: Event) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => {
      letGo()
      window.removeEventListener('beforeunload', stay)
    }
  }, [isHeld])
  const notice: ReactNode = held !== undefined && limit && (
    <div id={id} className={styles.tooLong} role="alert">
      <p>{limit.tooLong(held.length - limit.most)}</p>
      <Button look="quiet" onClick={() => change(startOf(held, limit.most))}>
        {limit.keepStart}
      </Button>
    </div>
  )
  return {
    /** The text that doesn't fit; `undefined` while everything does. */
    held,
    change,
    notice,
    /** What the field says of itself while it is too long. */
    described: held === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': id },
  }
}

function wholeOf(value: string, { most }: Limit): string | undefined {
  return [...left.keys()].find((text) => text.length > most && startOf(text, most) === value)
}

/** Half a sign, such as one of an emoji's two units, is no sign. */
function startOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
