import { type FormEvent, useState } from 'react'
import page from '@/facilitator/facilitator.module.css'
import { DropKey } from '@/facilitator/organisation/DropKey'
import { NewKey } from '@/facilitator/organisation/NewKey'
import styles from '@/facilitator/organisation/organisation.module.css'
import { RenewKey } from '@/facilitator/organisation/RenewKey'
import { useAsking } from '@/facilitator/organisation/use-asking'
import { limitOf } from '@/frame/limit-of'
import { addFacilitator, type Organisation } from '@/live-room/organisation'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { comeInSight } from '@/ui/come-in-sight'
import { TextLine } from '@/ui/TextLine'
import { takeLostFocus } from '@/ui/take-lost-focus'

type Facilitators = Organisation['facilitators']

/** By first name; keys without one come last. */
function byName(facilitators: Facilitators, language: string): Facilitators {
  const { compare } = new Intl.Collator(language)
  return facilitators.toSorted(
    (a, b) => Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name),
  )
}

/** Who holds a key of the organisation: one more, another one for oneself, one taken away. */
export function Facilitators({
  facilitators,
  onChange,
}: {
  facilitators: Facilitators
  onChange: () => void
}) {
  const { say, spoken } = useWords()
  const [name, setName] = useState('')
  const [made, setMade] = useState<{ key: string; name: string | null } | null>(null)
  const [asked, setAsked] = useState<Facilitators[number] | null>(null)
  const { trouble, askFor } = useAsking(onChange)
  const nameOf = (one: Facilitators[number]) => one.name || say('facilitators.unnamed')

  const add = async (event: FormEvent) => {
    event.preventDefault()
    const first = name.trim()
    if (first === '') return
    const added = await askFor(() => addFacilitator(first))
    if (!added) return
    setMade({ key: added.key, name: first })
    setName('')
  }
  return (
    <section className={page.section}>
      <h2>{say('facilitators.title')}</h2>
      <p className={page.hint}>{say('facilitators.what')}</p>
      <ul key={facilitators.length} ref={takeLostFocus} className={styles.list}>
        {byName(facilitators, spoken).map((one) => (
          <li key={one.id}>
            <p>
              <strong dir="auto">{nameOf(one)}</strong>
              {one.isYou && <span>{say('facilitators.you')}</span>}
            </p>
            {one.isYou ? (
              <Button look="quiet" sign="arrows-clockwise" onClick={() => setAsked(one)}>
                {say('renew-key.ask')}
              </Button>
            ) : (
              <Button
                look="quiet"
                sign="user-minus"
                aria-label={say('drop-key.of', { name: nameOf(one) })}
                onClick={() => setAsked(one)}
              >
                {say('drop-key.ask')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <form className={page.row} onSubmit={(event) => void add(event)}>
        <TextLine
          label={say('facilitators.first-name')}
          value={name}
          onWrite={setName}
          limit={limitOf(say, 80)}
        />
        <Button type="submit" sign="user-plus">
          {say('facilitators.add')}
        </Button>
      </form>
      {trouble && (
        <p ref={comeInSight} role="alert">
          {trouble}
        </p>
      )}
      {made && <NewKey key={made.key} made={made} onHide={() => setMade(null)} />}
      {asked?.isYou && (
        <RenewKey
          onChange={onChange}
          onRenewed={(key) => setMade({ key, name: null })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked && !asked.isYou && (
        <DropKey
          facilitator={asked.id}
          name={nameOf(asked)}
          onChange={onChange}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  )
}
