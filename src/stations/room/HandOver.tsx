import { useEffect, useRef, useState } from 'react'
import type { Room } from '@/device/database'
import { numberOfDesk } from '@/device/sealing'
import type { DeskInRoom, Refused } from '@/documents/messages'
import type { ShareId } from '@/journey/journey'
import { desksIn, handOver } from '@/live-room/hand-over'
import styles from '@/stations/room/room.module.css'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

type Found = DeskInRoom & { readonly number: string }

/** Hands a copy over through the room, to one desk that has a name and a number. */
export default function HandOver({
  room,
  copy,
  text,
  onGiven,
}: {
  room: Room
  copy: ShareId
  /** What the file would hold. */
  text: string
  onGiven: (name: string) => void
}) {
  const { say } = useWords()
  /** `null` while the dialog is closed. */
  const [desks, setDesks] = useState<readonly Found[] | null>(null)
  const [to, setTo] = useState<Found | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  /** Stops what is on its way: closing the dialog takes it back. */
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])
  const refuse = (because: Refused | 'not-sealed' | 'no-answer') =>
    setTrouble(
      because === 'not-sealed' || because === 'no-answer' || because === 'gone'
        ? say(`hand.${because}`)
        : because === 'full'
          ? say('hand.no-answer')
          : say(`refused-room.${because}`),
    )
  const close = () => {
    stopping.current?.abort()
    setDesks(null)
  }

  const look = async () => {
    setTrouble(null)
    setDesks([])
    const answer = await desksIn(room.pass)
    if (!answer.ok) return refuse(answer.because)
    const numbered = await Promise.all(
      answer.desks.map(async (desk) => {
        const number = await numberOfDesk(desk.recipient, room.workshop)
        return number === null ? null : { ...desk, number }
      }),
    )
    const found = numbered.flatMap((desk) => desk ?? [])
    if (found.length === 0) setTrouble(say('hand.nobody'))
    setDesks(found)
  }
  const give = async (desk: Found) => {
    setTo(desk)
    setTrouble(null)
    const stop = new AbortController()
    stopping.current = stop
    const given = await handOver(room.pass, desk, copy, text, stop.signal)
    setTo(null)
    if (given.ok) {
      setDesks(null)
      return onGiven(desk.name)
    }
    if (given.because !== 'withdrawn') refuse(given.because)
  }
  return (
    <>
      <Button sign="handshake" onClick={() => void look()}>
        {say('hand.in-room')}
      </Button>
      {desks && (
        <Dialog title={say('hand.title')} closeLabel={say('common.close')} onClose={close}>
          <p>{say('hand.what')}</p>
          <ul className={styles.desks} aria-busy={to !== null}>
            {desks.map((desk) => (
              <li key={desk.desk}>
                <Button
                  look="main"
                  aria-disabled={to !== null}
                  onClick={() => to === null && void give(desk)}
                >
                  <span>
                    <span dir="auto" translate="no">
                      {desk.name}
                    </span>
                    {' · '}
                    {say('hand.number', { number: spaced(desk.number) })}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
          <p role="status">{to ? say('hand.waits', { name: to.name }) : ''}</p>
          {trouble && <p role="alert">{trouble}</p>}
          <Button sign="arrow-clockwise" onClick={() => void look()}>
            {say('hand.look-again')}
          </Button>
        </Dialog>
      )}
    </>
  )
}

const spaced = (number: string) => number.replace(/(\d{3})(?=\d)/, '$1 ')
