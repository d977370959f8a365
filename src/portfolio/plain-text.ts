import type { Block, PortfolioDocument } from '@/portfolio/document'
import { textsOfForm } from '@/portfolio/form/form'

/** The same document as plain text, to be pasted anywhere: headings apart, a dash before lines. */
export function plainText(document: PortfolioDocument): string {
  const { person, headline, subtitle, sections, layout } = document
  // A letter has whom it is from in its text.
  const head = layout === 'letter' ? '' : [person, headline, subtitle].filter(Boolean).join('\n')
  const parts = sections.map(({ heading, blocks }) =>
    [heading, ...blocks.map(textOf)].filter(Boolean).join('\n\n'),
  )
  return `${[head, ...parts].filter(Boolean).join('\n\n')}\n`
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'cards':
      return listed(block.cards.map(({ label }) => label))
    case 'proof': {
      const moments = block.moments.map(({ where, parts }) =>
        [where, ...parts.map(({ label, text }) => `${label}. ${text}`)].filter(Boolean).join('\n'),
      )
      return [block.title, block.wording, ...moments].filter(Boolean).join('\n')
    }
    case 'group':
      return [block.title, listed(block.lines)].filter(Boolean).join('\n')
    case 'entry': {
      const title = [block.side, `${block.title}${block.rest}`].filter(Boolean).join(' · ')
      return [title, block.place, listed(block.lines)].filter(Boolean).join('\n')
    }
    case 'strength':
      return [block.card.label, block.sentences.join(' ') || block.wording, block.seen]
        .filter(Boolean)
        .join('\n')
    case 'questions':
      return [block.title, listed(block.questions)].join('\n')
    case 'terms':
      return listed(
        block.rows.map(({ card, words, named }) =>
          [card.label, words, named].filter(Boolean).join(' · '),
        ),
      )
    case 'steps':
      return [
        block.title,
        block.whose,
        listed(
          block.rows.map(({ what, when, whom }) => [what, when, whom].filter(Boolean).join(' · ')),
        ),
        ...block.facts.map(({ label, text }) => `${label}\n${text}`),
      ]
        .filter(Boolean)
        .join('\n')
    case 'quotes':
      return block.quotes
        .map(({ words, by }) => [words, by].filter(Boolean).join('\n'))
        .join('\n\n')
    case 'plan':
      return [
        block.text,
        listed(block.steps.map(({ what, when }) => [what, when].filter(Boolean).join(' · '))),
      ]
        .filter(Boolean)
        .join('\n')
    case 'panel': {
      const { card, beats, practice } = block
      const said = beats.map(({ label, text }) => `${label}. ${text}`)
      return [card.label, ...said, `${practice.label}. ${practice.question}`].join('\n')
    }
    case 'profile':
      return [block.strengths, block.words].filter(Boolean).join('\n')
    case 'form':
      return textsOfForm(block.parts).join('\n')
    case 'lines':
      return listed(block.lines)
    case 'address':
      return block.lines.join('\n')
    case 'claim':
    case 'paragraph':
    case 'text':
    case 'subject':
    case 'signature':
      return block.text
  }
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}
