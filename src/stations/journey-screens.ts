import { type Load, screenWithWords } from '@/frame/screen-with-words'
import { screenLater } from '@/ui/screen-later'

const aside = <Props extends object>(load: Load<Props>) => screenWithWords(['later'], load)
const onPortfolio = (load: Load) => screenWithWords(['portfolio'], load)
const later = (load: Load) => screenWithWords(['portfolio', 'later'], load)
const sharing = (load: Load) => screenWithWords(['portfolio', 'later', 'adviser'], load)

/** What a journey shows after the sort, or only when it is asked for. */
export const journeyScreens = {
  lock: aside(() => import('@/stations/arrival/LockScreen')),
  refused: aside(() => import('@/stations/arrival/Refused')),
  person: aside(() => import('@/stations/PersonPanel')),
  comeBack: aside(() => import('@/stations/arrival/ComeBack')),
  success: aside(() => import('@/stations/discover/SuccessScreen')),
  experiences: aside(() => import('@/stations/discover/ExperiencesScreen')),
  piles: screenLater(() => import('@/stations/discover/PilesScreen')),
  paperSort: aside(() => import('@/stations/discover/PaperSort')),
  strengths: screenLater(() => import('@/stations/discover/StrengthsScreen')),
  liking: aside(() => import('@/stations/discover/LikingScreen')),
  express: screenLater(() => import('@/stations/express/ExpressStation')),
  value: later(() => import('@/stations/value/ValueStation')),
  give: later(() => import('@/stations/value/GiveScreen')),
  duo: later(() => import('@/stations/value/DuoScreen')),
  proof: later(() => import('@/stations/value/ProofScreen')),
  integrate: later(() => import('@/stations/integrate/IntegrateStation')),
  project: later(() => import('@/stations/integrate/ProjectScreen')),
  roadmap: later(() => import('@/stations/integrate/RoadmapScreen')),
  stepReview: sharing(() => import('@/stations/integrate/StepReview')),
  portfolio: onPortfolio(() => import('@/stations/portfolio/PortfolioStation')),
  takeEverything: later(() => import('@/stations/portfolio/TakeEverything')),
  cv: later(() => import('@/stations/portfolio/CvScreen')),
  letter: later(() => import('@/stations/portfolio/LetterScreen')),
  interview: later(() => import('@/stations/portfolio/InterviewScreen')),
  shares: sharing(() => import('@/stations/confide/SharesScreen')),
  confide: sharing(() => import('@/stations/confide/ConfideScreen')),
  leave: later(() => import('@/stations/leave/LeaveScreen')),
}
