import { type Load, screenWithWords } from '@/frame/screen-with-words'

const facilitating = (load: Load) =>
  screenWithWords(['later', 'portfolio', 'room', 'facilitator'], load)

/** What a workshop did; some of its papers are an adviser's, too. */
const telling = (load: Load) =>
  screenWithWords(['later', 'portfolio', 'room', 'facilitator', 'adviser', 'feedback'], load)

/** The facilitators' screens: none of them is fetched on a participant's tablet. */
export const facilitatorScreens = {
  home: facilitating(() => import('@/facilitator/FacilitatorHome')),
  key: facilitating(() => import('@/facilitator/KeyScreen')),
  room: facilitating(() => import('@/facilitator/room/RoomScreen')),
  prepare: facilitating(() => import('@/facilitator/prepare/PrepareScreen')),
  board: facilitating(() => import('@/facilitator/board/BoardScreen')),
  after: telling(() => import('@/facilitator/after/AfterScreen')),
  report: telling(() => import('@/facilitator/report/ReportScreen')),
  feedback: telling(() => import('@/facilitator/report/FeedbackScreen')),
  wall: facilitating(() => import('@/facilitator/wall/WallScreen')),
  observe: facilitating(() => import('@/facilitator/ObserveScreen')),
  demo: facilitating(() => import('@/facilitator/DemoScreen')),
}
