import * as v from 'valibot'
import {
  type Answer,
  type CheckedCopy,
  checkedCopy,
  filePath,
  type Refused,
  ticketHeader,
} from '@/documents/messages'
import { askWithKey } from '@/live-room/facilitating'

/** What a facilitator does with the room's laptop as such: its network, its copies, its end. */

export const askNetwork = () => askWithKey('network', {})

export const chooseAddress = (address: string) => askWithKey('choose-address', { address })

export const closeRoom = () => askWithKey('close-room', {})

/** Everything that the room keeps, as one file. */
export async function fetchCopy(): Promise<
  { readonly ok: true; readonly file: Blob } | { readonly ok: false; readonly because: Refused }
> {
  const answer = await askWithKey('ticket', { errand: 'backup' })
  if (!answer.ok) return answer
  try {
    const given = await fetch(`./${filePath}`, { headers: { [ticketHeader]: answer.ticket } })
    if (!given.headers.get('content-type')?.includes('sqlite')) return trouble
    return { ok: true, file: await given.blob() }
  } catch {
    return trouble
  }
}

/** Sends a copy to the room, which looks through it and changes nothing yet. */
export async function sendCopy(
  file: File,
): Promise<CheckedCopy | { readonly ok: false; readonly because: Refused }> {
  const answer = await askWithKey('ticket', { errand: 'restore' })
  if (!answer.ok) return answer
  try {
    const headers = { [ticketHeader]: answer.ticket }
    const said = await fetch(`./${filePath}`, { method: 'PUT', headers, body: file })
    const checked = v.safeParse(checkedCopy, await said.json())
    return checked.success ? checked.output : trouble
  } catch {
    return trouble
  }
}

const trouble = { ok: false, because: 'trouble' } as const

/** The room is closed and opened again meanwhile: asked so often, so long apart, in milliseconds. */
const tries = { many: 60, apart: 500 } as const

/**
 * Puts a checked copy in the place of what the room keeps, and waits until the room is there again.
 * Answers the name of the file that keeps what was there; `null` where nothing was changed.
 */
export async function putCopyInPlace(
  copy: string,
): Promise<
  | { readonly ok: true; readonly before: string | null }
  | { readonly ok: false; readonly because: Refused }
> {
  const begun = await askWithKey('restore', { copy })
  if (!begun.ok) return begun
  let last: Answer<'network'> = trouble
  for (let at = 0; at < tries.many; at++) {
    await new Promise((resolve) => setTimeout(resolve, tries.apart))
    last = await askNetwork()
    if (last.ok && last.restored?.copy === copy) return { ok: true, before: last.restored.before }
  }
  return last.ok ? trouble : last
}
