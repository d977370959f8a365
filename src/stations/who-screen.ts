import { screenLater } from '@/ui/screen-later'

/** The people of this tablet: also what a room's tablet falls back to. */
export const whoScreen = screenLater(() => import('@/stations/arrival/Who'))
