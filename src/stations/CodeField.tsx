import { useId } from 'react'

/** Four digits, typed on the number pad. */
export function CodeField({
  label,
  value,
  onChange,
  trouble,
  shown = false,
}: {
  label: string
  value: string
  onChange: (code: string) => void
  trouble: string | null
  /** While a code is chosen its digits are seen: nobody can find a mistyped one again. */
  shown?: boolean
}) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>
        {label}
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
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
