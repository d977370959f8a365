import type { CardId } from '@/deck/deck'
import type { Present } from '@/documents/messages'
import { newId } from '@/documents/new-id'
import { blankPapers, writeWorkshop } from '@/documents/workshop-document'
import { thisSecond } from '@/facilitator/use-second'
import type { Colour, JourneyId } from '@/journey/journey'
import type { Milestones } from '@/journey/milestones'
import { pretend } from '@/live-room/board'
import { showPapers } from '@/store/open-workshop'
import { takeWorkshopStep } from '@/workshop/steps'
import { fromTemplate, loadTemplateTexts } from '@/workshop/templates'
import { startWorkshop, type WorkshopId } from '@/workshop/workshop'

/** The demo's address. It is in no database and in no room. */
export const demoId = 'essai' as WorkshopId

type Invented = readonly [name: string, colour: Colour, Omit<Present, 'here' | 'door'>]

/** How far somebody is, a letter a milestone: n, b and d for none, begun and done. */
const far = (drawn: string): Milestones => {
  const [cards, strengths, stories, gift] = [...drawn].map((one) =>
    one === 'd' ? 'done' : one === 'b' ? 'begun' : 'none',
  )
  return {
    cards: cards ?? 'none',
    strengths: strengths ?? 'none',
    stories: stories ?? 'none',
    gift: gift ?? 'none',
  }
}

const at = (
  station: Present['at'],
  sorted: number,
  drawn: string,
  shows: Present['shows'] = 'nothing',
  help = false,
) => ({
  ...{ at: station, sorted, all: 31, help, shows, milestones: far(drawn) },
  ...{ helpAt: help ? thisSecond() - 120_000 : null, going: null },
  ...{ prints: false, printed: false, taken: false, followUp: null, damaged: false },
  showsUntil: 'workshop' as const,
})

/** Seven people who don't exist, each somewhere else. */
const invented = (): readonly Invented[] => [
  ['Samira', 'rose', at('discover', 11, 'b')],
  ['Joël', 'blue', at('discover', 20, 'b', 'strengths')],
  ['Ewa', 'green', at('express', 31, 'ddb', 'strengths')],
  ['Mamadou', 'amber', at('discover', 26, 'bb')],
  ['Linh', 'violet', at('express', 31, 'db')],
  ['Carole', 'teal', at('discover', 4, 'b', 'nothing', true)],
  ['Rachid', 'coral', at('discover', 18, 'b')],
]

/** What the invented people are good at, together. */
export const demoPicture: readonly (readonly [CardId, number])[] = (
  [
    ['ecouter', 6],
    ['prendre-soin', 5],
    ['gerer-un-budget', 4],
    ['aller-au-bout', 4],
    ['parler-plusieurs-langues', 3],
    ['travailler-avec-soin', 2],
    ['reparer', 1],
  ] as const
).map(([card, count]) => [card as CardId, count])

/** Opens the demo: a two-day workshop in full swing, in this page's memory only. */
export async function startDemo(
  language: string,
  about: { title: string; place: string; dates: string; objective: string },
): Promise<void> {
  let workshop = fromTemplate('two-days', await loadTemplateTexts(language), newId)
  workshop = takeWorkshopStep(workshop, {
    kind: 'describe',
    about: { ...about, facilitators: 'Anne, Luc' },
  })
  const present: Record<JourneyId, Present> = {}
  for (const [name, colour, seen] of invented()) {
    const person = newId<'journey'>()
    workshop = takeWorkshopStep(workshop, { kind: 'seat', person, seat: { name, colour } })
    present[person] = { ...seen, here: true, door: 'open' }
  }
  const sort = [...workshop.moments].findLast(
    ([, { station, day }]) => station === 'discover' && day === 1,
  )?.[0]
  if (sort) workshop = takeWorkshopStep(workshop, { kind: 'go-to', moment: sort, at: thisSecond() })
  workshop = takeWorkshopStep(workshop, { kind: 'run-clock', at: thisSecond() })
  const papers = blankPapers()
  writeWorkshop(papers, startWorkshop(), workshop)
  showPapers(demoId, papers)
  pretend(present)
}
