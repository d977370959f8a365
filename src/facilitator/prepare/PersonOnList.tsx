import { type FormEvent, useState } from 'react'
import styles from '@/facilitator/facilitator.module.css'
import prepareStyles from '@/facilitator/prepare/prepare.module.css'
import { limitOf } from '@/frame/limit-of'
import { asName, type JourneyId } from '@/journey/journey'
import { whoCame } from '@/live-room/board'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { TextLine } from '@/ui/TextLine'
import { useAnswer } from '@/ui/use-answer'

const nobody: ReadonlySet<JourneyId> = new Set()

type Named = { readonly id: JourneyId; readonly name: string }

/**
 * One person of the list: another name, the same person twice, or not there any more. Who has come
 * in on a tablet has a journey: of two that have, none is taken for the other.
 */
export function PersonOnList({
  person,
  people,
  asks,
  onRename,
  onDrop,
  onClose,
}: {
  person: Named
  people: readonly Named[]
  /** Everything; or what it was opened for: another name, the same person twice, to take them out. */
  asks: 'all' | 'name' | 'same' | 'drop'
  onRename: (name: string) => void
  /** `kept`: who stays in their place, being the same person. */
  onDrop: (id: JourneyId, kept?: JourneyId) => void
  onClose: () => void
}) {
  const { say } = useWords()
  const { id, name } = person
  const secret = useWorkshop(({ now }) => now.door?.secret)
  const came = useAnswer(secret ?? null, () => whoCame(secret ?? ''))
  // The name as it was given: the number that tells two people apart is no part of it.
  const [typed, setTyped] = useState(
    useWorkshop((workshop) => workshop.people.get(id)?.name) ?? name,
  )
  const [same, setSame] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)

  const rename = (event: FormEvent) => {
    event.preventDefault()
    const given = asName(typed)
    if (given === null) return setTrouble(say('who.name-trouble'))
    onRename(given)
    onClose()
  }
  const merge = async () => {
    const other = people.find((one) => one.id === same)
    if (!other) return
    // Asked again: somebody may have come in while this stood open.
    const begun = secret === undefined ? nobody : await whoCame(secret)
    if (begun === null) return setTrouble(say('people.room-silent'))
    if (begun.has(id) && begun.has(other.id)) {
      return setTrouble(say('people.both-came', { name, other: other.name }))
    }
    const [kept, dropped] = begun.has(id) ? [id, other.id] : [other.id, id]
    onDrop(dropped, kept)
    onClose()
  }
  const drop = () => {
    onDrop(id)
    onClose()
  }
  const mayHaveCome = secret !== undefined && (came === null || came.has(id))
  return (
    <Dialog
      title={asks === 'drop' ? say('people.drop-sure', { name }) : name}
      closeLabel={say('common.close')}
      onClose={onClose}
    >
      {(asks === 'all' || asks === 'name') && (
        <form className={styles.row} onSubmit={rename} noValidate>
          <TextLine
            label={say('people.name')}
            first={asks === 'name'}
            value={typed}
            onWrite={setTyped}
            limit={limitOf(say, 120)}
          />
          <Button type="submit">{say('people.rename')}</Button>
        </form>
      )}
      {(asks === 'all' || asks === 'same') && people.length > 1 && (
        <div className={styles.row}>
          <label className={prepareStyles.same}>
            {say('people.same', { name })}
            <select
              data-first={asks === 'same' || undefined}
              value={same}
              onChange={(event) => setSame(event.target.value)}
            >
              <option value="">{say('people.choose')}</option>
              {people
                .filter((one) => one.id !== id)
                .map((one) => (
                  <option key={one.id} value={one.id} translate="no">
                    {one.name}
                  </option>
                ))}
            </select>
          </label>
          <Button disabled={same === ''} onClick={() => void merge()}>
            {say('people.merge')}
          </Button>
        </div>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      {(asks === 'all' || asks === 'drop') && (
        <>
          {mayHaveCome && <p>{say('people.drop-what', { name })}</p>}
          <Button sign="trash" onClick={drop}>
            {say('people.drop', { name })}
          </Button>
        </>
      )}
      {asks === 'drop' && (
        <Button look="main" onClick={onClose}>
          {say('people.keep', { name })}
        </Button>
      )}
    </Dialog>
  )
}
