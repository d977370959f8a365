import { useEffect, useEffectEvent, useState } from 'react'
import type { Answer, Answers } from '@/documents/messages'
import { findRoom } from '@/live-room/enter'

/** How long a list may be old before the room is asked for it again, in milliseconds. */
const freshMilliseconds = 3_000

/**
 * The workshop that a secret or a code joins, with who is in it: asked again for as long as it is
 * shown, for others come in meanwhile, and the first tablet may ask before the room has the list.
 * What is refused isn't asked again; what answered once stays while the room is out of reach.
 */
export function useWorkshop(
  secret: string | undefined,
  onRefused: (answer: Extract<Answer<'join'>, { ok: false }>) => void,
): Answers['join'] | null {
  const [joined, setJoined] = useState<Answers['join'] | null>(null)
  const refused = useEffectEvent(onRefused)
  useEffect(() => {
    if (!secret) return
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout>
    const look = async (isFirst: boolean) => {
      const answer = await findRoom(secret)
      if (!isCurrent) return
      if (answer.ok) setJoined(answer)
      // A code that was renewed meanwhile must not be tried again: each try is a wrong guess.
      else if (isFirst || answer.because !== 'no-room') return refused(answer)
      timer = setTimeout(() => void look(false), freshMilliseconds)
    }
    void look(true)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [secret])
  return joined
}
