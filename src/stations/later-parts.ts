import { screenWithWords } from '@/frame/screen-with-words'

/** What some of a journey's screens show only when it is asked for. */
export const laterParts = {
  move: screenWithWords(['later'], () => import('@/stations/discover/MoveDialog')),
  storyForm: screenWithWords(['later'], () => import('@/stations/express/StoryForm')),
  line: screenWithWords(['later'], () => import('@/stations/express/LineReward')),
  settings: screenWithWords(
    ['portfolio', 'later'],
    () => import('@/stations/portfolio/PortfolioSettings'),
  ),
}
