import { screenWithWords } from '@/stations/screen-with-words'

/** What a tablet shows of its room; never fetched by a screen of a tablet that is in none. */
export const roomScreens = {
  bar: screenWithWords(['room'], () => import('@/stations/room/RoomBar')),
  across: screenWithWords(['room'], () => import('@/stations/room/GiveAcross')),
}
