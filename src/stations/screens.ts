import { screenWithWords } from '@/frame/screen-with-words'
import { doorScreen, whoScreen } from '@/stations/arrival-screens'
import { screenLater } from '@/ui/screen-later'

/** The front door and the screens behind it. Each is fetched when it is asked for, or at rest. */
export const screens = {
  door: doorScreen,
  who: whoScreen,
  tablet: screenWithWords(['later'], () => import('@/stations/arrival/TabletScreen')),
  join: screenWithWords(['room'], () => import('@/stations/arrival/JoinScreen')),
  opinion: screenWithWords(['room', 'feedback'], () => import('@/stations/room/OpinionScreen')),
  journey: screenLater(() => import('@/stations/JourneyRoom')),
}
