import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import type { FormPart } from '@/portfolio/form/form'

/** A form as a document of one page: `title` names its file, `person` whose it is. */
export function formOf(
  title: string,
  person: string,
  parts: readonly FormPart[],
  { variety }: Pick<PortfolioWords, 'variety'>,
  paper: PaperSize,
): PortfolioDocument {
  return {
    title,
    person,
    headline: '',
    subtitle: '',
    owned: '',
    layout: 'form',
    fits: 'one-page',
    language: variety,
    paper,
    pageLabel: '',
    sections: [{ heading: '', blocks: [{ kind: 'form', parts }] }],
  }
}
