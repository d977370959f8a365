import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { asName, type Colour } from '@/journey/journey'
import styles from '@/stations/arrival/who.module.css'
import { freeColour } from '@/stations/colours'
import { PersonFields } from '@/stations/PersonFields'
import { paths } from '@/stations/paths'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { letIn } from '@/store/visit'
import { welcomePerson } from '@/store/welcome'
import { Button } from '@/ui/Button'

/** A first name or a nickname and a colour: nothing else is asked, ever. */
export function NewPerson({ onCancel }: { onCancel: (() => void) | null }) {
  const { say } = useWords()
  const [, go] = useLocation()
  const [typed, setTyped] = useState('')
  const [colour, setColour] = useState<Colour>(() =>
    freeColour((usePeople.getState().people ?? []).map((person) => person.colour)),
  )
  const [trouble, setTrouble] = useState<string | null>(null)

  const welcome = async (event: FormEvent) => {
    event.preventDefault()
    const name = asName(typed)
    if (name === null) return setTrouble(say('who.name-trouble'))
    const welcomed = await welcomePerson(name, colour)
    if (!welcomed.ok) return setTrouble(say('who.storage-full'))
    letIn(welcomed.id)
    go(paths.discover(welcomed.id))
  }

  return (
    <form className={styles.form} onSubmit={(event) => void welcome(event)} noValidate>
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
