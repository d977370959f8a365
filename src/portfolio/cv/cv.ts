import type { CardId } from '@/deck/deck'
import { proofOf } from '@/journey/giving'
import type { Journey, ProjectId } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { type StoryRow, storiesOf } from '@/journey/stories'
import { wordingOf } from '@/journey/wording'
import { type CvText, cvTextId, writtenOr } from '@/journey/words-to-leave-with'
import { cvExperiences } from '@/portfolio/cv/experiences'
import { dated, lastYear, linesOf, type Spoken, spokenIn } from '@/portfolio/cv/facts'
import type { PortfolioWords } from '@/portfolio/document'
import { employerPlaceOf } from '@/portfolio/employer-place'
import { keptLinesOf } from '@/portfolio/kept-lines'
import { lowered } from '@/portfolio/typeset'

/** What a CV says, before it is set: every text as it was typed or as the deck words it. */
export type Cv = {
  /** What is looked for, or empty. */
  readonly goal: string
  /** A sentence of one's own, with the first strengths in a word each; or both empty. */
  readonly profile: { readonly strengths: string; readonly words: string }
  readonly skills: readonly Skill[]
  /** Strengths that nothing shows here: they share a line. */
  readonly bare: readonly string[]
  /** The newest first, what has no years last. */
  readonly experiences: readonly Experience[]
  readonly training: readonly Training[]
  readonly spoken: readonly Spoken[]
}
export type Skill = { readonly name: string; readonly lines: readonly string[] }
export type Experience = {
  readonly years: string
  readonly title: string
  readonly place: string
  readonly lines: readonly string[]
}
export type Training = { readonly years: string; readonly title: string; readonly rest: string }

export type GroupBy = 'strength' | 'experience'
export type CvContents = { readonly project: ProjectId | null; readonly groupBy: GroupBy }

/** How many strengths a profile begins with. */
const mostInProfile = 3

/**
 * Gathers a CV from a journey. By strength, each one has its proof, and what else was kept stands
 * with the experience that it comes from; by experience, everything stands there. No line stands twice.
 */
export function cvOf(journey: Journey, words: PortfolioWords, contents: CvContents): Cv {
  const { project } = contents
  const strengths = strengthsFor(journey, project)
  const chosen = project === null ? undefined : journey.projects.get(project)
  const written = (text: CvText) => writtenOr(journey, cvTextId(text), '').trim()
  const labels = strengths
    .slice(0, mostInProfile)
    .map((card, at) => {
      const label = words.deck.competencies[card]?.label ?? card
      return at === 0 ? label : lowered(label)
    })
    .join(', ')
  return {
    // Who is still looking has no goal to declare.
    goal: chosen === undefined || chosen.kind === 'looking' ? '' : chosen.text.trim(),
    profile: {
      strengths: written('profile') === '' || labels === '' ? '' : `${labels}.`,
      words: written('profile'),
    },
    ...toldIn(journey, strengths, words, contents),
    training: linesOf(written('training')).map((line) => {
      const { years, said } = dated(line)
      const [, title = said, rest = ''] = /^([^,(]+)(,.*|\s\(.*)$/u.exec(said) ?? []
      return { years, title: title.trim(), rest }
    }),
    spoken: spokenIn(written('languages')),
  }
}

/** Which line shows which strength, and which stand with where it was lived. */
function toldIn(
  journey: Journey,
  strengths: readonly CardId[],
  words: PortfolioWords,
  { groupBy }: CvContents,
): Pick<Cv, 'skills' | 'bare' | 'experiences'> {
  const { deck, say } = words
  const listed = cvExperiences(journey, strengths, deck)
  const chosen = listed.filter(({ isChosen }) => isChosen)
  const lived = new Map<string, { title: string; lines: string[] }>(
    chosen.map(({ id, wording }) => [id, { title: wording, lines: [] }]),
  )
  /** Where a story stands on this CV, or nowhere: the person took it out, or said no place. */
  const placed = (story: StoryRow) => {
    if (listed.some(({ id }) => id === story.where)) return lived.get(story.where)
    const place = employerPlaceOf(story, deck)
    if (place === '' && groupBy === 'strength') return undefined
    const title = place || say('cv.elsewhere')
    const known = lived.get(title) ?? { title, lines: [] }
    lived.set(title, known)
    return known
  }
  const stand = new Set<string>()
  const skills = strengths.map((card): Skill => {
    const name = wordingOf(journey, card, deck.competencies[card]?.cv ?? card)
    const lines: string[] = []
    for (const story of storiesOf(journey, card)) {
      const place = placed(story)
      for (const kept of keptLinesOf(journey, story, deck)) {
        const line = withoutHeading(kept, name)
        if (line === '' || stand.has(line)) continue
        stand.add(line)
        const isProof = groupBy === 'strength' && (lines.length === 0 || !place)
        if (isProof) lines.push(line)
        else place?.lines.push(line)
      }
    }
    const shown = proofOf(journey, card).shows.trim()
    return { name, lines: shown === '' ? lines : [...lines, say('cv.shown-by', { proof: shown })] }
  })
  return {
    skills: skills.filter(({ lines }) => lines.length > 0),
    bare: skills.filter(({ lines }) => lines.length === 0).map(({ name }) => name),
    experiences: [...lived]
      .map(([id, { title, lines }]): Experience => {
        const detail = chosen.find((one) => one.id === id)?.detail ?? ''
        const { years, place, more } = placeAndYears(detail)
        return { years, title, place, lines: [...more, ...lines.filter((line) => line !== place)] }
      })
      .toSorted((a, b) => lastYear(b.years) - lastYear(a.years)),
  }
}

/** What was typed of an experience: where and when in its first line, what was done there below. */
function placeAndYears(detail: string): Pick<Experience, 'years' | 'place'> & { more: string[] } {
  const typed = linesOf(detail)
  const at = typed.findIndex((line) => dated(line).years !== '')
  const years = at < 0 ? '' : dated(typed[at] ?? '').years
  // Years that come after the first are part of what was done then.
  const lines = typed.map((line, nth) => (nth === at ? dated(line).said : line))
  const [place = '', ...more] = lines.filter((line) => line !== '')
  return { years, place, more }
}

/** A line under a heading doesn't say it again: of “Écoute attentive (mairie)” the place remains. */
function withoutHeading(line: string, heading: string): string {
  if (!line.toLocaleLowerCase().startsWith(heading.toLocaleLowerCase())) return line
  const rest = line.slice(heading.length)
  if (/^[\p{L}\p{N}]/u.test(rest)) return line
  const [, bracketed] = /^\s*\(([^()]*)\)\s*$/.exec(rest) ?? []
  return (bracketed ?? rest.replace(/^[\s,;:–—-]+/u, '')).trim()
}
