import type { Journey, ProjectId } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { storiesOf } from '@/journey/stories'
import { wordingOf } from '@/journey/wording'
import { cvTextId, writtenOr } from '@/journey/words-to-leave-with'
import { keptLines, keptLinesOf } from '@/portfolio/cv-lines'
import type { PortfolioWords } from '@/portfolio/document'
import { employerPlaceOf } from '@/portfolio/employer-place'

const schemaAddress =
  'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'

/**
 * The CV for sites that read JSON Resume (schema 1.0): strengths as skills with their lines as
 * keywords, the places of the stories as projects. No level, date or age: nobody was asked.
 */
export function jsonResume(
  journey: Journey,
  project: ProjectId | null,
  { deck, language }: PortfolioWords,
): Record<string, unknown> {
  const strengths = strengthsFor(journey, project)
  const written = (text: 'headline' | 'languages') => writtenOr(journey, cvTextId(text), '').trim()
  const places = new Map<string, string[]>()
  for (const story of strengths.flatMap((card) => storiesOf(journey, card))) {
    const [where, lines] = [employerPlaceOf(story, deck), keptLinesOf(journey, story, deck)]
    if (where !== '') places.set(where, [...(places.get(where) ?? []), ...lines])
  }
  return {
    $schema: schemaAddress,
    basics: { name: journey.about.name, label: written('headline') },
    skills: strengths.map((card) => ({
      name: wordingOf(journey, card, deck.competencies[card]?.cv ?? card),
      keywords: keptLines(journey, card, deck),
    })),
    projects: [...places].map(([name, highlights]) => ({ name, highlights })),
    languages: written('languages')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ language: line.trim() })),
    meta: { version: 'v1.0.0', language },
  }
}
