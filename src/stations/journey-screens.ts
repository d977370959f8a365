import type { ComponentType } from 'react'
import { learnOnwardWords } from '@/store/language'
import { screenLater } from '@/ui/screen-later'

/** A screen that speaks the texts from Valoriser on: they come with it. */
function onward(load: () => Promise<{ default: ComponentType }>) {
  return screenLater(() => Promise.all([load(), learnOnwardWords()]).then(([screen]) => screen))
}

/** The screens of a journey that come after the sort. */
export const journeyScreens = {
  success: screenLater(() => import('@/stations/discover/SuccessScreen')),
  experiences: screenLater(() => import('@/stations/discover/ExperiencesScreen')),
  piles: screenLater(() => import('@/stations/discover/PilesScreen')),
  strengths: screenLater(() => import('@/stations/discover/StrengthsScreen')),
  liking: screenLater(() => import('@/stations/discover/LikingScreen')),
  express: screenLater(() => import('@/stations/express/ExpressStation')),
  value: onward(() => import('@/stations/value/ValueStation')),
  give: onward(() => import('@/stations/value/GiveScreen')),
  duo: onward(() => import('@/stations/value/DuoScreen')),
  proof: onward(() => import('@/stations/value/ProofScreen')),
  integrate: onward(() => import('@/stations/integrate/IntegrateStation')),
  project: onward(() => import('@/stations/integrate/ProjectScreen')),
  roadmap: onward(() => import('@/stations/integrate/RoadmapScreen')),
  portfolio: onward(() => import('@/stations/portfolio/PortfolioStation')),
  cv: onward(() => import('@/stations/portfolio/CvScreen')),
  letter: onward(() => import('@/stations/portfolio/LetterScreen')),
  interview: onward(() => import('@/stations/portfolio/InterviewScreen')),
  leave: onward(() => import('@/stations/leave/LeaveScreen')),
}
