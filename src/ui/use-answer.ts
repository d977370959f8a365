import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Asks something outside of React, once for what it is `about`, and acts on what it answers; `null`
 * asks nothing. An answer that comes after the screen has gone on to something else is dropped.
 */
export function useOnAnswer<Answer>(
  about: string | null,
  ask: () => Promise<Answer>,
  act: (answer: Answer) => void,
): void {
  const asked = useEffectEvent(ask)
  const answered = useEffectEvent(act)
  useEffect(() => {
    if (about === null) return
    let isCurrent = true
    void asked().then((answer) => {
      if (isCurrent) answered(answer)
    })
    return () => {
      isCurrent = false
    }
  }, [about])
}

/** What such a question answers; `null` until it has, also when it is asked about something else. */
export function useAnswer<Answer>(about: string | null, ask: () => Promise<Answer>): Answer | null {
  const [shown, setShown] = useState<{ about: string | null; answer: Answer | null }>()
  // What was answered before, also about the same, may no longer be so.
  if (shown?.about !== about) setShown({ about, answer: null })
  useOnAnswer(about, ask, (answer) => setShown({ about, answer }))
  return shown?.about === about ? shown.answer : null
}
