import type { Journey, ProjectId } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { wordingOf } from '@/journey/wording'
import { cvTextId, writtenOr } from '@/journey/words-to-leave-with'
import { cvOf } from '@/portfolio/cv/cv'
import { linesOf } from '@/portfolio/cv/facts'
import type { PortfolioWords } from '@/portfolio/document'
import { fullName } from '@/portfolio/full-name'

const schemaAddress =
  'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'

/**
 * The CV for sites that read JSON Resume (schema 1.0): strengths as skills with the card's few words as
 * keyword, and what was lived as projects with the lines that were kept there. No level or age: nobody
 * was asked; years only where they were typed as years.
 */
export function jsonResume(
  journey: Journey,
  words: PortfolioWords,
  { project, surname, contact }: { project: ProjectId | null; surname: string; contact: string },
): Record<string, unknown> {
  const { deck, variety } = words
  const cv = cvOf(journey, words, { project, groupBy: 'experience' })
  return {
    $schema: schemaAddress,
    basics: {
      name: fullName(journey.about.name, surname),
      label: writtenOr(journey, cvTextId('headline'), '').trim(),
      ...(cv.profile.words && { summary: cv.profile.words }),
      ...reachOf(contact),
    },
    education: cv.training.map(({ years, title, rest }) => ({
      studyType: `${title}${rest}`,
      ...datesOf(years),
    })),
    skills: strengthsFor(journey, project).map((card) => ({
      name: wordingOf(journey, card, deck.competencies[card]?.cv ?? card),
      keywords: [deck.competencies[card]?.label ?? card],
    })),
    projects: cv.experiences.map(({ title, place, lines, years }) => ({
      name: title,
      ...(place && { description: place }),
      ...(lines.length > 0 && { highlights: lines }),
      ...datesOf(years),
    })),
    languages: cv.spoken
      .filter(({ isLicence }) => !isLicence)
      .map(({ name, detail }) => ({ language: name, ...(detail && { fluency: detail }) })),
    certificates: cv.spoken.filter(({ isLicence }) => isLicence).map(({ name }) => ({ name })),
    meta: { version: 'v1.0.0', language: variety },
  }
}

/** The first and the last year, where they were typed in full. */
function datesOf(years: string): Record<string, string> {
  const [startDate, endDate] = years.match(/(?:19|20)\d\d/g) ?? []
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) }
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
