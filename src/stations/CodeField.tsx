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
          onChange={(event) => onChange(event.target.value.replace(/[^0-9]/g, ''))}
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
