import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { type FormPart, text } from '@/portfolio/form/form'
import { formOf } from '@/portfolio/form/form-document'
import type { PaperSign } from '@/portfolio/form/paper-signs'
import { benchmarks, opinionItems } from '@/workshop/feedback'

const circles = ['circle', 'circle-half', 'circle-fill'] as const
const faces = ['smiley-sad', 'smiley-meh', 'smiley'] as const

/** The questionnaire for whoever would rather write: one page, with the quotation to cut off. */
export function composeQuestionnaire(
  when: 'before' | 'after',
  words: PortfolioWords,
  paper: PaperSize,
): PortfolioDocument {
  const title = words.say('feedback.title')
  return formOf(title, title, questionnaireParts(when, words), words, paper)
}

/** The page itself, which stands in the notebook, too. */
export function questionnaireParts(
  when: 'before' | 'after',
  words: PortfolioWords,
): readonly FormPart[] {
  const { say } = words
  const first = block(
    say('paper-feedback.now'),
    [say('benchmark-value.no'), say('benchmark-value.little'), say('benchmark-value.yes')],
    benchmarks.map((item) => say(`benchmark.${item}`)),
    circles,
    words,
  )
  const second = block(
    say('paper-feedback.workshop'),
    [say('opinion-value.no'), say('opinion-value.little'), say('opinion-value.yes')],
    opinionItems.map((item) => say(`opinion-item.${item}`)),
    faces,
    words,
  )
  return [
    {
      is: 'columns',
      gap: 12,
      columns: [
        { share: 45, parts: [text('title', say('feedback.title'))] },
        { share: 55, parts: [text('text', say('paper-feedback.how'), { side: 'end' })] },
      ],
    },
    { is: 'air', points: 6 },
    { is: 'rule', weight: 'heavy' },
    ...first,
    ...(when === 'before' ? [] : [...second, ...ownWords(words), ...quotation(words)]),
  ]
}

function block(
  heading: string,
  names: readonly [string, string, string],
  sentences: readonly string[],
  signs: readonly PaperSign[],
  { say }: PortfolioWords,
): readonly FormPart[] {
  const none = say('feedback.no-answer')
  return [
    { is: 'air', points: 12 },
    row(
      text('head', heading),
      [...names, none].map((name) => text('small', name)),
    ),
    { is: 'air', points: 3 },
    { is: 'rule', weight: 'line' },
    ...sentences.flatMap((sentence): FormPart[] => [
      { is: 'air', points: 10 },
      row(text('large', sentence), [
        ...signs.map((sign): FormPart => ({ is: 'sign', sign, size: 26, said: '' })),
        { is: 'sign', sign: 'minus-circle', size: 22, said: '' },
      ]),
      { is: 'air', points: 9 },
      { is: 'rule', weight: 'hair' },
    ]),
  ]
}

function row(first: FormPart, cells: readonly FormPart[]): FormPart {
  return {
    is: 'columns',
    gap: 8,
    columns: [
      { share: 52, parts: [first] },
      ...cells.map((cell) => ({ share: 12, parts: [cell], isCentred: true as const })),
    ],
  }
}

function ownWords({ say }: PortfolioWords): readonly FormPart[] {
  const side = (heading: string) => ({
    share: 1,
    parts: [text('head', heading), { is: 'blank' } as const, { is: 'blank' } as const],
  })
  return [
    { is: 'air', points: 12 },
    {
      is: 'columns',
      gap: 24,
      align: 'top',
      columns: [side(say('feedback.keep')), side(say('feedback.change'))],
    },
    { is: 'air', points: 8 },
    text('soft', say('paper-feedback.fold')),
    { is: 'push' },
  ]
}

/** A strip to cut off, so that a name is never joined to answers. */
function quotation({ say }: PortfolioWords): readonly FormPart[] {
  const consent = (name: string): FormPart => ({
    is: 'columns',
    gap: 8,
    columns: [
      { share: 8, parts: [{ is: 'tick', isTicked: false, said: '' }] },
      { share: 92, parts: [text('text', name)] },
    ],
  })
  return [
    { is: 'dashes' },
    { is: 'air', points: 10 },
    {
      is: 'columns',
      gap: 24,
      align: 'top',
      columns: [
        {
          share: 60,
          parts: [
            text('head', say('paper-feedback.apart')),
            { is: 'blank' },
            { is: 'blank' },
            { is: 'air', points: 6 },
            text('soft', say('paper-feedback.hand-in')),
          ],
        },
        {
          share: 40,
          parts: [
            consent(say('feedback.quote-no')),
            { is: 'air', points: 6 },
            consent(say('feedback.quote-unnamed')),
            { is: 'air', points: 6 },
            consent(say('paper-feedback.named')),
            { is: 'blank' },
          ],
        },
      ],
    },
  ]
}
