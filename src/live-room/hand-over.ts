import { sealToDesk } from '@/device/sealing'
import { type DeskInRoom, largestHandedOver, type Refused } from '@/documents/messages'
import type { ShareId } from '@/journey/journey'
import { ask } from '@/live-room/ask'

/** A desk says within seconds that it has a copy; after this long it is taken back. In milliseconds. */
const patience = 20_000
/** A copy with pictures is asked about less often: it is sent each time. */
const againAfter = (sealed: string) => 700 + sealed.length / 200
/** Not now: it is asked again. */
const passing: readonly Refused[] = ['no-room', 'too-often', 'trouble']

/** The advisers' desks that are in the room now. */
export const desksIn = (pass: string) => ask('desks', { pass })

export type Handed =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: Refused | 'not-sealed' | 'no-answer' | 'withdrawn' }

/**
 * Hands a copy over to one desk: sealed to it on this tablet, so that the room carries what it can't
 * read. Ends when the desk has it on its disk; after a while, or once `stopped`, it is taken back.
 */
export async function handOver(
  pass: string,
  { desk, recipient }: DeskInRoom,
  copy: ShareId,
  text: string,
  stopped: AbortSignal,
): Promise<Handed> {
  const sealed = await sealToDesk(text, recipient)
  if (sealed === null || sealed.length > largestHandedOver)
    return { ok: false, because: 'not-sealed' }
  const start = performance.now()
  let last: Refused | 'no-answer' = 'no-answer'
  while (performance.now() - start < patience && !stopped.aborted) {
    const answer = await ask('hand-over', { pass, desk, copy, sealed })
    if (answer.ok && answer.taken) return { ok: true }
    if (!answer.ok && !passing.includes(answer.because)) return answer
    last = answer.ok ? 'no-answer' : answer.because
    await new Promise((resolve) => setTimeout(resolve, againAfter(sealed)))
  }
  // What the desk took in the meantime is given, whatever was waited for.
  const withdrawn = await ask('hand-over', { pass, desk, copy })
  if (withdrawn.ok && withdrawn.taken) return { ok: true }
  return { ok: false, because: stopped.aborted ? 'withdrawn' : last }
}
