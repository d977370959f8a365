import { type FormEvent, type ReactNode, useState } from 'react'
import { newId } from '@/documents/new-id'
import styles from '@/facilitator/facilitator.module.css'
import { freeColour } from '@/frame/colours'
import { limitOf } from '@/frame/limit-of'
import { asName } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { TextLine } from '@/ui/TextLine'
import { isSameName, namesApart } from '@/workshop/names-apart'
import { mostPeople } from '@/workshop/workshop'

/** First names or nicknames for the list, one at a time or many at once. */
export function AddPeople({ onAdded }: { onAdded?: (names: readonly string[]) => void }) {
  const { say } = useWords()
  const table = useWorkshop(({ people }) => people)
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)

  const add = (event: FormEvent) => {
    event.preventDefault()
    const parts = partsOf(typed)
    const names = parts.flatMap((part) => asName(part) ?? [])
    // All of them or nobody: what isn't a name stays where it was typed.
    if (names.length === 0 || names.length < parts.length)
      return setTrouble(say('who.name-trouble'))
    if (table.size + names.length > mostPeople) {
      return setTrouble(say('people.too-many', { most: mostPeople }))
    }
    const taken = inOrder(table).map(({ colour }) => colour)
    for (const name of names) {
      const colour = freeColour(taken)
      taken.push(colour)
      workshopStep({ kind: 'seat', person: newId<'journey'>(), seat: { name, colour } })
    }
    setTyped('')
    setTrouble(null)
    onAdded?.(names)
  }
  return (
    <>
      <form className={styles.row} onSubmit={add} noValidate>
        <TextLine
          label={say('people.add-names')}
          value={typed}
          onWrite={setTyped}
          limit={limitOf(say, 1500)}
        />
        <Button type="submit" sign="user-plus">
          {say('people.add')}
        </Button>
      </form>
      <SameName typed={typed} />
      {trouble && <p role="alert">{trouble}</p>}
    </>
  )
}

/** Says how somebody will be called whose name is there already. */
function SameName({ typed }: { typed: string }): ReactNode {
  const { say } = useWords()
  const table = useWorkshop(({ people }) => people)
  const [name, ...more] = partsOf(typed).map((part) => part.trim())
  if (name === undefined || more.length > 0) return null
  const names = namesApart(table)
  const same = inOrder(table).filter((one) => isSameName(one.name, name))
  if (same.length === 0) return null
  const there = same.map(({ id }) => names.get(id)).join(', ')
  return (
    <p role="status" dir="auto">
      {say('people.same-name', { there, name: `${name} ${same.length + 1}` })}
    </p>
  )
}

const partsOf = (typed: string) => typed.split(/[,;\n]/).filter((part) => part.trim() !== '')
