import { useState } from 'react'
import { isOver, OverNotice } from '@/stations/room/OverNotice'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { Notice } from '@/ui/Notice'

const anHour = 3_600_000

/** What a tablet that is in a room says of it beside its people, while the room isn't heard. */
export default function OfRoom({ isSilent }: { isSilent: boolean }) {
  const { say } = useWords()
  const people = usePeople((tablet) => tablet.people) ?? []
  const [now] = useState(() => Date.now())
  const isClockBack = people.some(({ touchedAt }) => touchedAt > now + anHour)
  return (
    <>
      {isSilent && (
        <Notice>
          <p>{say('who.room-silent')}</p>
        </Notice>
      )}
      {isClockBack && (
        <Notice>
          <p>{say('room.clock-back')}</p>
        </Notice>
      )}
      {people
        // Whoever has a code is asked behind it.
        .filter(({ room, lock }) => room && isOver(room, now) && lock === null)
        .map(({ id, name }) => (
          <OverNotice key={id} id={id} name={name} />
        ))}
    </>
  )
}
