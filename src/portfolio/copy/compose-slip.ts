import type { Share, SharePart } from '@/journey/journey'
import { readerOf } from '@/portfolio/copy/compose-copy'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { type FormPart, text } from '@/portfolio/form/form'
import { formOf } from '@/portfolio/form/form-document'
import { grammars } from '@/portfolio/grammar'
import { sayDay } from '@/portfolio/say-day'
import { lowered, typeset } from '@/portfolio/typeset'

/** What was handed over, as a list in a sentence. */
export function sayParts(
  parts: readonly SharePart[],
  { say }: Pick<PortfolioWords, 'say'>,
): string {
  return parts.map((part) => lowered(say(`share-part.${part}`))).join(', ')
}

/** The sheet that asks a reader to erase their copy: it gives no reason, and asks for none. */
export function composeSlip(
  name: string,
  share: Share,
  today: string,
  words: PortfolioWords,
  paper: PaperSize,
): PortfolioDocument {
  const { say, language, variety } = words
  const day = sayDay(share.cutOn, variety)
  const parts: readonly FormPart[] = [
    text('title', say('slip.title')),
    text('soft', say('slip.to', { reader: readerOf(share) })),
    { is: 'air', points: 6 },
    { is: 'rule', weight: 'heavy' },
    ...[
      say('slip.what', { day, parts: sayParts(share.parts, words) }),
      say('slip.please'),
      say('slip.how', { of: grammars[language].of(name) }),
    ].flatMap((said): FormPart[] => [
      { is: 'air', points: 16 },
      text('large', typeset(said, language)),
    ]),
    { is: 'air', points: 26 },
    text('large-strong', `${name} · ${sayDay(today, variety)}`),
  ]
  return formOf(say('slip.title'), name, parts, words, paper)
}
