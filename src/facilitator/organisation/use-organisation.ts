import { useState } from 'react'
import type { Answer, Refused } from '@/documents/messages'
import { askOrganisation, type Organisation } from '@/live-room/organisation'
import { useOnAnswer } from '@/ui/use-answer'

type Seen = {
  /** `undefined` before it was told, `null` on a laptop. */
  readonly organisation: Organisation | null | undefined
  readonly because: Refused | null
}

/** What was seen last stays while the server doesn't answer: a key that is shown once may stand in it. */
function after(seen: Seen, answer: Answer<'organisation'>): Seen {
  return answer.ok
    ? { organisation: answer.organisation, because: null }
    : { organisation: seen.organisation, because: answer.because }
}

/** The organisation of this device's key, and why it isn't told; `look` asks anew. */
export function useOrganisation(): Seen & { readonly look: () => void } {
  const [turn, setTurn] = useState(0)
  const [seen, setSeen] = useState<Seen>({ organisation: undefined, because: null })
  useOnAnswer(String(turn), askOrganisation, (answer) => setSeen(after(seen, answer)))
  return { ...seen, look: () => setTurn((before) => before + 1) }
}
