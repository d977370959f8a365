import { useRef, useState } from 'react'
import type { Refused } from '@/documents/messages'
import { useWords } from '@/store/language'

type Told = { readonly ok: true }
type NotTold = { readonly ok: false; readonly because: Refused }

/**
 * Asks for one change at a time, so that a second press doesn't make a second key; what was refused has
 * its sentence in `trouble`. `onDone` looks at the organisation anew.
 */
export function useAsking(onDone: () => void) {
  const { say } = useWords()
  const [trouble, setTrouble] = useState<string | null>(null)
  const waits = useRef(false)

  const askFor = async <Answered extends Told>(
    ask: () => Promise<Answered | NotTold>,
    sentenceOf = (because: Refused) => say(`refused-room.${because}`),
  ): Promise<Answered | null> => {
    if (waits.current) return null
    waits.current = true
    const answer = await ask()
    waits.current = false
    setTrouble(answer.ok ? null : sentenceOf(answer.because))
    // What is gone still stands in the list that was told before.
    if (answer.ok || answer.because === 'gone') onDone()
    return answer.ok ? answer : null
  }
  return { trouble, setTrouble, askFor }
}
