import type { JoinSecrets } from '@/documents/messages'
import { workshopStep } from '@/store/open-workshop'

/** The wall tells the way in as it is now: the laptop may have another address than yesterday. */
export function showDoor({ address, code, secret }: JoinSecrets): void {
  workshopStep({ kind: 'show', shown: { door: { address, code, secret } } })
}
