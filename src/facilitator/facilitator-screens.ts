import { type Load, screenWithWords } from '@/frame/screen-with-words'
import type { Part } from '@/language/catalogues'

const words = ['later', 'portfolio', 'room', 'facilitator'] as const

const facilitating = (load: Load) => screenWithWords(words, load)

const facilitatingWith = (more: readonly Part[], load: Load) =>
  screenWithWords([...words, ...more], load)

/** What a workshop did; some of its papers are an adviser's, too. */
const telling = (load: Load) => facilitatingWith(['adviser', 'feedback'], load)

/** The screens behind “J’anime”, each with its words. */
export const facilitatorScreens = {
  key: facilitating(() => import('@/facilitator/KeyScreen')),
  room: facilitating(() => import('@/facilitator/room/RoomScreen')),
  prepare: facilitatingWith(
    ['feedback', 'colleagues'],
    () => import('@/facilitator/prepare/PrepareScreen'),
  ),
  board: facilitating(() => import('@/facilitator/board/BoardScreen')),
  after: telling(() => import('@/facilitator/after/AfterScreen')),
  report: telling(() => import('@/facilitator/report/ReportScreen')),
  feedback: telling(() => import('@/facilitator/report/FeedbackScreen')),
  wall: facilitating(() => import('@/facilitator/wall/WallScreen')),
  observe: facilitating(() => import('@/facilitator/observe/ObserveScreen')),
  decks: facilitatingWith(['decks'], () => import('@/facilitator/decks/DecksScreen')),
  deck: facilitatingWith(['decks'], () => import('@/facilitator/decks/DeckScreen')),
  paper: facilitatingWith(['decks'], () => import('@/facilitator/decks/PaperScreen')),
  organisation: facilitatingWith(
    ['decks', 'colleagues'],
    () => import('@/facilitator/organisation/OrganisationScreen'),
  ),
  colleagues: facilitating(() => import('@/facilitator/colleagues/ColleaguesScreen')),
  exchange: facilitatingWith(
    ['colleagues'],
    () => import('@/facilitator/colleagues/ExchangeScreen'),
  ),
  demo: facilitating(() => import('@/facilitator/DemoScreen')),
}
