import { type ReactNode, useId, useRef, useState } from 'react'
import { countTyping } from '@/ui/being-typed'
import styles from '@/ui/writing-field.module.css'

/** How long a pause in typing is before the words are handed over, in milliseconds. */
const pause = 300

/**
 * A field for one's own words. What is typed is handed over (`onWrite`) after the shortest pause,
 * and at once when the field is left or the page is hidden: nothing waits in the field alone.
 * While someone types here, a change from elsewhere doesn't overwrite them.
 */
export function WritingField({
  label,
  hint,
  value,
  onWrite,
  longest,
  aside,
  above,
  children,
}: {
  label: string
  hint?: string
  value: string
  onWrite: (text: string) => void
  longest?: number
  /** Stands beside the label, e.g. the button that reads aloud. */
  aside?: ReactNode
  /** Sentence starters, in the label's row; given what adds words to the field. */
  above?: (add: (words: string) => void) => ReactNode
  children?: ReactNode
}) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [timing] = useState<{ timer?: ReturnType<typeof setTimeout>; settle?: () => void }>({})

  const handOver = () => {
    clearTimeout(timing.timer)
    timing.settle?.()
    if (field.current && field.current.value !== value) onWrite(field.current.value)
  }
  const change = (text: string) => {
    setTyped(text)
    clearTimeout(timing.timer)
    timing.settle ??= beginTyping(() => onWrite(field.current?.value ?? text))
    timing.timer = setTimeout(() => {
      timing.settle?.()
      onWrite(text)
    }, pause)
  }
  /** While words wait here, the screen doesn't say "kept", and a closing page hands them over. */
  const beginTyping = (leave: () => void) => {
    countTyping(1)
    window.addEventListener('pagehide', leave)
    return () => {
      delete timing.settle
      countTyping(-1)
      window.removeEventListener('pagehide', leave)
    }
  }
  const add = (words: string) => {
    const before = (typed ?? value).replace(/\s*$/, '')
    change(before === '' ? words : `${before} ${words}`)
    field.current?.focus()
  }

  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {above?.(add)}
        {aside}
      </div>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        rows={1}
        maxLength={longest}
        placeholder={hint ?? ' '}
        value={typed ?? value}
        onChange={(event) => change(event.target.value)}
        onBlur={() => {
          handOver()
          setTyped(null)
        }}
      />
      {children}
    </div>
  )
}
