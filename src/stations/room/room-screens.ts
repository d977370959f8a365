import { useEffect } from 'react'
import { screenWithWords } from '@/frame/screen-with-words'

/** What a tablet shows of its room; never fetched by a screen of a tablet that is in none. */
export const roomScreens = {
  bar: screenWithWords(['room'], () => import('@/stations/room/RoomBar')),
  print: screenWithWords(['room'], () => import('@/stations/room/PrintInRoom')),
  hand: screenWithWords(['room'], () => import('@/stations/room/HandOver')),
  across: screenWithWords(['room'], () => import('@/stations/room/GiveAcross')),
  giveTo: screenWithWords(['room', 'later'], () => import('@/stations/room/GiveTo')),
  look: screenWithWords(['room'], () => import('@/stations/room/LookForRoom'), NobodyThere),
  ofRoom: screenWithWords(
    ['room'],
    () => import('@/stations/room/OfRoom'),
    () => null,
  ),
}

/** Where even this can't be fetched, the room is out of reach. */
function NobodyThere({ onSilent }: { onSilent: () => void }) {
  useEffect(onSilent, [onSilent])
  return null
}
