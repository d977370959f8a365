import { type FormEvent, useState } from 'react'
import { asName, type Colour } from '@/journey/journey'
import styles from '@/stations/arrival/who.module.css'
import { freeColour } from '@/stations/colours'
import { PersonFields } from '@/stations/PersonFields'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'

/** Someone who isn't in the list yet: a first name or a nickname, and a colour. */
export function JoinNew({
  taken,
  onEnter,
}: {
  taken: readonly Colour[]
  onEnter: (name: string, colour: Colour) => void
}) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [colour, setColour] = useState<Colour>(() => freeColour(taken))
  const [trouble, setTrouble] = useState<string | null>(null)
  const enter = (event: FormEvent) => {
    event.preventDefault()
    const name = asName(typed)
    if (name === null) return setTrouble(say('who.name-trouble'))
    onEnter(name, colour)
  }
  if (!isOpen) {
    return (
      <Button look="main" sign="user-plus" onClick={() => setOpen(true)}>
        {say('join.not-in-list')}
      </Button>
    )
  }
  return (
    <form className={styles.form} onSubmit={enter} noValidate>
      <PersonFields
        name={typed}
        onName={setTyped}
        colour={colour}
        onColour={setColour}
        trouble={trouble}
      />
      <p className={styles.hint}>{say('who.nothing-else')}</p>
      <Button look="main" type="submit" sign="arrow-right">
        {say('who.enter')}
      </Button>
    </form>
  )
}
