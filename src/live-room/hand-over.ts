import { sealToDesk } from '@/device/sealing'
import { type DeskInRoom, largestHandedOver, type Refused } from '@/documents/messages'
import type { ShareId } from '@/journey/journey'
import { ask } from '@/live-room/ask'

/** A desk says within two seconds that it has a copy; after this long it won't. In milliseconds. */
const patience = 20_000
const againMilliseconds = 700

/** The advisers' desks that are in the room now. */
export const desksIn = (pass: string) => ask('desks', { pass })

export type Handed =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: Refused | 'not-sealed' | 'no-answer' }

/**
 * Hands a copy over to one desk: sealed to it on this tablet, so that the room carries what it can't
 * read. Ends when the desk has it on its disk.
 */
export async function handOver(
  pass: string,
  { desk, recipient }: DeskInRoom,
  copy: ShareId,
  text: string,
): Promise<Handed> {
  const sealed = await sealToDesk(text, recipient)
  if (sealed === null || sealed.length > largestHandedOver)
    return { ok: false, because: 'not-sealed' }
  const start = performance.now()
  while (performance.now() - start < patience) {
    const answer = await ask('hand-over', { pass, desk, copy, sealed })
    if (!answer.ok) return answer
    if (answer.taken) return { ok: true }
    await new Promise((resolve) => setTimeout(resolve, againMilliseconds))
  }
  return { ok: false, because: 'no-answer' }
}
