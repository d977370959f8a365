import { screenLater } from '@/ui/screen-later'

// Also what a room's tablet falls back to when its room is gone.

export const doorScreen = screenLater(() => import('@/stations/arrival/FrontDoor'))

/** The people of this tablet. */
export const whoScreen = screenLater(() => import('@/stations/arrival/Who'))
