import { useState } from 'react'
import type { Person } from '@/device/shelf'
import { useWords } from '@/store/language'
import { erasePerson, keepBeyondEnd } from '@/store/people'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/**
 * People whose workshop's days are over by this tablet's clock, while the room can't be asked. The
 * clock may be wrong: nothing is erased without them.
 */
export function WhoIsOver({ people }: { people: readonly Person[] }) {
  const { say } = useWords()
  const [now] = useState(() => Date.now())
  const over = people.filter(
    ({ room }) => room?.eraseAt != null && room.eraseAt <= now && !room.stays,
  )
  return over.map(({ id, name, lock }) => (
    <Notice key={id}>
      <h2>{say('over.title')}</h2>
      <p>{say('over.what', { name })}</p>
      <Button look="main" onClick={() => void keepBeyondEnd(id)}>
        {say('over.keep')}
      </Button>
      {/* Whoever has a code is asked behind it. */}
      {lock === null && (
        <Button sign="trash" onClick={() => void erasePerson(id, 'here')}>
          {say('over.erase')}
        </Button>
      )}
    </Notice>
  ))
}
