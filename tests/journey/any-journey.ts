import fc from 'fast-check'
import type { CardId, PlaceId } from '@/deck/deck'
import {
  colours,
  eases,
  type GiftId,
  type IdeaId,
  type Journey,
  type LineId,
  type MeetingId,
  type ProjectId,
  piles,
  projectKinds,
  type ShareId,
  type SmallStepId,
  type StoryId,
  type SuccessId,
  shareMonths,
  shareParts,
  smallStepStates,
  startJourney,
  type TextId,
} from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'

/** Few names, so that steps meet each other: twelve cards, and two or three of everything else. */
const cards = 'ear hand eye calm tidy count write speak learn dare fix grow'.split(' ') as CardId[]
const anyCard = fc.constantFrom(...cards)
const anySuccess = fc.constantFrom('success-1' as SuccessId, 'success-2' as SuccessId)
const anyStory = fc.constantFrom('s1' as StoryId, 's2' as StoryId, 's3' as StoryId)
const anyLine = fc.constantFrom('s1:said' as LineId, 's1:card' as LineId, 's2:said' as LineId)
const anyGift = fc.constantFrom('g1' as GiftId, 'g2' as GiftId)
const anyIdea = fc.constantFrom('i1' as IdeaId, 'i2' as IdeaId)
const anyProject = fc.constantFrom('p1' as ProjectId, 'p2' as ProjectId)
const anySmallStep = fc.constantFrom(...('abcdefg'.split('') as SmallStepId[]))
const anyShare = fc.constantFrom('sh1' as ShareId, 'sh2' as ShareId)
const anyMeeting = fc.constantFrom('m1' as MeetingId, 'm2' as MeetingId)
const anyDay = fc.constantFrom('2026-11-27', '2027-02-28')
const anyPlace = fc.constantFrom('', 'cuisiner', 'moments-forts')

/** What may be typed: any letters, and what has broken other programs. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    'constructor',
    '</script><img src=x onerror=alert(1)>',
    '👩🏽‍🍳🇸🇳 café ٣ كتاب שלום',
    '\u202eabc\u202c\u0000\u0007\n\r\n\t\u2028',
    '{name} # {count, plural, other {x}}',
    '"\\"\\u0000',
    'J’ai pris tous les rendez-vous, j’ai expliqué les papiers et je suis venue',
  ),
)

/** Anything that a participant can do. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: laid() },
  kind('choose-strength', { card: anyCard, to: fc.integer({ min: -1, max: 9 }) }),
  kind('choose-strength', { card: anyCard }),
  kind('return-strength', { card: anyCard }),
  kind('move-strength', { card: anyCard, to: fc.integer({ min: -1, max: 9 }) }),
  kind('like-card', { card: anyCard, liked: fc.boolean() }),
  kind('mark-experience', {
    experience: fc.constantFrom('cuisiner', 'vendre', 'benevolat'),
    lived: fc.boolean(),
  }),
  kind('tell-success', {
    success: anySuccess,
    told: fc.record(
      { title: anyText, text: anyText, cards: fc.uniqueArray(anyCard, { maxLength: 4 }) },
      { requiredKeys: [] },
    ),
  }),
  kind('drop-success', { success: anySuccess }),
  fc.oneof(
    kind('start-story', { story: anyStory, card: anyCard }),
    kind('start-story', { story: anyStory, card: anyCard, from: anySuccess }),
  ),
  kind('write-story', {
    story: anyStory,
    field: fc.constantFrom('place', 'situation', 'action', 'result'),
    text: anyText,
  }),
  kind('place-story', { story: anyStory, where: anyPlace }),
  kind('drop-story', { story: anyStory }),
  kind('decide-line', {
    line: anyLine,
    story: anyStory,
    text: anyText,
    kept: fc.boolean(),
    from: fc.constantFrom('', '1x2y3z'),
  }),
  kind('give-gift', {
    gift: anyGift,
    given: fc.record({ card: anyCard, giver: anyText, words: anyText, named: fc.boolean() }),
  }),
  kind('take-back-gift', { gift: anyGift }),
  kind('name-giver', { gift: anyGift, giver: fc.constantFrom('', 'Zoé') }),
  kind('decide-gift', { gift: anyGift, decision: fc.constantFrom('open', 'kept', 'left') }),
  kind('show-proof', {
    card: anyCard,
    shown: fc.record(
      { shows: anyText, witness: anyText, ease: fc.constantFrom(...eases, '') },
      { requiredKeys: [] },
    ),
  }),
  kind('write-text', {
    text: fc.constantFrom('work:ear' as TextId, 'draft:gift' as TextId),
    words: fc.option(anyText),
  }),
  kind('keep-idea', {
    idea: anyIdea,
    kept: fc.record({
      card: anyCard,
      place: fc.constant('chez-soi' as PlaceId),
      named: anyText,
      text: anyText,
    }),
  }),
  kind('drop-idea', { idea: anyIdea }),
  kind('plan-project', {
    project: anyProject,
    planned: fc.record(
      {
        kind: fc.constantFrom(...projectKinds),
        text: anyText,
        cards: fc.uniqueArray(anyCard, { maxLength: 4 }),
      },
      { requiredKeys: [] },
    ),
  }),
  kind('drop-project', { project: anyProject }),
  kind('plan-small-step', {
    smallStep: anySmallStep,
    planned: fc.record(
      { what: anyText, when: anyText, state: fc.constantFrom(...smallStepStates) },
      { requiredKeys: [] },
    ),
  }),
  kind('prepare-share', {
    share: anyShare,
    prepared: fc.record(
      {
        to: anyText,
        place: anyText,
        parts: fc.subarray([...shareParts]),
        stories: fc.uniqueArray(anyStory),
        months: fc.constantFrom(...shareMonths),
      },
      { requiredKeys: [] },
    ),
  }),
  kind('give-share', { share: anyShare, on: anyDay }),
  kind('end-share', { share: anyShare, on: anyDay }),
  kind('drop-share', { share: anyShare }),
  kind('hold-meeting', {
    meeting: anyMeeting,
    held: fc.record({ on: anyDay, word: anyText, next: anyDay }, { requiredKeys: [] }),
  }),
  kind('drop-meeting', { meeting: anyMeeting }),
  kind('drop-small-step', { smallStep: anySmallStep }),
  kind('choose-deck', { deck: fc.constantFrom('short', 'full') }),
  kind('name-person', {
    name: fc.constantFrom('Samira', 'Nguyễn Thị Ánh', 'محمد', '👩🏽‍🍳', '__proto__', '<b>'),
    colour: fc.constantFrom(...colours),
  }),
)

function laid(): fc.Arbitrary<Step> {
  return kind('lay-card', { card: anyCard, pile: fc.constantFrom(...piles, 'later') })
}

function kind<Kind extends Step['kind'], Rest extends object>(
  name: Kind,
  fields: { [Field in keyof Rest]: fc.Arbitrary<Rest[Field]> },
): fc.Arbitrary<{ kind: Kind } & Rest> {
  return fc.record({ kind: fc.constant(name), ...fields }) as fc.Arbitrary<{ kind: Kind } & Rest>
}

/** Many steps in a row. */
export const anySteps = fc.array(anyStep, { maxLength: 60, size: 'max' })

/** A journey as participants leave it. */
export const anyJourney: fc.Arbitrary<Journey> = anySteps.map((steps) =>
  steps.reduce(takeStep, startJourney('Samira', 'rose')),
)

/** A journey without any order of rows in its tables, to compare two tablets. */
export function rowsOf(journey: Journey): unknown {
  const tables = Object.entries(journey).map(([name, table]) => [
    name,
    table instanceof Map
      ? Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)))
      : table,
  ])
  return Object.fromEntries(tables)
}

/** Makes sure that nobody can change a journey in place. */
export function deepFreeze<Value>(value: Value): Value {
  if (value instanceof Map) {
    value.forEach(deepFreeze)
    value.set =
      value.delete =
      value.clear =
        () => {
          throw new Error('A table was changed in place')
        }
  } else if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(deepFreeze)
    Object.freeze(value)
  }
  return value
}
