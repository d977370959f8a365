import type { Journey, ProjectId } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { storiesOf } from '@/journey/stories'
import { wordingOf } from '@/journey/wording'
import { cvTextId, writtenOr } from '@/journey/words-to-leave-with'
import { dated, linesOf, spokenIn } from '@/portfolio/cv/facts'
import type { PortfolioWords } from '@/portfolio/document'
import { employerPlaceOf } from '@/portfolio/employer-place'
import { fullName } from '@/portfolio/full-name'
import { keptLines, keptLinesOf } from '@/portfolio/kept-lines'

const schemaAddress =
  'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'

/**
 * The CV for sites that read JSON Resume (schema 1.0): strengths as skills with their lines as
 * keywords, the places of the stories as projects. No level, date or age: nobody was asked.
 */
export function jsonResume(
  journey: Journey,
  { deck, variety }: PortfolioWords,
  { project, surname, contact }: { project: ProjectId | null; surname: string; contact: string },
): Record<string, unknown> {
  const strengths = strengthsFor(journey, project)
  const written = (text: 'headline' | 'languages' | 'training') =>
    writtenOr(journey, cvTextId(text), '').trim()
  const places = new Map<string, string[]>()
  for (const story of strengths.flatMap((card) => storiesOf(journey, card))) {
    const [where, lines] = [employerPlaceOf(story, deck), keptLinesOf(journey, story, deck)]
    if (where !== '') places.set(where, [...(places.get(where) ?? []), ...lines])
  }
  const spoken = spokenIn(written('languages'))
  return {
    $schema: schemaAddress,
    basics: {
      name: fullName(journey.about.name, surname),
      label: written('headline'),
      ...reachOf(contact),
    },
    education: linesOf(written('training')).map((line) => ({ studyType: dated(line).said })),
    skills: strengths.map((card) => ({
      name: wordingOf(journey, card, deck.competencies[card]?.cv ?? card),
      keywords: keptLines(journey, card, deck),
    })),
    projects: [...places].map(([name, highlights]) => ({ name, highlights })),
    languages: spoken
      .filter(({ isLicence }) => !isLicence)
      .map(({ name, detail }) => ({ language: name, ...(detail && { fluency: detail }) })),
    certificates: spoken.filter(({ isLicence }) => isLicence).map(({ name }) => ({ name })),
    meta: { version: 'v1.0.0', language: variety },
  }
}

/** An e-mail and a telephone are known by their looks; what else was typed is where someone lives. */
function reachOf(contact: string): Record<string, unknown> {
  const lines = linesOf(contact)
  const email = lines.find((line) => /^\S+@\S+\.\S+$/.test(line))
  const phone = lines.find((line) => line !== email && /^[+\d(][\d\s().-]{5,}$/.test(line))
  const rest = lines.filter((line) => line !== email && line !== phone)
  return {
    ...(email && { email }),
    ...(phone && { phone }),
    ...(rest.length > 0 && { location: { address: rest.join('\n') } }),
  }
}
