import type { Deck } from '@/deck/deck'
import { deckWith, withOwnWords } from '@/deck/deck-with'
import type { Day } from '@/journey/day'
import type { SharedCopy } from '@/journey/shared-copy'
import { journeyOfCopy } from '@/portfolio/copy/journey-of-copy'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { everShorter, type Version } from '@/portfolio/fit'
import { type FormPart, text } from '@/portfolio/form/form'
import { formOf } from '@/portfolio/form/form-document'
import type { PaperSign } from '@/portfolio/form/paper-signs'
import { printedCard } from '@/portfolio/printed-card'
import { sayDay } from '@/portfolio/say-day'
import { typeset } from '@/portfolio/typeset'

/** Somebody who accompanies, as both may be reached. Numbers stand on the paper and nowhere else. */
export type Helper = { readonly name: string; readonly place: string; readonly phone: string }

/** What is to go on, in the order in which it is listed; empty for what isn’t. */
export const continuing = ['step', 'meeting', 'person', 'training'] as const
export type Continuing = (typeof continuing)[number]

export type Relay = {
  readonly from: Helper
  /** `null` as long as nobody is named. */
  readonly to: Helper | null
  /** When the person and the new helper meet first, or empty. */
  readonly first: string
  readonly goesOn: Readonly<Record<Continuing, string>>
  readonly today: Day
  /** The last day of the copy that was read until now. */
  readonly until: Day
}

const signs = {
  step: 'footprints',
  meeting: 'calendar-check',
  person: 'handshake',
  training: 'graduation-cap',
} as const satisfies Readonly<Record<Continuing, PaperSign>>

/** What may go where a page is too short: the strengths are on the portfolio, too. */
type Whole = Relay & { readonly hasStrengths: boolean; readonly hasTried: boolean }

/** The sheet that the person takes along when somebody else goes on. */
export function composeRelay(
  copy: SharedCopy,
  relay: Relay,
  screenWords: PortfolioWords,
  paper: PaperSize,
): readonly [Version, ...Version[]] {
  const own = journeyOfCopy(copy)
  const deck = deckWith(own)
  const words = withOwnWords(screenWords, own)
  const print = (whole: Whole) => documentOf(copy, whole, deck, words, paper)
  const { say } = words
  return everShorter<Whole>(
    { ...relay, hasStrengths: true, hasTried: true },
    [
      (whole) =>
        whole.hasStrengths
          ? { rest: { ...whole, hasStrengths: false }, left: say('companion.strengths') }
          : null,
      (whole) =>
        whole.hasTried ? { rest: { ...whole, hasTried: false }, left: say('relay.tried') } : null,
    ],
    print,
    (left) => left,
  )
}

function documentOf(
  copy: SharedCopy,
  relay: Whole,
  deck: Deck,
  words: PortfolioWords,
  paper: PaperSize,
): PortfolioDocument {
  const { say, variety, language } = words
  const { name } = copy.about
  const day = sayDay(relay.today, variety)
  const set = (said: string) => typeset(said.trim(), language)
  const parts: readonly FormPart[] = [
    {
      is: 'columns',
      gap: 12,
      columns: [
        {
          share: 70,
          parts: [
            text('title', say('relay.paper')),
            text('soft', say('relay.made', { name, day })),
          ],
        },
        { share: 30, parts: [text('soft', say('relay.mine'), { side: 'end' })] },
      ],
    },
    { is: 'air', points: 6 },
    { is: 'rule', weight: 'heavy' },
    { is: 'air', points: 16 },
    helpersRow(relay, words),
    { is: 'air', points: 14 },
    ...firstMeeting(relay, words),
    ...goingOn(relay, words),
    { is: 'air', points: 18 },
    {
      is: 'columns',
      gap: 24,
      align: 'top',
      columns: [
        { share: 50, parts: relay.hasStrengths ? strengthsOf(copy, deck, words) : [] },
        { share: 50, parts: relay.hasTried ? triedOf(copy, words) : [] },
      ],
    },
    { is: 'air', points: 18 },
    {
      is: 'barred',
      ink: 'ink',
      parts: [
        text('claim', say('relay.rule')),
        text(
          'text',
          set(
            say('relay.kept', {
              from: relay.from.name,
              until: sayDay(relay.until, variety),
            }),
          ),
        ),
      ],
    },
  ]
  return formOf(say('relay.of', { name }), name, parts, words, paper)
}

/** Two frames and one arrow; the new one has the thick frame, and stays blank until it has a name. */
function helpersRow({ from, to }: Relay, { say }: PortfolioWords): FormPart {
  const helper = (label: string, one: Helper | null): readonly FormPart[] => [
    text('small-strong', label),
    ...(one
      ? [text('claim', one.name), text('text', one.place), text('text', one.phone)].filter(
          (part) => part.is === 'text' && part.text !== '',
        )
      : [{ is: 'blank' } as const, { is: 'blank' } as const, { is: 'air', points: 6 } as const]),
  ]
  return {
    is: 'columns',
    gap: 12,
    align: 'stretch',
    columns: [
      {
        share: 44,
        parts: [{ is: 'frame', weight: 'thin', parts: helper(say('relay.until-now'), from) }],
      },
      {
        share: 9,
        isCentred: true,
        parts: [{ is: 'sign', sign: 'arrow-right', size: 30, said: say('relay.now') }],
      },
      { share: 44, parts: [{ is: 'frame', weight: 'thick', parts: helper(say('relay.now'), to) }] },
    ],
  }
}

/** Where nobody is named yet, the number to call takes its place. */
function firstMeeting({ from, to, first }: Relay, { say }: PortfolioWords): readonly FormPart[] {
  const call = [from.place, from.phone].filter(Boolean).join(' · ')
  const [lead, said] = to === null ? [say('relay.call'), call] : [say('relay.first'), first.trim()]
  if (said === '') return []
  return [text('large', said, { lead: `${lead} ` }), { is: 'air', points: 16 }]
}

function goingOn({ goesOn }: Relay, { say, language }: PortfolioWords): readonly FormPart[] {
  const row = (sign: PaperSign | null, label: string, said: string): readonly FormPart[] => [
    { is: 'air', points: 10 },
    {
      is: 'columns',
      gap: 10,
      columns: [
        { share: 5, parts: [{ is: 'tick', isTicked: said !== '', said: '' }] },
        { share: 5, parts: sign ? [{ is: 'sign', sign, size: 18, said: '' }] : [] },
        { share: 40, parts: label === '' ? [{ is: 'blank' }] : [text('large', label)] },
        { share: 50, parts: said === '' ? [{ is: 'blank' }] : [text('large-strong', said)] },
      ],
    },
    { is: 'air', points: 10 },
    { is: 'rule', weight: 'hair' },
  ]
  const listed = continuing.filter((kind) => goesOn[kind].trim() !== '')
  return [
    text('head', say('relay.goes-on')),
    { is: 'air', points: 6 },
    { is: 'rule', weight: 'hair' },
    ...listed.flatMap((kind) =>
      row(signs[kind], say(`continuing.${kind}`), typeset(goesOn[kind].trim(), language)),
    ),
    // One row for what is remembered when the sheet is printed already.
    ...row(null, '', ''),
  ]
}

function strengthsOf(copy: SharedCopy, deck: Deck, words: PortfolioWords): readonly FormPart[] {
  if (copy.strengths.length === 0) return []
  return [
    text('head', words.say('companion.strengths')),
    { is: 'air', points: 6 },
    ...copy.strengths.flatMap(({ card }): FormPart[] => {
      const printed = printedCard(card, deck, words)
      if (!printed) return []
      const { pictogram: sign, picture, suit, label } = printed
      return [
        {
          is: 'columns',
          gap: 8,
          columns: [
            { share: 10, parts: [{ is: 'sign', sign, picture, suit, size: 16, said: '' }] },
            { share: 90, parts: [text('text', label)] },
          ],
        },
        { is: 'air', points: 4 },
      ]
    }),
  ]
}

/** What was tried spares the person a second time. */
function triedOf(
  { roadmap = [] }: SharedCopy,
  { say, language }: PortfolioWords,
): readonly FormPart[] {
  const tried = roadmap.filter(({ state }) => state !== 'todo')
  if (tried.length === 0) return []
  return [
    text('head', say('relay.tried')),
    { is: 'air', points: 6 },
    ...tried.flatMap(({ what, state }): FormPart[] => [
      {
        is: 'columns',
        gap: 8,
        columns: [
          { share: 25, parts: [text('strong', say(`small-step.${state}`))] },
          { share: 75, parts: [text('text', typeset(what.trim(), language))] },
        ],
      },
      { is: 'air', points: 4 },
    ]),
    text('small', say('relay.not-again')),
  ]
}
