import type { Journey, SmallStep } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { type FormPart, text } from '@/portfolio/form/form'
import { formOf } from '@/portfolio/form/form-document'
import { sayDay } from '@/portfolio/say-day'
import { typeset } from '@/portfolio/typeset'

/** As many rows as half a page holds, with one to write in. */
const mostRows = 6

/** The small steps to print: every one that is still open, and of those that are done the last ones. */
export function stepsToPrint(journey: Journey): readonly SmallStep[] {
  const steps = inOrder(journey.roadmap).filter(({ what }) => what.trim() !== '')
  let tooMany = steps.length - mostRows
  return steps.filter(({ state }) => state !== 'done' || tooMany-- <= 0)
}

/** A place near by where help is found. */
export type Help = { readonly name: string; readonly phone: string; readonly what: string }

/** The road map on a sheet of its own: what, when, with whom, two boxes, and a row to write in. */
export function composeRoadmap(
  journey: Journey,
  words: PortfolioWords,
  paper: PaperSize,
  help: readonly Help[],
): PortfolioDocument {
  const { say, language } = words
  const set = (said: string) => typeset(said.trim(), language)
  const goal = inOrder(journey.projects).find(({ kind }) => kind !== 'looking')?.text ?? ''
  const rows = stepsToPrint(journey)
  const blank = { what: '', when: '', whom: '', state: 'todo' as const }
  const parts: readonly FormPart[] = [
    text('title', say('roadmap.title')),
    text('soft', set([journey.about.name, goal].filter(Boolean).join(' · '))),
    { is: 'air', points: 6 },
    { is: 'rule', weight: 'heavy' },
    { is: 'air', points: 8 },
    rowOf([say('companion.step'), say('companion.when'), say('companion.whom')], 'small', [
      text('small', say('small-step.tried')),
      text('small', say('small-step.done')),
    ]),
    { is: 'air', points: 4 },
    { is: 'rule', weight: 'line' },
    ...[...rows, blank].flatMap(({ what, when, whom, state }): FormPart[] => [
      { is: 'air', points: 14 },
      rowOf([set(what), set(when), set(whom)], 'large', [
        { is: 'tick', isTicked: state !== 'todo', said: say('small-step.tried') },
        { is: 'tick', isTicked: state === 'done', said: say('small-step.done') },
      ]),
      { is: 'air', points: 14 },
      { is: 'rule', weight: 'hair' },
    ]),
    { is: 'air', points: 20 },
    ...factsOf(journey, words, help).flatMap(({ label, text: said }): FormPart[] => [
      {
        is: 'barred',
        ink: 'gold',
        parts: [text('strong', label), ...said.split('\n').map((line) => text('large', line))],
      },
      { is: 'air', points: 12 },
    ]),
  ]
  return formOf(
    say('roadmap.of', { name: journey.about.name }),
    journey.about.name,
    parts,
    words,
    paper,
  )
}

function rowOf(
  [what, when, whom]: readonly [string, string, string],
  as: 'small' | 'large',
  boxes: readonly [FormPart, FormPart],
): FormPart {
  return {
    is: 'columns',
    gap: 10,
    columns: [
      { share: 44, parts: [text(as, what)] },
      { share: 18, parts: [text(as === 'large' ? 'large-strong' : as, when)] },
      { share: 18, parts: [text(as, whom)] },
      { share: 10, parts: [boxes[0]], isCentred: true },
      { share: 10, parts: [boxes[1]], isCentred: true },
    ],
  }
}

/** A label with what it says, in lines. */
export type Fact = { readonly label: string; readonly text: string }

/** When they meet again, when they met, what they wrote last, and where help is found: what there is of it. */
export function factsOf(
  journey: Journey,
  { say, language, variety }: PortfolioWords,
  help: readonly Help[],
): readonly Fact[] {
  const set = (said: string) => typeset(said.trim(), language)
  const meetings = inOrder(journey.meetings).filter(({ on }) => on !== '')
  const next = meetings.findLast((one) => one.next !== '')?.next ?? ''
  const word = meetings.findLast((one) => one.word.trim() !== '')?.word ?? ''
  const places = help.map(({ name, phone, what }) =>
    [name, phone, what].filter(Boolean).join(' · '),
  )
  return [
    { label: say('copy.next-title'), text: next === '' ? '' : sayDay(next, variety) },
    {
      label: say('copy.meetings'),
      text: meetings.map(({ on }) => sayDay(on, variety)).join(' · '),
    },
    { label: say('copy.word'), text: set(word) },
    { label: say('roadmap.help'), text: places.map(set).filter(Boolean).join('\n') },
  ].filter(({ text }) => text !== '')
}
