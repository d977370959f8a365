import { demoId, demoPicture } from '@/facilitator/demo'
import { keyOfRoom } from '@/live-room/board'
import { pictureOfRoom } from '@/live-room/facilitating'
import { pictureOfThisDevice } from '@/store/group-on-this-device'
import { workshopStep } from '@/store/open-workshop'
import type { Picture } from '@/workshop/group-picture'
import type { WorkshopId } from '@/workshop/workshop'

/** Shows the group's strengths as they are now; whether there are enough people for it. */
export async function renewPicture(id: WorkshopId, room: string, shown: Picture): Promise<boolean> {
  const picture = await freshPicture(id, room, shown)
  if (picture) workshopStep({ kind: 'show', shown: { picture } })
  return picture !== null
}

/** From the room, from the journeys on this laptop where there is none, or invented. */
async function freshPicture(id: WorkshopId, room: string, shown: Picture): Promise<Picture | null> {
  if (id === demoId) return demoPicture
  if (room === 'alone' || keyOfRoom() === null) return pictureOfThisDevice(shown)
  return pictureOfRoom(id)
}
