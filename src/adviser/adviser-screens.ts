import { screenWithWords } from '@/frame/screen-with-words'

/** The adviser's wing: nothing of it is fetched on a participant's tablet. */
export const adviserScreens = {
  wing: screenWithWords(['portfolio', 'adviser'], () => import('@/adviser/AdviserWing')),
}
