import { type RefObject, useId } from 'react'

/** Four digits, typed on the number pad. */
export function CodeField({
  label,
  value,
  onChange,
  trouble,
  shown = false,
  first = false,
  field,
}: {
  label: string
  value: string
  onChange: (code: string) => void
  trouble: string | null
  /** While a code is chosen its digits are seen: nobody can find a mistyped one again. */
  shown?: boolean
  /** The field that a dialog opens on. */
  first?: boolean
  field?: RefObject<HTMLInputElement | null>
}) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>
        {label}
        <input
          ref={field}
          id={id}
          data-first={first || undefined}
          type={shown ? 'text' : 'password'}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          aria-invalid={trouble !== null}
          aria-describedby={trouble === null ? undefined : `${id}-trouble`}
          onChange={(event) => onChange(digitsOf(event.target.value))}
        />
      </label>
      {trouble && (
        <p id={`${id}-trouble`} role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}

/** The digits of a text, also those that an Arabic or Persian keyboard types. */
function digitsOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
  return plain.replace(/[^0-9]/g, '')
}
