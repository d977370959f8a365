import { screenWithWords } from '@/frame/screen-with-words'
import { whoScreen } from '@/stations/who-screen'
import { screenLater } from '@/ui/screen-later'

/** The front door and the screens behind it. Each is fetched when it is asked for, or at rest. */
export const screens = {
  door: screenLater(() => import('@/stations/arrival/FrontDoor')),
  who: whoScreen,
  tablet: screenWithWords(['later'], () => import('@/stations/arrival/TabletScreen')),
  join: screenWithWords(['room'], () => import('@/stations/arrival/JoinScreen')),
  journey: screenLater(() => import('@/stations/JourneyRoom')),
}
