import { type ReactNode, useId, useRef, useState } from 'react'
import { letWordsWait } from '@/ui/waiting-words'
import { type Limit, useWithinLimit } from '@/ui/within-limit'
import styles from '@/ui/writing-field.module.css'

/**
 * A field for one's own words. What is typed is handed over (`onWrite`) after the shortest pause,
 * and at once when the field is left, the screen changes or the page goes away.
 * While someone types here, a change from elsewhere doesn't overwrite them.
 */
export function WritingField({
  label,
  hint,
  value,
  onWrite,
  limit,
  aside,
  above,
  children,
}: {
  label: string
  hint?: string
  value: string
  onWrite: (text: string) => void
  limit?: Limit
  /** Stands beside the label, e.g. the button that reads aloud. */
  aside?: ReactNode
  /** Sentence starters, in the label's row; given what adds words to the field. */
  above?: (add: (words: string) => void) => ReactNode
  children?: ReactNode
}) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [words] = useState(letWordsWait)
  // A field that leaves the screen hands its words over before the journey is put away.
  const [attach] = useState(() => (node: HTMLTextAreaElement) => {
    field.current = node
    return words.now
  })

  const { held, change, notice, described } = useWithinLimit(limit, value, (text) => {
    setTyped(text)
    words.soon(() => onWrite(text))
  })
  const leave = () => {
    words.now()
    setTyped(null)
  }
  const add = (starter: string) => {
    const before = (held ?? typed ?? value).trimEnd()
    // A new beginning ends the sentence before it.
    const ended = /[\p{L}\p{N})»”"]$/u.test(before) ? `${before}.` : before
    change(before === '' ? starter : `${ended} ${starter}`)
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
        ref={attach}
        id={id}
        dir="auto"
        rows={1}
        placeholder={hint ?? ' '}
        value={held ?? typed ?? value}
        {...described}
        onChange={(event) => change(event.target.value)}
        onBlur={leave}
      />
      {notice}
      {children}
    </div>
  )
}
