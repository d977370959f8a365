import type { CardId } from '@/deck/deck'
import type { DeskId } from '@/desk/desk'
import type { JourneyId, ShareId } from '@/journey/journey'
import type { FeedbackTime } from '@/workshop/feedback'
import type { WorkshopId } from '@/workshop/workshop'

/** When something is asked, as an address says it. */
const inAddress = { before: 'avant', after: 'apres', closing: 'fin' } as const

/** When something is asked, by what stands in the address. */
export function askedIn(address: string): FeedbackTime {
  if (address === inAddress.before) return 'before'
  return address === inAddress.closing ? 'closing' : 'after'
}

/** The address of the page, as one of the `paths`. */
export function addressNow(): string {
  return location.hash.slice(1) || paths.frontDoor
}

/** Goes to a path before the app is drawn; once it is, its links and hooks do that. */
export function startAt(path: string, state: unknown = null): void {
  history.pushState(state, '', `#${path}`)
}

/** The journey that the page's address names; `null` at any other address. */
export function journeyAt(): JourneyId | null {
  const [, part, id] = location.hash.split('/')
  return part === 'parcours' && id ? (id as JourneyId) : null
}

/** Whose words are written at the page's address, a journey's or a workshop's: a path or nobody's. */
export function ownerAt(): string | null {
  const [, part, id] = location.hash.split('/')
  return (part === 'parcours' || part === 'animer') && id ? `/${part}/${id}` : null
}

/** What the history says of the sort where it was entered with a deck already chosen. */
export const deckChosen = 'deck-chosen'

/** Every address. They hold no name and nothing that a person said. */
export const paths = {
  frontDoor: '/',
  who: '/participer',
  whoAlone: '/participer/seul',
  tablet: '/tablette',
  join: '/rejoindre',
  joinWith: (secret: string) => `/rejoindre/${secret}`,
  facilitate: '/animer',
  withKey: (key: string) => `/animer/cle/${key}`,
  room: '/salle',
  demo: '/essai',
  prepare: (id: WorkshopId) => `/animer/${id}`,
  board: (id: WorkshopId) => `/animer/${id}/regie`,
  after: (id: WorkshopId) => `/animer/${id}/apres`,
  report: (id: WorkshopId) => `/animer/${id}/bilan`,
  feedback: (id: WorkshopId, when: FeedbackTime) => `/animer/${id}/avis/${inAddress[when]}`,
  opinion: (secret: string, when: FeedbackTime) => `/avis/${secret}/${inAddress[when]}`,
  wall: (id: WorkshopId) => `/mur/${id}`,
  observe: (secret: string) => `/observer/${secret}`,
  journeys: '/parcours',
  journey: (id: JourneyId) => `/parcours/${id}`,
  discover: (id: JourneyId) => `/parcours/${id}/decouvrir`,
  success: (id: JourneyId) => `/parcours/${id}/decouvrir/reussite`,
  experiences: (id: JourneyId) => `/parcours/${id}/decouvrir/experiences`,
  sort: (id: JourneyId) => `/parcours/${id}/decouvrir/tri`,
  piles: (id: JourneyId) => `/parcours/${id}/decouvrir/piles`,
  strengths: (id: JourneyId) => `/parcours/${id}/decouvrir/forces`,
  liking: (id: JourneyId) => `/parcours/${id}/decouvrir/plaisir`,
  express: (id: JourneyId) => `/parcours/${id}/exprimer`,
  expressCard: (id: JourneyId, card: CardId, part = '') =>
    `/parcours/${id}/exprimer/${card}${part && `/${part}`}`,
  value: (id: JourneyId) => `/parcours/${id}/valoriser`,
  give: (id: JourneyId) => `/parcours/${id}/valoriser/offrir`,
  giveTo: (id: JourneyId, to: JourneyId) => `/parcours/${id}/valoriser/offrir-a/${to}`,
  duo: (id: JourneyId) => `/parcours/${id}/valoriser/a-deux`,
  proof: (id: JourneyId) => `/parcours/${id}/valoriser/preuves`,
  proofCard: (id: JourneyId, card: CardId) => `/parcours/${id}/valoriser/preuves/${card}`,
  integrate: (id: JourneyId) => `/parcours/${id}/integrer`,
  project: (id: JourneyId) => `/parcours/${id}/integrer/projet`,
  roadmap: (id: JourneyId) => `/parcours/${id}/integrer/feuille-de-route`,
  stepReview: (id: JourneyId) => `/parcours/${id}/integrer/point-d-etape`,
  portfolio: (id: JourneyId) => `/parcours/${id}/portfolio`,
  cv: (id: JourneyId) => `/parcours/${id}/portfolio/cv`,
  letter: (id: JourneyId) => `/parcours/${id}/portfolio/lettre`,
  interview: (id: JourneyId) => `/parcours/${id}/portfolio/entretien`,
  shares: (id: JourneyId) => `/parcours/${id}/portfolio/confier`,
  confide: (id: JourneyId, share: ShareId) => `/parcours/${id}/portfolio/confier/${share}`,
  desk: '/accompagner',
  deskPerson: (id: DeskId) => `/accompagner/fiche/${id}`,
  relay: (id: DeskId) => `/accompagner/fiche/${id}/relais`,
  deskPrint: '/accompagner/imprimer',
  takeAlong: (id: JourneyId) => `/parcours/${id}/portfolio/emporter`,
  leave: (id: JourneyId) => `/parcours/${id}/fini`,
}
