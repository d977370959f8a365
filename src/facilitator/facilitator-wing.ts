import { screenWithWords } from '@/frame/screen-with-words'

/** Where the facilitators' wing begins; the wall, the observer's view and the trial belong to it. */
export const facilitatorPaths = /^\/(?:animer|salle|mur|observer|essai)(?:\/|$)/

/** “J’anime”: nothing of it is fetched on a participant's tablet. */
export const FacilitatorWing = screenWithWords(
  ['later', 'portfolio', 'room', 'facilitator'],
  () => import('@/facilitator/FacilitatorWing'),
)
