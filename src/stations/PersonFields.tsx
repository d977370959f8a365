import { useId } from 'react'
import { suitOf } from '@/frame/colours'
import { type Colour, colours } from '@/journey/journey'
import styles from '@/stations/person-fields.module.css'
import { useWords } from '@/store/language'
import { PersonDot } from '@/ui/PersonDot'

/** The name (any script) and the colour, for someone new and for someone who changes them. */
export function PersonFields({
  name,
  onName,
  colour,
  onColour,
  trouble,
}: {
  name: string
  onName: (name: string) => void
  colour: Colour
  onColour: (colour: Colour) => void
  trouble: string | null
}) {
  const { say } = useWords()
  const id = useId()
  return (
    <>
      <div className={styles.name}>
        <label htmlFor={id}>{say('who.name')}</label>
        <input
          id={id}
          dir="auto"
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          value={name}
          aria-invalid={trouble !== null}
          aria-describedby={trouble === null ? undefined : `${id}-trouble`}
          onChange={(event) => onName(event.target.value)}
        />
        {trouble && (
          <p id={`${id}-trouble`} role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </div>
      <fieldset className={styles.colours}>
        <legend>{say('who.colour')}</legend>
        {colours.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-colour`}
              value={one}
              checked={one === colour}
              onChange={() => onColour(one)}
            />
            <PersonDot name={name.trim() || '·'} suit={suitOf(one)} />
            <span className="for-readers">{say(`colour.${one}`)}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}
