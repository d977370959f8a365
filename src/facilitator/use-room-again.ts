import { useEffect } from 'react'
import { showDoor } from '@/facilitator/board/show-door'
import { keyOfRoom, leaveRoom, openRoomFor, useBoard } from '@/live-room/board'
import { openPapers } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import type { WorkshopId } from '@/workshop/workshop'

/**
 * A room that was opened before is opened again: after a reload nobody has to think of it. One that
 * is over is opened for reading, until its days are over.
 */
export function useRoomAgain(id: WorkshopId): void {
  const wasOpened = useWorkshop(({ now }) => now.door !== null)
  const isOver = useWorkshop(({ now }) => now.endedAt !== null)
  useEffect(() => {
    const papers = openPapers()
    if (wasOpened && papers && keyOfRoom() !== null && useBoard.getState().room === 'alone') {
      void openRoomFor(id, papers).then((opened) => opened.ok && !isOver && showDoor(opened.doors))
    }
  }, [id, wasOpened, isOver])
  useEffect(() => leaveRoom, [])
}
