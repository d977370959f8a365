import type { CardId } from '@/deck/deck'
import { proofOf } from '@/journey/giving'
import type { Journey, ProjectId } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { storiesOf } from '@/journey/stories'
import { wordingOf } from '@/journey/wording'
import { cvTextId, writtenOr } from '@/journey/words-to-leave-with'
import { cvExperiences } from '@/portfolio/cv-experiences'
import type {
  Block,
  PaperSize,
  PortfolioDocument,
  PortfolioWords,
  Section,
} from '@/portfolio/document'
import { employerPlaceOf } from '@/portfolio/employer-place'
import { type Convention, grammars } from '@/portfolio/grammar'
import { keptLines, keptLinesOf } from '@/portfolio/kept-lines'
import { cleaned } from '@/portfolio/sentences'
import { typeset } from '@/portfolio/typeset'

export type CvChoices = {
  readonly paper: PaperSize
  readonly date: Date
  readonly project: ProjectId | null
  readonly convention: Convention
  readonly groupBy: 'strength' | 'experience'
  /** Address, telephone, e-mail: a line each. Comes from the screen, kept only when asked. */
  readonly contact: string
  /** For this paper only, or empty: the journey itself knows a first name. */
  readonly surname: string
}

/**
 * A CV by competencies: what one can do with what shows it, before where it was. In France the
 * training stands last; in Canada it stands before the languages, and references are offered.
 */
export function composeCv(
  journey: Journey,
  words: PortfolioWords,
  choices: CvChoices,
): PortfolioDocument {
  const { say, language } = words
  const { convention, project } = choices
  const name = journey.about.name
  const written = (text: 'headline' | 'languages' | 'training') =>
    typeset(writtenOr(journey, cvTextId(text), '').trim(), language)
  const contact = linesOf(choices.contact)
  const training = textSection(say('cv.training'), written('training'))
  const languages = textSection(say('cv.languages'), written('languages'))
  const sections = [
    skillsSection(journey, words, choices),
    experienceSection(journey, words, project),
    ...(convention === 'france' ? [languages, training] : [training, languages]),
    ...(convention === 'france' ? [] : [textSection('', say('cv.references'))]),
  ]
  return {
    title: say('cv.of', { name, of: grammars[language].of(name) }),
    person: fullName(name, choices.surname),
    headline: written('headline'),
    layout: 'sheet',
    subtitle: typeset(contact.join(' · '), language),
    owned: '',
    language,
    paper: choices.paper,
    pageLabel: say('portfolio.page', { page: '{page}', pages: '{pages}' }),
    sections: sections.filter((section) => section !== null),
  }
}

/** The kept CV lines by strength or by where it was; without any, the strengths' own wording. */
function skillsSection(
  journey: Journey,
  words: PortfolioWords,
  { project, convention, groupBy }: CvChoices,
): Section | null {
  const strengths = strengthsFor(journey, project)
  const blocks =
    groupBy === 'strength'
      ? strengthGroups(journey, strengths, words)
      : experienceGroups(journey, strengths, words)
  const heading = words.say(convention === 'quebec' ? 'cv.skills-quebec' : 'cv.skills')
  return blocks.length > 0 ? { heading, blocks } : null
}

/** Each strength with what shows it; those that nothing shows share one line, for no heading stands alone. */
function strengthGroups(
  journey: Journey,
  strengths: readonly CardId[],
  words: PortfolioWords,
): readonly Block[] {
  const groups = strengths.map((card) => strengthGroup(journey, card, words))
  const shown = groups.filter(({ lines }) => lines.length > 0)
  const bare = groups.filter(({ lines }) => lines.length === 0).map(({ title }) => title)
  return bare.length === 0 ? shown : [...shown, { kind: 'text', text: bare.join(' · ') }]
}

function strengthGroup(
  journey: Journey,
  card: CardId,
  words: PortfolioWords,
): Extract<Block, { kind: 'group' }> {
  const { deck, language, say } = words
  const texts = deck.competencies[card]
  const { shows } = proofOf(journey, card)
  const proof = shows.trim() === '' ? [] : [say('cv.shown-by', { proof: shows.trim() })]
  const title = wordingOf(journey, card, texts?.cv ?? card)
  const lines = [...keptLines(journey, card, deck), ...proof]
  return {
    kind: 'group',
    title: typeset(title, language),
    lines: lines.map((line) => typeset(line, language)),
  }
}

function experienceGroups(
  journey: Journey,
  strengths: readonly CardId[],
  words: PortfolioWords,
): readonly Block[] {
  const groups = new Map<string, string[]>()
  for (const card of strengths) {
    const stories = storiesOf(journey, card)
    for (const story of stories) {
      const lines = keptLinesOf(journey, story, words.deck)
      if (lines.length === 0) continue
      const where = employerPlaceOf(story, words.deck) || words.say('cv.elsewhere')
      groups.set(where, [...(groups.get(where) ?? []), ...lines])
    }
  }
  if (groups.size === 0) return strengthGroups(journey, strengths, words)
  return [...groups].map(([title, lines]) => ({
    kind: 'group',
    title: typeset(title, words.language),
    lines: lines.map((line) => typeset(line, words.language)),
  }))
}

/** Where it was lived: what was chosen, with its place and years, and the stories' own places, each once. */
function experienceSection(
  journey: Journey,
  { say, deck, language }: PortfolioWords,
  project: ProjectId | null,
): Section | null {
  const strengths = strengthsFor(journey, project)
  const set = (text: string) => typeset(text, language)
  const experiences = cvExperiences(journey, strengths, deck)
  const chosen = experiences.filter(({ isChosen }) => isChosen)
  const groups = chosen
    .filter(({ detail }) => detail.trim() !== '')
    .map(
      ({ wording, detail }): Block => ({
        kind: 'group',
        title: set(wording),
        lines: linesOf(detail).map(set),
      }),
    )
  const own = strengths
    .flatMap((card) => storiesOf(journey, card))
    .filter(({ where }) => !experiences.some(({ id }) => id === where))
    .map((story) => employerPlaceOf(story, deck))
  const bare = chosen.filter(({ detail }) => detail.trim() === '').map(({ wording }) => wording)
  const lines = [...new Set([...bare, ...own].filter((line) => line !== ''))].map(set)
  const blocks: readonly Block[] = [
    ...groups,
    ...(lines.length > 0 ? [{ kind: 'lines', lines } as const] : []),
  ]
  return blocks.length > 0 ? { heading: say('cv.experiences'), blocks } : null
}

/** A first name, and the surname that one wants on this paper. */
export function fullName(name: string, surname: string): string {
  return [name, surname.trim()].filter(Boolean).join(' ')
}

function textSection(heading: string, text: string): Section | null {
  return text === '' ? null : { heading, blocks: [{ kind: 'text', text }] }
}

/** What was typed a line each. */
export function linesOf(text: string): readonly string[] {
  return cleaned(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
