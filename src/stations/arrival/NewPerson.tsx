import { type FormEvent, useState } from 'react'
import { freeColour } from '@/frame/colours'
import { asName, type Colour } from '@/journey/journey'
import styles from '@/stations/arrival/who.module.css'
import { PersonFields } from '@/stations/PersonFields'
import type { BegunNewcomer } from '@/store/begun-newcomer'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'

/** A first name or a nickname and a colour: nothing else is asked, ever. */
export function NewPerson({
  taken,
  begun = null,
  onEnter,
  onCancel,
}: {
  /** The colours of the others. */
  taken: readonly Colour[]
  /** What they typed before this form had come. */
  begun?: BegunNewcomer | null
  /** Answers a sentence where it doesn't go on, or `null`. */
  onEnter: (name: string, colour: Colour) => Promise<string | null>
  onCancel: (() => void) | null
}) {
  const { say } = useWords()
  const [typed, setTyped] = useState(begun?.name ?? '')
  const [colour, setColour] = useState<Colour>(() => begun?.colour ?? freeColour(taken))
  const [trouble, setTrouble] = useState<string | null>(() =>
    begun?.trouble ? say(begun.trouble) : null,
  )

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    const name = asName(typed)
    setTrouble(name === null ? say('who.name-trouble') : await onEnter(name, colour))
  }

  return (
    <form className={styles.form} onSubmit={(event) => void enter(event)} noValidate>
      <PersonFields
        name={typed}
        onName={setTyped}
        colour={colour}
        onColour={setColour}
        trouble={trouble}
      />
      <p className={styles.hint}>{say('who.nothing-else')}</p>
      <div className={styles.row}>
        <Button look="main" type="submit" sign="arrow-right">
          {say('who.enter')}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {say('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
