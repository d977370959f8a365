import type { Journey } from '@/journey/journey'
import { cvTextId, writtenOr } from '@/journey/words-to-leave-with'
import type { Country } from '@/language/country'
import { cutsFor } from '@/portfolio/cv/cuts'
import { type Cv, type CvContents, cvOf, type Skill } from '@/portfolio/cv/cv'
import { linesOf } from '@/portfolio/cv/facts'
import type {
  Block,
  EntryBlock,
  PaperSize,
  PortfolioDocument,
  PortfolioWords,
  Section,
} from '@/portfolio/document'
import { everShorter, type Version } from '@/portfolio/fit'
import { fullName } from '@/portfolio/full-name'
import { grammars } from '@/portfolio/grammar'
import { ended, withoutEnd } from '@/portfolio/sentences'
import { capitalise, typeset } from '@/portfolio/typeset'

export type CvChoices = CvContents & {
  readonly paper: PaperSize
  readonly country: Country
  /** Address, telephone, e-mail: a line each. Comes from the screen, kept only when asked. */
  readonly contact: string
  /** For this paper only, or empty: the journey itself knows a first name. */
  readonly surname: string
}

/**
 * A CV by competencies: what one can do with what shows it, before where it was. In France it stands
 * in two columns; in Canada it begins with what one looks for, has its years at the edge, and offers
 * references. Every version of it, from the whole one to the shortest.
 */
export function composeCv(
  journey: Journey,
  words: PortfolioWords,
  choices: CvChoices,
): readonly [Version, ...Version[]] {
  const { say, language, variety } = words
  const { surname, country, paper } = choices
  const name = journey.about.name
  const isColumn = country === 'france'
  const set = (text: string) => typeset(text, language)
  const print = (cv: Cv): PortfolioDocument => ({
    title: say('cv.of', { name, of: grammars[language].of(name) }),
    person: fullName(name, surname),
    headline: set(writtenOr(journey, cvTextId('headline'), '').trim()),
    layout: isColumn ? 'column' : 'edge',
    fits: 'no-thin-page',
    subtitle: set(linesOf(choices.contact).join(' · ')),
    owned: fullName(name, surname),
    language: variety,
    paper,
    pageLabel: say('portfolio.page', { page: '{page}', pages: '{pages}' }),
    sections: sectionsOf(cv, words, isColumn).filter((section) => section !== null),
  })
  return everShorter(cvOf(journey, words, choices), cutsFor(isColumn), print, set)
}

function sectionsOf(cv: Cv, words: PortfolioWords, isColumn: boolean): readonly (Section | null)[] {
  const { say, language } = words
  const set = (text: string) => typeset(text, language)
  const section = (heading: string, blocks: readonly Block[]): Section | null =>
    blocks.length === 0 ? null : { heading, blocks }
  return [
    ...aimSections(cv, words, isColumn),
    section(say('cv.skills'), [
      ...cv.skills.map((skill) => skillEntry(skill, words, isColumn)),
      ...bareBlocks(cv, words, isColumn),
    ]),
    section(
      say('cv.experiences'),
      cv.experiences.map(({ years, title, place, lines }) =>
        entry({
          side: set(years),
          sideIs: 'years',
          title: set(title),
          place: set(place),
          lines: lines.map(set),
        }),
      ),
    ),
    section(
      say('cv.training'),
      cv.training.map(({ years, title, rest }) =>
        entry({ side: years, sideIs: 'years', title: set(title), rest: set(rest) }),
      ),
    ),
    section(spokenHeading(cv, words), spokenBlocks(cv, words, isColumn)),
    isColumn ? null : section('', [{ kind: 'text', text: set(say('cv.references')) }]),
  ]
}

/** What is looked for where that stands first, and a sentence of one's own. */
function aimSections(
  { goal, profile }: Cv,
  { say, language }: PortfolioWords,
  isColumn: boolean,
): readonly Section[] {
  const words =
    profile.words === ''
      ? ''
      : grammars[language].quoted(profile.words.replace(/^[«“"]\s*([^«»“”"]*?)\s*[»”"]$/u, '$1'))
  const own: readonly Block[] =
    words === ''
      ? []
      : [
          {
            kind: 'profile',
            strengths: typeset(profile.strengths, language),
            words: typeset(words, language),
          },
        ]
  if (isColumn) return own.length === 0 ? [] : [{ heading: '', blocks: own }]
  const goals: readonly Block[] =
    goal === '' ? [] : [{ kind: 'text', text: typeset(ended(withoutEnd(goal)), language) }]
  return [
    ...(goals.length > 0 ? [{ heading: say('cv.goal'), blocks: goals }] : []),
    ...(own.length > 0 ? [{ heading: say('cv.profile'), blocks: own }] : []),
  ]
}

/** A strength beside what shows it, or in one line with it where there is no column. */
function skillEntry(
  { name, lines }: Skill,
  { language }: PortfolioWords,
  isColumn: boolean,
): Block {
  const set = (text: string) => typeset(text, language)
  if (isColumn) return entry({ side: set(name), lines: lines.map(set) })
  const [first = '', ...more] = lines
  const rest = set(`${grammars[language].colon}${first}`)
  return entry({ isItem: true, title: set(name), rest, lines: more.map(set) })
}

/** Strengths without a proof share a line, under the others or alone. */
function bareBlocks(
  { bare, skills }: Cv,
  words: PortfolioWords,
  isColumn: boolean,
): readonly Block[] {
  if (bare.length === 0) return []
  const names = bare.join(' · ')
  return skills.length === 0
    ? [{ kind: 'text', text: typeset(names, words.language) }]
    : [skillEntry({ name: words.say('cv.also'), lines: [names] }, words, isColumn)]
}

function spokenHeading({ spoken }: Cv, { say }: PortfolioWords): string {
  const hasLicence = spoken.some(({ isLicence }) => isLicence)
  if (!hasLicence) return say('cv.spoken')
  return spoken.every(({ isLicence }) => isLicence) ? say('cv.licences') : say('cv.languages')
}

/** A line each beside the column, where something is said of them; else all in one line. */
function spokenBlocks(
  { spoken }: Cv,
  { language }: PortfolioWords,
  isColumn: boolean,
): readonly Block[] {
  const set = (text: string) => typeset(text, language)
  if (spoken.length === 0) return []
  if (isColumn && spoken.some(({ detail }) => detail !== '')) {
    return spoken.map(({ name, detail }) =>
      entry({ side: set(capitalise(name)), lines: detail === '' ? [] : [set(detail)] }),
    )
  }
  const line = spoken
    .map(({ name, detail }) => (detail === '' ? name : `${name} (${detail})`))
    .map((one, at) => (at === 0 ? capitalise(one) : one))
    .join(' · ')
  return [{ kind: 'text', text: set(line) }]
}

const entry = (said: Partial<EntryBlock>): Block => ({
  kind: 'entry',
  side: '',
  sideIs: 'name',
  isItem: false,
  title: '',
  rest: '',
  place: '',
  lines: [],
  ...said,
})
