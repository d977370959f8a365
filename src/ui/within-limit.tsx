import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/ui/Button'
import { holdWords } from '@/ui/waiting-words'
import styles from '@/ui/writing-field.module.css'

/** How much a field takes, and how it says that something is too long. */
export type Limit = {
  /** UTF-16 units. */
  readonly most: number
  /** Whose words these are, by an address; `null` for nobody's. */
  readonly of: string | null
  readonly tooLong: (over: number) => string
  readonly keepStart: string
}

/** Texts that are too long, and whose they are, also when their screen was left. */
const undecided = new Map<string, string | null>()
let letGo: (() => void) | null = null

function note(text: string, of: string | null): void {
  undecided.set(text, of)
  hold()
}

function forget(text: string): void {
  undecided.delete(text)
  hold()
}

/** As long as one is undecided no screen calls everything kept, and no page goes away unasked. */
function hold(): void {
  if (undecided.size > 0 && !letGo) {
    letGo = holdWords()
    window.addEventListener('beforeunload', stay)
  }
  if (undecided.size > 0 || !letGo) return
  letGo()
  letGo = null
  window.removeEventListener('beforeunload', stay)
}

const stay = (event: Event) => event.preventDefault()

/** Forgets what was too long where its owner is no longer here. */
export function forgetTooLong(isHere: (owner: string | null) => boolean): void {
  for (const [text, owner] of undecided) if (!isHere(owner)) forget(text)
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
  /** Whether what fits outlives the screen; else nothing of the field does. */
  outlives = true,
) {
  const id = useId()
  const [held, setHeld] = useState(() => limit && wholeOf(value, limit))
  const change = (text: string) => {
    const fits = limit === undefined || text.length <= limit.most
    if (held) forget(held)
    if (!fits) note(text, limit.of)
    setHeld(fits ? undefined : text)
    // As much as fits is safe meanwhile; the whole stays in sight until its owner decides.
    onFit(fits ? text : startOf(text, limit.most))
  }
  const latest = useRef(held)
  latest.current = held
  useEffect(
    () => () => {
      if (!outlives && latest.current) forget(latest.current)
    },
    [outlives],
  )
  const notice: ReactNode = held !== undefined && limit && (
    <div ref={holdForm} id={id} className={styles.tooLong} role="alert">
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

/** Nobody sends half of a text by the key that ends a line: what is too long is decided first. */
function holdForm(notice: HTMLElement | null) {
  const form = notice?.closest('form')
  const wait = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  form?.addEventListener('submit', wait, true)
  return () => form?.removeEventListener('submit', wait, true)
}

function wholeOf(value: string, { most, of }: Limit): string | undefined {
  const isIt = ([text, owner]: [string, string | null]) =>
    owner === of && text.length > most && startOf(text, most) === value
  return [...undecided].find(isIt)?.[0]
}

/** Half a sign, such as one of an emoji's two units, is no sign. */
function startOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
