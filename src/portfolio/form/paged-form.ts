import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { changeForm, type FormPart } from '@/portfolio/form/form'
import { formOf } from '@/portfolio/form/form-document'
import { typeset } from '@/portfolio/typeset'

/** A form of as many pages as it needs, each with its number: `title` names its file, `person` whose it is. */
export function pagedForm(
  title: string,
  person: string,
  parts: readonly FormPart[],
  words: PortfolioWords,
  paper: PaperSize,
): PortfolioDocument {
  const printed = changeForm(parts, (said) => typeset(said, words.language))
  const { fits: _, ...form } = formOf(title, person, printed, words, paper)
  return { ...form, pageLabel: words.say('portfolio.page', { page: '{page}', pages: '{pages}' }) }
}

export const air = (points: number): FormPart => ({ is: 'air', points })

/** One row, which isn't parted between two pages. */
export const together = (parts: readonly FormPart[]): FormPart => ({
  is: 'columns',
  gap: 0,
  align: 'top',
  columns: [{ share: 100, parts }],
})
