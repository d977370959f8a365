import { screenWithWords } from '@/frame/screen-with-words'

/** The adviser's screens: none of them is fetched on a participant's tablet. */
export const adviserScreens = {
  wing: screenWithWords(
    ['portfolio', 'later', 'adviser', 'feedback', 'room'],
    () => import('@/adviser/AdviserWing'),
  ),
}
