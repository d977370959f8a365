import type { ReactNode } from 'react'
import { Chip } from '@/ui/Chip'
import type { SignName } from '@/ui/signs'

/** One of a few, as chips under a name that says what is chosen. */
export function Choices<Value extends string>({
  legend,
  values,
  chosen,
  nameOf,
  signOf,
  onChoose,
  className,
}: {
  legend: ReactNode
  values: readonly Value[]
  chosen: Value | '' | undefined
  nameOf: (value: Value) => string
  signOf?: (value: Value) => SignName
  /** Also told of the one that is chosen already: some are taken back by a second touch. */
  onChoose: (value: Value) => void
  className: string | undefined
}) {
  return (
    <fieldset className={className}>
      <legend>{legend}</legend>
      {values.map((value) => (
        <Chip
          key={value}
          {...(signOf && { sign: signOf(value) })}
          pressed={value === chosen}
          onPress={() => onChoose(value)}
        >
          {nameOf(value)}
        </Chip>
      ))}
    </fieldset>
  )
}
