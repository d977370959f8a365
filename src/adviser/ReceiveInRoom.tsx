import { type FormEvent, useState } from 'react'
import styles from '@/adviser/adviser.module.css'
import { limitOf } from '@/frame/limit-of'
import { bringDesk, leaveRoomWithDesk, useDeskInRoom } from '@/live-room/desk-in-room'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { TextLine } from '@/ui/TextLine'
import { asCode } from '@/workshop/workshop'

/** Takes copies in through a workshop’s room, where both are there: under a name and a number. */
export default function ReceiveInRoom() {
  const { say } = useWords()
  const there = useDeskInRoom()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isComing, setComing] = useState(false)

  const come = async (event: FormEvent) => {
    event.preventDefault()
    const known = asCode(code)
    if (known === null) return setTrouble(say('join.six-signs'))
    if (name.trim() === '') return setTrouble(say('desk-room.name-missing'))
    if (isComing) return
    setComing(true)
    setTrouble(null)
    const refused = await bringDesk(known, name.trim())
    setComing(false)
    if (refused !== null) setTrouble(say(`refused-room.${refused}`))
  }
  if (there.kind === 'there') {
    return (
      <section className={styles.panel}>
        <h2>{say('desk-room.there')}</h2>
        {there.title && <p dir="auto">{there.title}</p>}
        <p className={styles.number}>
          <span dir="auto" translate="no">
            {there.name}
          </span>
          <strong>{there.number.replace(/(\d{3})(?=\d)/, '$1 ')}</strong>
        </p>
        <p>{say('desk-room.number-what')}</p>
        <p role="status">
          {there.taken > 0
            ? say('desk-room.taken', { count: there.taken })
            : say('desk-room.waits')}
        </p>
        {there.refused > 0 && (
          <Notice urgent>
            <p>{say('desk-room.refused', { count: there.refused })}</p>
          </Notice>
        )}
        {there.trouble && (
          <Notice urgent>
            <p>{say(`refused-room.${there.trouble}`)}</p>
          </Notice>
        )}
        <Button onClick={() => leaveRoomWithDesk()}>{say('desk-room.leave')}</Button>
      </section>
    )
  }
  return (
    <details className={styles.panel} open={there.because !== null || undefined}>
      <summary>{say('desk-room.title')}</summary>
      <form className={styles.form} onSubmit={(event) => void come(event)} noValidate>
        <p>{say('desk-room.what')}</p>
        <TextLine
          label={say('join.code')}
          value={code}
          limit={limitOf(say, 12)}
          onWrite={setCode}
        />
        <TextLine
          label={say('desk-room.name')}
          value={name}
          limit={limitOf(say, 40)}
          onWrite={setName}
        />
        {trouble ? (
          <p role="alert">{trouble}</p>
        ) : (
          there.because && <p role="alert">{say(`refused-room.${there.because}`)}</p>
        )}
        <Button type="submit" sign="door-open">
          {say('desk-room.come')}
        </Button>
      </form>
    </details>
  )
}
