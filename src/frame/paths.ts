import type { CardId } from '@/deck/deck'
import type { JourneyId, ShareId } from '@/journey/journey'

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

const inJourney = (place: string) => (id: JourneyId) => `/parcours/${id}/${place}`

/** The participants' addresses, and the doors of the others. They hold no name and nothing that a person said. */
export const paths = {
  frontDoor: '/',
  who: '/participer',
  whoAlone: '/participer/seul',
  tablet: '/tablette',
  join: '/rejoindre',
  joinWith: (secret: string) => `/rejoindre/${secret}`,
  facilitate: '/animer',
  journeys: '/parcours',
  journey: (id: JourneyId) => `/parcours/${id}`,
  discover: inJourney('decouvrir'),
  success: inJourney('decouvrir/reussite'),
  experiences: inJourney('decouvrir/experiences'),
  sort: inJourney('decouvrir/tri'),
  piles: inJourney('decouvrir/piles'),
  paperSort: inJourney('decouvrir/papier'),
  strengths: inJourney('decouvrir/forces'),
  liking: inJourney('decouvrir/plaisir'),
  express: inJourney('exprimer'),
  expressCard: (id: JourneyId, card: CardId, part = '') =>
    `/parcours/${id}/exprimer/${card}${part && `/${part}`}`,
  value: inJourney('valoriser'),
  give: inJourney('valoriser/offrir'),
  giveTo: (id: JourneyId, to: JourneyId) => `/parcours/${id}/valoriser/offrir-a/${to}`,
  duo: inJourney('valoriser/a-deux'),
  proof: inJourney('valoriser/preuves'),
  proofCard: (id: JourneyId, card: CardId) => `/parcours/${id}/valoriser/preuves/${card}`,
  integrate: inJourney('integrer'),
  project: inJourney('integrer/projet'),
  roadmap: inJourney('integrer/feuille-de-route'),
  stepReview: inJourney('integrer/point-d-etape'),
  portfolio: inJourney('portfolio'),
  cv: inJourney('portfolio/cv'),
  letter: inJourney('portfolio/lettre'),
  interview: inJourney('portfolio/entretien'),
  shares: inJourney('portfolio/confier'),
  confide: (id: JourneyId, share: ShareId) => `/parcours/${id}/portfolio/confier/${share}`,
  desk: '/accompagner',
  takeAlong: inJourney('portfolio/emporter'),
  leave: inJourney('fini'),
}
