import { screenWithWords } from '@/frame/screen-with-words'
import { screenLater } from '@/ui/screen-later'

/** The screens behind the front door. Each is fetched when it is asked for, or idle. */
export const screens = {
  who: screenLater(() => import('@/stations/arrival/Who')),
  tablet: screenWithWords(['later'], () => import('@/stations/arrival/TabletScreen')),
  join: screenWithWords(['room'], () => import('@/stations/arrival/JoinScreen')),
  journey: screenLater(() => import('@/stations/JourneyRoom')),
}
