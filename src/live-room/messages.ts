import * as v from 'valibot'
import type { CardId, DeckSize } from '@/deck/deck'
import { id } from '@/device/journey-format'
import { type Colour, colours, type GiftId, type JourneyId, type Showing } from '@/journey/journey'
import { type Paper, stationNames, type WorkshopId } from '@/workshop/workshop'

/**
 * What a tablet or a board asks the room server, one at a time, as JSON over plain http. Who may
 * ask what, `room-server/answers.ts` decides by the pass; here stands only how it looks.
 */

const workshop = id<WorkshopId>()
const person = id<JourneyId>()
const secret = v.pipe(v.string(), v.minLength(6), v.maxLength(200))
const code = v.pipe(v.string(), v.regex(/^[0-9]{4}$/))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(400))
const lock = v.nullable(
  v.object({
    salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
)

/** Longest sentence that goes with a card, in UTF-16 units. */
export const longestGift = 2_000

/** How every question must look, by its name. */
export const questions = {
  /** Does this key open the facilitator's side? */
  greet: v.object({ key: secret }),
  /** Opens the room for a workshop; asked again it answers the same. */
  open: v.object({ key: secret, workshop }),
  /** A new code and secret to join with, a new link for observers: the old ones are worth nothing. */
  renew: v.object({ key: secret, workshop }),
  /** The workshops of this room that aren't ended, for a second facilitator's laptop. */
  workshops: v.object({ key: secret }),
  /** Ends a workshop: after so many days what nobody shows is erased. */
  end: v.object({
    key: secret,
    workshop,
    days: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(730)),
  }),
  /** Erases a workshop with everything in it, at once. */
  forget: v.object({ key: secret, workshop }),
  /** The group's strengths without names. */
  picture: v.object({ key: secret, workshop }),
  /** What one person shows. */
  shown: v.object({ key: secret, workshop, person }),
  /** Opens a chip that five wrong codes have closed. Its code stays. */
  unlock: v.object({ key: secret, workshop, person }),
  /** Which workshop is this, and who is in it? With the six signs, or with the QR's secret. */
  join: v.object({ secret }),
  /** Comes in, on this tablet, as someone of the list or as someone new. */
  enter: v.object({
    secret,
    person,
    code: v.optional(code),
    /** Only for someone new: who it is, and the lock that their tablet has already. */
    newcomer: v.optional(
      v.object({
        name,
        colour: v.picklist(colours),
        lock,
        /** They bring a journey begun alone: it takes the place that was kept for their name. */
        brings: v.optional(v.boolean()),
      }),
    ),
  }),
  /** Sets or takes away one's own code. */
  lock: v.object({ pass: secret, lock }),
  /** Is this journey still in the room, and until when? */
  stay: v.object({ pass: secret }),
  /** The others in the room, to give a card to. */
  others: v.object({ pass: secret }),
  /** Gives a card to someone, in the name of the pass. Asked twice, it is given once. */
  give: v.object({
    pass: secret,
    to: person,
    gift: id<GiftId>(),
    given: v.object({
      card: id<CardId>(),
      words: v.pipe(v.string(), v.maxLength(longestGift)),
      named: v.boolean(),
    }),
  }),
  /** "J’ai fini": erases one's own journey here and on every tablet that has it. */
  leave: v.object({ pass: secret }),
  /** The read-only link: which workshop is it? */
  observe: v.object({ secret }),
} as const satisfies Readonly<Record<string, v.GenericSchema>>

export type QuestionName = keyof typeof questions
export type Question<Name extends QuestionName> = v.InferOutput<(typeof questions)[Name]>

/** Someone of the group as their chip shows them. */
export type Chip = {
  readonly id: JourneyId
  readonly name: string
  readonly colour: Colour
  /** It has a code; `closed` after five wrong ones, until a facilitator opens it. */
  readonly door: 'open' | 'code' | 'closed'
  /** A tablet is connected as this person right now. */
  readonly here: boolean
}

/** The ways into a room: where it is, the six signs, the QR's secret, the observers' secret. */
export type Doors = {
  readonly address: string
  readonly code: string
  readonly secret: string
  readonly observer: string
}

/** What the server answers to each question when it may be answered. */
export type Answers = {
  readonly greet: Record<never, never>
  readonly open: Doors
  readonly renew: Doors
  readonly workshops: {
    readonly workshops: readonly { readonly workshop: WorkshopId; readonly title: string }[]
  }
  readonly end: Record<never, never>
  readonly forget: Record<never, never>
  readonly picture: { readonly picture: readonly (readonly [CardId, number])[] | null }
  readonly shown: {
    readonly shows: Showing
    /** The tables of the journey that are shown, as in a file; none for `nothing`. */
    readonly tables: Readonly<Record<string, unknown>>
  }
  readonly unlock: Record<never, never>
  readonly join: {
    readonly workshop: WorkshopId
    readonly title: string
    readonly secret: string
    /** The deck that this workshop sorts. */
    readonly deck: DeckSize
    readonly people: readonly Chip[]
  }
  readonly enter: { readonly pass: string }
  readonly lock: Record<never, never>
  readonly stay: { readonly eraseIn: number | null }
  readonly others: { readonly people: readonly Omit<Chip, 'door' | 'here'>[] }
  readonly give: Record<never, never>
  readonly leave: Record<never, never>
  readonly observe: { readonly workshop: WorkshopId }
}

/** Why a question isn't answered. Each has a sentence in `language/`. */
export type Refused =
  | 'no-room'
  | 'wrong-key'
  | 'wrong-code'
  | 'code-needed'
  | 'closed'
  | 'ended'
  | 'gone'
  | 'full'
  | 'too-often'
  | 'not-understood'
  /** The room couldn't do it just now, e.g. on a full disk: it is asked again. */
  | 'trouble'

export type Answer<Name extends QuestionName> =
  | ({ readonly ok: true } & Answers[Name])
  | { readonly ok: false; readonly because: Refused }

/** Where a person is and whether they asked for help: all that a board sees of a tablet at work. */
export type Whereabouts = {
  readonly at: (typeof stationNames)[number] | ''
  /** Cards that lie on a pile, of how many. */
  readonly sorted: number
  readonly all: number
  readonly help: boolean
}

export const whereabouts: v.GenericSchema<unknown, Whereabouts> = v.object({
  at: v.union([v.literal(''), v.picklist(stationNames)]),
  sorted: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  all: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  help: v.boolean(),
})

/** A person as the board sees them. */
export type Present = Whereabouts & {
  /** A tablet of theirs is connected. */
  readonly here: boolean
  readonly shows: Showing
  readonly door: Chip['door']
}

/** What the server tells a board without being asked. */
export type BoardNews = {
  readonly kind: 'present'
  readonly people: Readonly<Record<string, Present>>
}

/** What the server tells a tablet without being asked, when it has connected. */
export type TabletNews = {
  readonly kind: 'ended'
  /** Milliseconds from now until the journey is erased unless it is shown; `null` while it goes on. */
  readonly eraseIn: number | null
}

/** A document's name: `room/W`, `plan/W`, `group/W`, or `journey/W/PERSON`. */
export type DocumentName =
  | { readonly kind: Paper; readonly workshop: WorkshopId }
  | { readonly kind: 'journey'; readonly workshop: WorkshopId; readonly person: JourneyId }

export function nameDocument(name: DocumentName): string {
  return name.kind === 'journey'
    ? `journey/${name.workshop}/${name.person}`
    : `${name.kind}/${name.workshop}`
}

/** What a name means; `null` for a name that isn't ours. */
export function readDocumentName(text: string): DocumentName | null {
  const [kind, of, who, ...rest] = text.split('/')
  const named = v.safeParse(workshop, of)
  if (rest.length > 0 || !named.success) return null
  if (kind === 'journey') {
    const owner = v.safeParse(person, who)
    return owner.success ? { kind, workshop: named.output, person: owner.output } : null
  }
  if (who !== undefined || (kind !== 'room' && kind !== 'plan' && kind !== 'group')) return null
  return { kind, workshop: named.output }
}
