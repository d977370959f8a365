import { memo, type ReactNode, type Ref, useId, useRef, useState } from 'react'
import { useShownText, writeAtEnd } from '@/ui/use-shown-text'
import { letWordsWait } from '@/ui/waiting-words'
import { type Limit, useWithinLimit } from '@/ui/within-limit'
import styles from '@/ui/writing-field.module.css'

/**
 * A field for one's own words. What is typed is handed over (`onWrite`) after the shortest pause,
 * and at once when the field is left (where a press takes the focus, as its click begins), the screen
 * changes or the page goes away.
 * While someone types here, a change from elsewhere doesn't overwrite them.
 */
export function WritingField({
  label,
  hint,
  value,
  onWrite,
  limit,
  aside,
  starters,
  isSpoken = false,
  children,
}: {
  label: string
  hint?: string
  value: string
  onWrite: (text: string) => void
  limit?: Limit
  /** Stands beside the label, e.g. the button that reads aloud. */
  aside?: ReactNode
  /** How a sentence may begin; given what adds words to the field. */
  starters?: (add: (words: string) => void) => ReactNode
  /** The screen asks one question only, which is its heading: the answer is a speech bubble. */
  isSpoken?: boolean
  children?: ReactNode
}) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [words] = useState(letWordsWait)
  const { held, change, notice, described } = useWithinLimit(limit, value, (text) => {
    setTyped(text)
    words.soon(() => onWrite(text))
  })
  const field = useShownText<HTMLTextAreaElement>(held ?? typed ?? value)
  // A field that leaves the screen hands its words over before the journey is put away.
  const [attach] = useState(() => (node: HTMLTextAreaElement) => {
    field.current = node
    return words.now
  })
  const leave = () =>
    words.onLeave(() => {
      // Who has come back meanwhile is typing again.
      if (document.activeElement !== field.current) setTyped(null)
    })
  // The same two for as long as the field stands, so that it isn't drawn at each letter.
  const latest = useRef({ change, leave })
  latest.current = { change, leave }
  const [hands] = useState(() => ({
    change: (text: string) => latest.current.change(text),
    leave: () => latest.current.leave(),
  }))
  const add = (starter: string) => {
    if (!field.current) return
    const before = field.current.value.trimEnd()
    // A new beginning ends the sentence before it.
    const isOpen = /[\p{L}\p{N})»”"]$/u.test(before)
    writeAtEnd(field.current, before === '' ? starter : `${isOpen ? '.' : ''} ${starter}`)
  }

  return (
    <div className={isSpoken ? styles.spoken : styles.field}>
      <div className={isSpoken ? 'for-readers' : styles.head}>
        <label htmlFor={id}>{label}</label>
        {!isSpoken && starters?.(add)}
        {aside}
      </div>
      <div className={isSpoken ? styles.bubble : styles.text}>
        <TextArea
          attach={attach}
          id={id}
          hint={hint ?? ' '}
          described={described['aria-describedby']}
          onChange={hands.change}
          onBlur={hands.leave}
        />
      </div>
      {notice}
      {isSpoken && starters?.(add)}
      {children}
    </div>
  )
}

/**
 * Drawn anew only when it looks otherwise: React writes into a field at each drawing
 * (`use-shown-text.ts`).
 */
const TextArea = memo(function TextArea({
  attach,
  id,
  hint,
  described,
  onChange,
  onBlur,
}: {
  attach: Ref<HTMLTextAreaElement>
  id: string
  hint: string
  described: string | undefined
  onChange: (text: string) => void
  onBlur: () => void
}) {
  return (
    <textarea
      ref={attach}
      id={id}
      dir="auto"
      rows={1}
      placeholder={hint}
      aria-invalid={described !== undefined || undefined}
      aria-describedby={described}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  )
})
