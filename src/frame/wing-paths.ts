import type { DeskId } from '@/desk/desk'
import type { FeedbackTime } from '@/workshop/feedback'
import type { DeckId } from '@/workshop/made-deck'
import type { WorkshopId } from '@/workshop/workshop'

/** When something is asked, as an address says it. */
const inAddress = { before: 'avant', after: 'apres', closing: 'fin' } as const

/** When something is asked, by what stands in the address. */
export function askedIn(address: string): FeedbackTime {
  if (address === inAddress.before) return 'before'
  return address === inAddress.closing ? 'closing' : 'after'
}

/** What is prepared, part by part, as an address says it. */
export const prepareParts = {
  about: '',
  plan: 'plan',
  people: 'personnes',
  charter: 'charte',
  before: 'avant',
} as const
export type PreparePart = keyof typeof prepareParts

/** The addresses behind “J’anime” and “J’accompagne”, and of opinions: no journey needs them. */
export const wingPaths = {
  opinion: (secret: string, when: FeedbackTime) => `/avis/${secret}/${inAddress[when]}`,
  withKey: (key: string) => `/animer/cle/${key}`,
  organisation: '/animer/organisation',
  decks: '/animer/jeux',
  deck: (id: DeckId) => `/animer/jeux/${id}`,
  paper: (id?: DeckId) => (id ? `/animer/jeux/${id}/papier` : '/animer/jeux/papier'),
  colleagues: '/animer/entre-collegues',
  exchange: '/animer/entre-collegues/echange',
  room: '/salle',
  demo: '/essai',
  prepare: (id: WorkshopId, part: PreparePart = 'about') =>
    part === 'about' ? `/animer/${id}` : `/animer/${id}/${prepareParts[part]}`,
  board: (id: WorkshopId) => `/animer/${id}/regie`,
  after: (id: WorkshopId) => `/animer/${id}/apres`,
  report: (id: WorkshopId) => `/animer/${id}/bilan`,
  feedback: (id: WorkshopId, when: FeedbackTime) => `/animer/${id}/avis/${inAddress[when]}`,
  wall: (id: WorkshopId) => `/mur/${id}`,
  observe: (secret: string) => `/observer/${secret}`,
  deskPerson: (id: DeskId) => `/accompagner/fiche/${id}`,
  relay: (id: DeskId) => `/accompagner/fiche/${id}/relais`,
  deskPrint: '/accompagner/imprimer',
}
