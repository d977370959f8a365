import { type FormEvent, useEffect, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { ListedPerson } from '@/documents/messages'
import { limitOf } from '@/frame/limit-of'
import { Page } from '@/frame/Page'
import { paths } from '@/frame/paths'
import { type Entering, enterRoom, isStillIn } from '@/live-room/enter'
import { JoinCode } from '@/stations/arrival/JoinCode'
import { JoinPeople } from '@/stations/arrival/JoinPeople'
import { useWorkshop } from '@/stations/arrival/use-workshop'
import styles from '@/stations/arrival/who.module.css'
import { fetchForRoomGone } from '@/stations/without-room'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { letIn } from '@/store/visit'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Notice } from '@/ui/Notice'
import { TextLine } from '@/ui/TextLine'
import { Title } from '@/ui/Title'
import { asCode } from '@/workshop/workshop'

/** Joins a workshop: by the QR, whose secret is in the address, or by six signs. */
export default function JoinScreen() {
  const { secret } = useParams<{ secret?: string }>()
  const [turn, setTurn] = useState(0)
  return <Join key={`${secret} ${turn}`} secret={secret} onAgain={() => setTurn(turn + 1)} />
}

function Join({ secret, onAgain }: { secret: string | undefined; onAgain: () => void }) {
  const { say } = useWords()
  const [, go] = useLocation()
  const { people } = usePeople()
  const [typed, setTyped] = useState(secret?.length === 6 ? secret : '')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asked, setAsked] = useState<ListedPerson | null>(null)
  const [returning, setReturning] = useState<ListedPerson | null>(null)
  const [doubtful, setDoubtful] = useState<ListedPerson | null>(null)
  const [busy, setBusy] = useState(false)
  // A camera came to this address with the secret in it: nobody has to type anything.
  const joined = useWorkshop(secret, ({ because }) => setTrouble(say(`refused-room.${because}`)))
  // Whoever comes in may lose the room at once: what is shown then is here before.
  useEffect(() => void fetchForRoomGone(), [])

  const look = (event: FormEvent) => {
    event.preventDefault()
    const code = asCode(typed)
    if (code === null) return setTrouble(say('join.six-signs'))
    // The same code once more: the room may have been out of reach.
    if (code === secret) return onAgain()
    go(paths.joinWith(code))
  }
  const enter = async (who: Entering) => {
    if (!joined || busy) return
    setBusy(true)
    setTrouble(null)
    const entered = await enterRoom(joined, who)
    setBusy(false)
    // Somebody else came in a moment ago: it is asked after all.
    const taken = who.kind === 'of-the-list' && joined.people.find((chip) => chip.id === who.person)
    if (!entered.ok && entered.because === 'in-use' && taken) return setDoubtful(taken)
    if (!entered.ok) return setTrouble(say(`refused-room.${entered.because}`))
    letIn(entered.id)
    go(paths.journey(entered.id))
  }
  const choose = async (chip: ListedPerson, isSure = false) => {
    const { id, name, colour, door } = chip
    setTrouble(null)
    // Who came in on this tablet before goes on; its own door asks for the code.
    const here = people?.find((person) => person.id === id)?.room
    const isOfBefore = here && here.workshop !== joined?.workshop
    if (here && !isOfBefore && (await isStillIn(here.pass))) return go(paths.journey(id))
    // They have a journey of the workshop before: whether it comes along is theirs to say.
    if (chip.before) return setReturning(chip)
    // What this tablet has of another room stays behind that room’s door, and its own code.
    if (isOfBefore && !chip.came) return beginAnew(chip)
    if (door === 'closed') setTrouble(say('refused-room.closed'))
    // Another tablet is or was open as this person: most often someone touched the wrong name.
    if (door === 'open' && (chip.here || chip.came) && !isSure) return setDoubtful(chip)
    const sure = isSure || !chip.came
    if (door === 'open') void enter({ kind: 'of-the-list', person: id, name, colour, sure })
    if (door === 'code') setAsked(chip)
  }
  const goOn = (chip: ListedPerson) => {
    const { id, name, colour, door, before } = chip
    setReturning(null)
    if (door === 'closed') setTrouble(say('refused-room.closed'))
    if (door === 'open')
      void enter({ kind: 'of-the-list', person: id, name, colour, continues: before })
    if (door === 'code') setAsked(chip)
  }
  const beginAnew = ({ id, name, colour }: ListedPerson) => {
    setReturning(null)
    void enter({ kind: 'new', name, colour, seat: id })
  }
  return (
    <Page main={joined && !asked ? `${styles.main} ${styles.wide}` : styles.main}>
      <Title>{joined ? say('join.who') : say('join.title')}</Title>
      {joined?.title && (
        <p className={styles.hint} dir="auto">
          {joined.title}
        </p>
      )}
      {trouble && (
        <Notice urgent>
          <p>{trouble}</p>
        </Notice>
      )}
      {doubtful && (
        <SureDialog
          who={doubtful}
          onNo={() => setDoubtful(null)}
          onYes={() => {
            setDoubtful(null)
            void choose(doubtful, true)
          }}
        />
      )}
      {returning && (
        <ReturnDialog
          who={returning}
          onClose={() => setReturning(null)}
          onGoOn={() => goOn(returning)}
          onAnew={() => beginAnew(returning)}
        />
      )}
      {!joined && <p className={styles.hint}>{say('join.six-signs')}</p>}
      {!joined && (
        <form className={styles.form} onSubmit={look} noValidate>
          <TextLine
            label={say('join.code')}
            value={typed}
            onWrite={setTyped}
            limit={limitOf(say, 12)}
          />
          <Button look="main" type="submit" sign="door-open">
            {say('join.look')}
          </Button>
        </form>
      )}
      {joined && asked && (
        <JoinCode
          name={asked.name}
          busy={busy}
          onBack={() => setAsked(null)}
          onCode={(code) => {
            const { id: person, name, colour, before: continues } = asked
            void enter({ kind: 'of-the-list', person, name, colour, continues, code })
          }}
        />
      )}
      {joined && !asked && (
        <JoinPeople
          joined={joined}
          busy={busy}
          onChoose={(chip) => void choose(chip)}
          onGoOn={(id) => go(paths.journey(id))}
          onEnter={enter}
        />
      )}
    </Page>
  )
}

/** Another tablet is or was open as this person: most often someone touched the wrong name. */
function SureDialog({
  who: { name, here },
  onNo,
  onYes,
}: {
  who: ListedPerson
  onNo: () => void
  onYes: () => void
}) {
  const { say } = useWords()
  return (
    <Dialog title={say('join.sure', { name })} closeLabel={say('common.close')} onClose={onNo}>
      <p>{say(here ? 'join.sure-what' : 'join.sure-was')}</p>
      <Button look="main" onClick={onNo}>
        {say('join.sure-no')}
      </Button>
      <Button onClick={onYes}>{say('join.sure-yes', { name })}</Button>
    </Dialog>
  )
}

/** Somebody was in the workshop before this one: their journey comes along only with their yes. */
function ReturnDialog({
  who: { name },
  onClose,
  onGoOn,
  onAnew,
}: {
  who: ListedPerson
  onClose: () => void
  onGoOn: () => void
  onAnew: () => void
}) {
  const { say } = useWords()
  return (
    <Dialog title={say('join.again', { name })} closeLabel={say('common.close')} onClose={onClose}>
      <p>{say('join.again-what')}</p>
      <Button look="main" sign="arrow-u-down-left" onClick={onGoOn}>
        {say('join.again-yes')}
      </Button>
      <Button onClick={onAnew}>{say('join.again-no')}</Button>
    </Dialog>
  )
}
