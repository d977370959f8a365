import { findWorkshop } from '@/device/workshop-storage'
import { nameDocument, type Refused } from '@/documents/messages'
import { blankPapers } from '@/documents/workshop-document'
import { keyOfRoom } from '@/live-room/board'
import { openConnection } from '@/live-room/connection'
import { keepPapers } from '@/store/open-workshop'
import { type Paper, papers, type WorkshopId } from '@/workshop/workshop'

/** Brings a workshop of the room onto this device, unless it is here already. */
export async function bringFromRoom(
  workshop: WorkshopId,
): Promise<{ ok: true } | { ok: false; because: Refused }> {
  if ((await findWorkshop(workshop)).ok) return { ok: true }
  const key = keyOfRoom()
  if (key === null) return { ok: false, because: 'wrong-key' }
  const brought = blankPapers()
  const line = openConnection(key)
  const arrived = await Promise.all(
    (Object.keys(papers) as Paper[]).map((kind) =>
      line.bring(nameDocument({ kind, workshop }), brought[kind]),
    ),
  )
  line.hangUp()
  if (!arrived.every(Boolean)) return { ok: false, because: 'no-room' }
  const kept = await keepPapers(workshop, brought)
  return kept.ok ? kept : { ok: false, because: 'full' }
}
