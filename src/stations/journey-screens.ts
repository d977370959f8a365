import { screenLater } from '@/ui/screen-later'

/** The screens of a journey that come after the sort. */
export const journeyScreens = {
  success: screenLater(() => import('@/stations/discover/SuccessScreen')),
  experiences: screenLater(() => import('@/stations/discover/ExperiencesScreen')),
  piles: screenLater(() => import('@/stations/discover/PilesScreen')),
  strengths: screenLater(() => import('@/stations/discover/StrengthsScreen')),
  liking: screenLater(() => import('@/stations/discover/LikingScreen')),
  express: screenLater(() => import('@/stations/express/ExpressStation')),
  portfolio: screenLater(() => import('@/stations/portfolio/PortfolioStation')),
  leave: screenLater(() => import('@/stations/leave/LeaveScreen')),
}
