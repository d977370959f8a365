import type frameworksFile from '@/deck/data/frameworks.json'
import type { CardId } from '@/deck/deck'
import type { Language } from '@/language/language'
import { grammars } from '@/portfolio/grammar'

export type Frameworks = typeof frameworksFile
type Mapping = {
  readonly rome: readonly string[]
  readonly skillsForSuccess: readonly string[]
  readonly esco: readonly { readonly label: string; readonly uri: string }[]
}

/** What a competency is called in the frameworks; nothing for a card that they don't have. */
export function mappingOf(frameworks: Frameworks, card: CardId): Mapping {
  const mappings: Readonly<Record<string, Mapping>> = frameworks.mappings
  return mappings[card] ?? { rome: [], skillsForSuccess: [], esco: [] }
}

/**
 * The words that employers know: ROME's savoir-être in French (they have no English names), and
 * the Skills for Success in the reader's language.
 */
export function recruiterWords(
  frameworks: Frameworks,
  card: CardId,
  language: Language,
): readonly string[] {
  const success = successSkills(frameworks, card, language)
  const rome = grammars[language].readsRome ? mappingOf(frameworks, card).rome : []
  return [...rome, ...success]
}

/** The Skills for Success that a competency belongs to, as a language calls them. */
export function successSkills(
  frameworks: Frameworks,
  card: CardId,
  language: Language,
): readonly string[] {
  const { skillsForSuccess } = mappingOf(frameworks, card)
  return frameworks.skillsForSuccess.items
    .filter(({ en }) => skillsForSuccess.includes(en))
    .map((name) => name[language])
}
