import * as v from 'valibot'
import type { CardId } from '@/deck/deck'
import { id } from '@/documents/journey-format'
import {
  asName,
  colours,
  type GiftId,
  type JourneyId,
  type ShareId,
  type Showing,
  type ShowingEnd,
  showingEnds,
  showings,
} from '@/journey/journey'
import type { Milestones } from '@/journey/milestones'
import {
  benchmarks,
  closingItem,
  feedbackSets,
  feedbackValues,
  type OpinionId,
  opinionItems,
  type QuoteId,
} from '@/workshop/feedback'
import type { HandedIn } from '@/workshop/feedback-steps'
import { stationNames } from '@/workshop/station-names'
import type { Paper, WorkshopId } from '@/workshop/workshop'

/**
 * What a tablet or a board asks the room server, one at a time, as JSON over plain http, and what
 * they say over their line.
 */

/**
 * The version of what tablets, boards and the room say to each other. It stands ahead of the pass
 * in the first message of a connection, and in a header of every question and answer. Version 1
 * said none.
 */
export const protocol = 2
export const protocolHeader = 'atouts-protocol'
/** Where all that the room keeps is fetched and brought back as one file, and the ticket for it. */
export const filePath = 'room/file'
export const ticketHeader = 'atouts-ticket'

/** The first text of a connection: version and pass. */
export function withProtocol(pass: string): string {
  return `${protocol} ${pass}`
}

/** The pass in a first text, and why it isn't looked at if the versions differ. */
export function protocolOf(token: string): {
  readonly pass: string
  readonly because: 'app-too-old' | 'room-too-old' | null
} {
  const [, version, pass] = /^(\d{1,4}) (.*)$/s.exec(token) ?? []
  return { pass: pass ?? token, because: differenceTo(Number(version ?? 1)) }
}

/** What the other side's version means for the app on the tablet; `null` for the same version. */
export function differenceTo(version: number): 'app-too-old' | 'room-too-old' | null {
  if (version === protocol) return null
  return version < protocol ? 'app-too-old' : 'room-too-old'
}

const workshop = id<WorkshopId>()
const person = id<JourneyId>()
const secret = v.pipe(v.string(), v.minLength(6), v.maxLength(200))
const code = v.pipe(v.string(), v.regex(/^[0-9]{4}$/))
const name = v.pipe(
  v.string(),
  v.transform(asName),
  v.check((name) => name !== null),
  v.transform((name) => name ?? ''),
)
const lock = v.nullable(
  v.object({
    salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
)

/** Longest name of who is to follow up, in UTF-16 units. */
export const longestFollowUp = 60

/**
 * A copy on its way to a desk, sealed to it as armoured age; in UTF-16 units. So many that the strengths
 * of one person find room with photographs of a deck of one's own.
 */
export const largestHandedOver = 640_000
const desk = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const copy = id<ShareId>()
const sealed = v.pipe(v.string(), v.maxLength(largestHandedOver))
/** An age recipient: what is sealed to it only its desk can open. */
const recipient = v.pipe(v.string(), v.regex(/^age1[0-9a-z]{58}$/))
const deskInRoom = v.object({ desk, name, recipient })
export type DeskInRoom = v.InferOutput<typeof deskInRoom>

/** Longest sentence that goes with a card, in UTF-16 units. */
export const longestGift = 2_000

/** Someone of the group as their listedPerson shows them. */
const listedPerson = v.object({
  id: person,
  name,
  colour: v.picklist(colours),
  /** It has a code; `closed` after too many wrong ones, until a facilitator opens it. */
  door: v.picklist(['open', 'code', 'closed']),
  /** A tablet is connected as this person right now. */
  here: v.boolean(),
  /** A tablet came in as this person, at least once. */
  came: v.boolean(),
  /** The room holds a journey of theirs, if only with cards that others gave. */
  begun: v.optional(v.boolean(), false),
  /** They were in the workshop that this one follows, and may go on with the journey of then. */
  before: v.optional(v.boolean(), false),
})
export type ListedPerson = v.InferOutput<typeof listedPerson>

/** The ways into a room: where it is, the six signs, the QR's secret, the observers' secret. */
const doors = v.object({
  address: v.string(),
  code: v.string(),
  secret: v.string(),
  observer: v.string(),
})
export type JoinSecrets = v.InferOutput<typeof doors>

const nothing = v.object({})

const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(730))
const used = v.object({ used: v.number(), most: v.nullable(v.number()) })
const newKey = v.object({ key: v.string() })
const shortId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
const shortName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80))
/** What an organisation's facilitators share. */
const sharedKinds = ['deck', 'plan'] as const
/** The largest file of a deck with its photographs, and more than any plan; in UTF-16 units. */
export const largestShared = 3_000_000

const shortWords = v.pipe(v.string(), v.maxLength(200))
/** What one person hands in of a questionnaire: no more than its sentences, once each. */
const handedIn: v.GenericSchema<unknown, HandedIn> = v.object({
  id: id<string>(),
  answers: v.pipe(
    v.array(
      v.object({
        set: v.picklist(feedbackSets),
        item: v.picklist([...benchmarks, ...opinionItems, closingItem]),
        value: v.picklist(feedbackValues),
      }),
    ),
    v.maxLength(benchmarks.length + opinionItems.length),
    v.check(
      (answers) =>
        new Set(answers.map(({ set, item }) => `${set} ${item}`)).size === answers.length,
    ),
  ),
  opinions: v.pipe(
    v.array(
      v.object({
        id: id<OpinionId>(),
        about: v.picklist(['keep', 'change']),
        text: shortWords,
      }),
    ),
    v.maxLength(2),
  ),
  quotes: v.pipe(
    v.array(v.object({ id: id<QuoteId>(), text: shortWords, name: shortWords })),
    v.maxLength(1),
  ),
})
/** Milliseconds from now; `null` while the workshop goes on. */
const eraseIn = v.nullable(v.number())

/** Whoever knows nothing but the address, a code or a link. */
const anyone = <Asks extends v.ObjectEntries, Said extends v.GenericSchema>(
  asks: Asks,
  answer: Said,
) => ({ who: 'anyone', asks: v.object(asks), answer }) as const
/** Who holds a facilitator's key. */
const facilitator = <Asks extends v.ObjectEntries, Said extends v.GenericSchema>(
  asks: Asks,
  answer: Said,
) => ({ who: 'facilitator', asks: v.object({ key: secret, ...asks }), answer }) as const
/** The same, in a browser on the room's own laptop: it touches all that the room keeps. */
const atLaptop = <Asks extends v.ObjectEntries, Said extends v.GenericSchema>(
  asks: Asks,
  answer: Said,
) => ({ who: 'at-laptop', asks: v.object({ key: secret, ...asks }), answer }) as const
/** Who came in as a person that is still there. */
const participant = <Asks extends v.ObjectEntries, Said extends v.GenericSchema>(
  asks: Asks,
  answer: Said,
) => ({ who: 'participant', asks: v.object({ pass: secret, ...asks }), answer }) as const
/** The same, on a tablet that was there first or that a facilitator entrusted. */
const owner = <Asks extends v.ObjectEntries, Said extends v.GenericSchema>(
  asks: Asks,
  answer: Said,
) => ({ who: 'owner', asks: v.object({ pass: secret, ...asks }), answer }) as const

/** Every question: who may ask it, how it must look, and how it is answered. */
export const questions = {
  /** Does this key open the facilitator's side? A key to keep, for who came by the start's link. */
  greet: anyone({ key: secret }, v.object({ key: v.optional(v.string()) })),
  /** Opens the room for a workshop; asked again it answers the same. */
  open: facilitator({ workshop }, doors),
  /** A new code and secret to join with, a new link for observers: the old ones are worth nothing. */
  renew: facilitator({ workshop }, doors),
  /** The workshops of this room, for a second facilitator's laptop; ended ones until they are erased. */
  workshops: facilitator(
    {},
    v.object({
      workshops: v.pipe(v.array(v.object({ workshop, title: v.string(), eraseIn })), v.readonly()),
    }),
  ),
  /** Where do tablets find the room, and did one of them? `answers`: the laptop itself does there. */
  network: facilitator(
    {},
    v.object({
      address: v.string(),
      addresses: v.pipe(
        v.array(v.object({ address: v.string(), network: v.string(), answers: v.boolean() })),
        v.readonly(),
      ),
      /** Milliseconds since another device asked for the app; `null` for not since the start. */
      cameAgo: v.nullable(v.number()),
      system: v.picklist(['windows', 'mac', 'linux']),
      /** Asked on the room's own laptop: the rest can be done from there. */
      isHere: v.boolean(),
      /** The copy that was brought back last, and the file that keeps what was there; `null`: it failed. */
      restored: v.nullable(v.object({ copy: v.string(), before: v.nullable(v.string()) })),
    }),
  ),
  /** Tells tablets another one of the laptop's addresses. */
  'choose-address': facilitator({ address: v.pipe(v.string(), v.maxLength(200)) }, nothing),
  /** A ticket to fetch the file with everything, or to bring one in to be checked. */
  ticket: atLaptop({ errand: v.picklist(['backup', 'restore']) }, v.object({ ticket: v.string() })),
  /** Puts the copy that was checked in the place of what is here. */
  restore: atLaptop({ copy: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) }, nothing),
  /** Stops the room. */
  'close-room': atLaptop({}, nothing),
  /** The organisation on a server of many, its facilitators and what it may have; `null` on a laptop. */
  organisation: facilitator(
    {},
    v.object({
      organisation: v.nullable(
        v.object({
          name: v.string(),
          /** Days after which a workshop's journeys are erased, as its pages propose it. */
          days: v.number(),
          facilitators: v.pipe(
            v.array(v.object({ id: v.string(), name: v.string(), isYou: v.boolean() })),
            v.readonly(),
          ),
          /** Workshops and bytes, and how many there may be at most; `null` for no bound. */
          rooms: used,
          bytes: used,
          shared: v.pipe(
            v.array(v.object({ id: v.string(), kind: v.picklist(sharedKinds), name: v.string() })),
            v.readonly(),
          ),
        }),
      ),
    }),
  ),
  /** Proposes another number of days from now on. */
  'keep-days': facilitator({ days }, nothing),
  /** A key for one more facilitator, told once. */
  'add-facilitator': facilitator({ name: shortName }, newKey),
  /** Another key instead of one's own, which opens nothing any more, also where it is open now. */
  'renew-key': facilitator({}, newKey),
  /** Somebody's key opens nothing any more, at once. The last one stays. */
  'drop-facilitator': facilitator({ facilitator: shortId }, nothing),
  /** Lays a deck or a plan, as a file of it, before all facilitators of the organisation. */
  share: facilitator(
    {
      kind: v.picklist(sharedKinds),
      name: shortName,
      file: v.pipe(v.string(), v.maxLength(largestShared)),
    },
    nothing,
  ),
  'take-shared': facilitator({ shared: shortId }, v.object({ file: v.string() })),
  'drop-shared': facilitator({ shared: shortId }, nothing),
  /** Ends a workshop: after so many days its journeys are erased. */
  end: facilitator({ workshop, days }, nothing),
  /**
   * Opens a workshop again that was ended, as long as its journeys are there. Who showed something
   * until its end shows nothing: they are asked anew.
   */
  reopen: facilitator({ workshop }, nothing),
  /** Papers of these people came out of the facilitators’ printer. */
  printed: facilitator({ workshop, people: v.pipe(v.array(person), v.maxLength(60)) }, nothing),
  /** Erases a workshop with everything in it, at once. */
  forget: facilitator({ workshop }, nothing),
  /** The group's strengths without names. */
  picture: facilitator(
    { workshop },
    v.object({
      picture: v.nullable(
        v.pipe(v.array(v.pipe(v.tuple([id<CardId>(), v.number()]), v.readonly())), v.readonly()),
      ),
    }),
  ),
  /** What one person shows: tables as in a file; none for `nothing`. */
  shown: facilitator(
    { workshop, person },
    v.object({ shows: v.picklist(showings), tables: v.record(v.string(), v.unknown()) }),
  ),
  /** Somebody goes to who asked for help, by their first name or none; or the help is given. */
  attend: facilitator(
    {
      workshop,
      person,
      how: v.picklist(['going', 'done']),
      by: v.pipe(v.string(), v.maxLength(40)),
    },
    nothing,
  ),
  /** Opens a listedPerson that wrong codes have closed. Its code stays. */
  unlock: facilitator({ workshop, person }, nothing),
  /** Takes a forgotten code away. Nothing of the journey is read. */
  'take-code': facilitator({ workshop, person }, nothing),
  /** The tablets that are in as this person are this person's: they may erase and set a code. */
  entrust: facilitator({ workshop, person }, nothing),
  /** Which workshop is this, and who is in it? With the six signs, or with the QR's secret. */
  join: anyone(
    { secret },
    v.object({
      workshop,
      title: v.string(),
      secret: v.string(),
      /** The deck that this workshop sorts. */
      deck: v.picklist(['short', 'full']),
      people: v.pipe(v.array(listedPerson), v.readonly()),
    }),
  ),
  /** Comes in, on this tablet, as someone of the list or as someone new. */
  enter: anyone(
    {
      secret,
      person,
      code: v.optional(code),
      /** It was asked and said: the listedPerson was used on another tablet before, and it is this person. */
      sure: v.optional(v.boolean()),
      /**
       * They go on with their journey of the workshop before; with the pass that this tablet had there,
       * which says whether it is their own.
       */
      continues: v.optional(v.object({ pass: v.optional(secret) })),
      /** Only for someone new: who it is, and the lock that their tablet has already. */
      newcomer: v.optional(
        v.object({
          name,
          colour: v.picklist(colours),
          lock,
          /** They bring a journey begun alone: it takes the place that was kept for their name. */
          brings: v.optional(v.boolean()),
          /** They begin anew at this place of the list, which was kept for them. */
          seat: v.optional(person),
        }),
      ),
    },
    /** `owner`: this tablet may erase the journey in the room, and set its code. */
    v.object({ pass: v.string(), owner: v.boolean() }),
  ),
  /** Sets or takes away one's own code. */
  lock: owner({ lock }, nothing),
  /** Is this journey still in the room, and until when? `listed`: it stands in the group's list. */
  stay: participant({}, v.object({ eraseIn, owner: v.boolean(), listed: v.boolean() })),
  /** Stands in the group's list again, after being taken out. */
  'come-back': participant({}, nothing),
  /** The others in the room, to give a card to. */
  others: participant(
    {},
    v.object({
      people: v.pipe(
        v.array(v.object({ id: person, name, colour: v.picklist(colours) })),
        v.readonly(),
      ),
    }),
  ),
  /** Gives a card to someone, in the name of the pass. Asked twice, it is given once. */
  give: participant(
    {
      to: person,
      gift: id<GiftId>(),
      given: v.object({
        card: id<CardId>(),
        words: v.pipe(v.string(), v.maxLength(longestGift)),
        named: v.boolean(),
      }),
    },
    nothing,
  ),
  /**
   * What left the table: a file was saved; and by whom somebody would like to be
   * followed up, empty for whoever can, `null` for not at all. What isn’t said stays as it was. Answers what the facilitators read.
   */
  leaving: participant(
    {
      taken: v.optional(v.literal(true)),
      followUp: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(longestFollowUp)))),
    },
    v.object({ followUp: v.nullable(v.string()) }),
  ),
  /** The advisers’ desks that are in the room right now. */
  desks: participant({}, v.object({ desks: v.pipe(v.array(deskInRoom), v.readonly()) })),
  /**
   * Hands a sealed copy to one desk. Asked again until the desk has it: it is given once. Without
   * `sealed` what the desk hasn't taken yet is withdrawn.
   */
  'hand-over': participant(
    { desk, copy, sealed: v.optional(sealed) },
    v.object({ taken: v.boolean() }),
  ),
  /**
   * An adviser’s desk is in the room, under this name; `token` is its own, `took` what it has on its
   * disk. Answers what was handed to it. A desk that doesn’t ask for half a minute isn’t there any more.
   */
  'be-there': anyone(
    { secret, token: secret, name, recipient, took: v.pipe(v.array(copy), v.maxLength(60)) },
    v.object({ handed: v.pipe(v.array(v.object({ copy, sealed })), v.readonly()) }),
  ),
  /** What somebody said of the workshop, while it asks: sums and words without a name or a pass. */
  opine: anyone({ secret, handedIn }, nothing),
  /** "J’ai fini": erases one's own journey here and on every tablet that has it. Asked again it is done. */
  leave: anyone({ pass: secret }, nothing),
  /** The read-only link: which workshop is it? */
  observe: anyone({ secret }, v.object({ workshop })),
} as const

/** What a file that was sent to be brought back turns out to be. */
const copyRefusals = ['not-ours', 'newer', 'damaged', 'too-large', 'wrong-key', 'trouble'] as const
export const checkedCopy = v.union([
  v.object({
    ok: v.literal(true),
    copy: v.string(),
    held: v.object({
      workshops: v.number(),
      people: v.number(),
      /** When a room was last open with it, in milliseconds since 1970; `null` if it never was. */
      openedAt: v.nullable(v.number()),
    }),
  }),
  v.object({ ok: v.literal(false), because: v.picklist(copyRefusals) }),
])
export type CheckedCopy = v.InferOutput<typeof checkedCopy>

export type QuestionName = keyof typeof questions
export type Question<Name extends QuestionName> = v.InferOutput<(typeof questions)[Name]['asks']>
export type Answers = {
  readonly [Name in QuestionName]: v.InferOutput<(typeof questions)[Name]['answer']>
}

/** Why a question isn't answered. Each has a sentence in `language/`. */
const refusals = [
  'no-room',
  'wrong-key',
  /** It is done in a browser on the room's own laptop only. */
  'elsewhere',
  'wrong-code',
  'code-needed',
  'closed',
  /** The listedPerson was used on another tablet: asked again with `sure` it opens. */
  'in-use',
  /** Another tablet was there first: this one may write, but neither erase nor set a code. */
  'not-owner',
  'ended',
  'gone',
  'full',
  /** The organisation has as many workshops, or as much in them, as it may. */
  'no-more-rooms',
  /** Too many new people came from this address: the facilitator's list lets them in. */
  'too-many',
  'too-often',
  'app-too-old',
  'room-too-old',
  'not-understood',
  /** The room couldn't do it just now, e.g. on a full disk: it is asked again. */
  'trouble',
] as const
export type Refused = (typeof refusals)[number]
export const refusal = v.object({ ok: v.literal(false), because: v.picklist(refusals) })

export type Answer<Name extends QuestionName> =
  | ({ readonly ok: true } & Answers[Name])
  | { readonly ok: false; readonly because: Refused }

/** What a person asks of the room: help, and their portfolio from the facilitators' printer. */
export const wishes = ['help', 'prints'] as const
export type Wish = (typeof wishes)[number]

/** Where a person is and what they ask for: all that a board sees of a tablet at work. */
export type Whereabouts = {
  readonly at: (typeof stationNames)[number] | ''
  /** Cards that lie on a pile, of how many. */
  readonly sorted: number
  readonly all: number
  readonly help: boolean
  /** Asks for their portfolio from the printer of the room. */
  readonly prints: boolean
  /** How far they are; `null` where an earlier version doesn’t say it. */
  readonly milestones: Milestones | null
}

/** What a tablet tells. `pressed`: which wishes were asked for or taken back, and not heard of by the room yet. */
export type WhereaboutsTold = Whereabouts & { readonly pressed: readonly Wish[] }

const reached = v.picklist(['none', 'begun', 'done'])
const whereaboutsEntries = {
  at: v.union([v.literal(''), v.picklist(stationNames)]),
  sorted: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  all: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  help: v.boolean(),
  // Tablets of an earlier version don't say it.
  prints: v.optional(v.boolean(), false),
  milestones: v.optional(
    v.nullable(
      v.object({
        cards: reached,
        strengths: reached,
        stories: reached,
        gift: reached,
      }),
    ),
    null,
  ),
}
export const whereabouts: v.GenericSchema<unknown, WhereaboutsTold> = v.pipe(
  v.object({ ...whereaboutsEntries, pressed: v.optional(v.array(v.picklist(wishes))) }),
  // Tablets of an earlier version say what they ask for, and not what was pressed for it.
  v.transform(({ pressed, ...told }) => ({
    ...told,
    pressed: pressed ?? wishes.filter((wish) => told[wish]),
  })),
)

/** A person as the board sees them. */
export type Present = Whereabouts & {
  /** A tablet of theirs is connected. */
  readonly here: boolean
  /** When they asked for help, by the room's steady clock; `null` for not at all. */
  readonly helpAt: number | null
  /** Who said that they go there: a first name, empty for somebody without one; `null` for nobody yet. */
  readonly going: string | null
  readonly shows: Showing
  readonly door: ListedPerson['door']
  /** Parts of their journey in the room can't be read; the tablet's own copy is whole. */
  readonly damaged: boolean
  /** Their papers are ready for the facilitators' printer; a file was saved. */
  readonly printed: boolean
  readonly taken: boolean
  /** By whom they would like to be followed up; empty for whoever can, `null` for not at all. */
  readonly followUp: string | null
  /** Whether what they show ends with the workshop. */
  readonly showsUntil: ShowingEnd
}

/**
 * What a device says after each change, and once it has connected: the number of the change, and
 * its own steady clock. The answer, `kept`, comes when the room has everything before it on its
 * disk.
 */
export const turnTold = v.object({
  turn: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sent: v.pipe(v.number(), v.finite()),
})

/** `at` by the room's steady clock, `wall` by the time of day on its laptop. */
const time = v.object({
  kind: v.literal('time'),
  sent: v.number(),
  at: v.number(),
  wall: v.optional(v.number()),
})
const kept = v.object({ kind: v.literal('kept'), turn: v.number() })
const refused = v.object({
  kind: v.literal('refused'),
  because: v.picklist(['not-ours', 'too-large', 'too-often', 'not-kept']),
})
const present: v.GenericSchema<unknown, Present> = v.object({
  ...whereaboutsEntries,
  here: v.boolean(),
  helpAt: v.optional(v.nullable(v.number()), null),
  going: v.optional(v.nullable(v.string()), null),
  shows: v.picklist(showings),
  door: v.picklist(['open', 'code', 'closed']),
  damaged: v.boolean(),
  printed: v.optional(v.boolean(), false),
  taken: v.optional(v.boolean(), false),
  followUp: v.optional(v.nullable(v.string()), null),
  showsUntil: v.optional(v.picklist(showingEnds), 'workshop'),
})

/** What the server tells a board without being asked. `jumped`: hours that its clock was off. */
export const boardNews = v.union([
  v.object({
    kind: v.literal('present'),
    people: v.record(v.string(), present),
    jumped: v.number(),
  }),
  time,
  kept,
  refused,
])
export type BoardNews = v.InferOutput<typeof boardNews>

/**
 * What the server tells a tablet without being asked. `ended`: milliseconds from now until the
 * journey is erased, `null` while the workshop goes on. `damaged`: parts of the journey in the room
 * that can't be read. `listed`: the person was put into the group's list, or taken out of it.
 * `printed`: what they asked for came out of the facilitators' printer. `asked`: what the room knows that
 * this person asks for, told when a tablet comes and with each change; `going`: somebody comes to help,
 * `by` a first name or nobody's; `helped`: a facilitator said that the help was given.
 */
export const tabletNews = v.union([
  v.object({ kind: v.literal('ended'), eraseIn: v.nullable(v.number()) }),
  v.object({ kind: v.literal('damaged'), parts: v.number() }),
  v.object({ kind: v.literal('listed'), listed: v.boolean() }),
  v.object({ kind: v.literal('printed') }),
  v.object({ kind: v.literal('asked'), help: v.boolean(), prints: v.boolean() }),
  v.object({ kind: v.literal('going'), by: v.string() }),
  v.object({ kind: v.literal('helped') }),
  time,
  kept,
  refused,
])
export type TabletNews = v.InferOutput<typeof tabletNews>

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
