import {
  AlignmentType,
  Document,
  type Paragraph as DocxParagraph,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { printedLanguageFor } from '@/language/language'
import type { Block, PortfolioDocument } from '@/portfolio/document'
import { grammars } from '@/portfolio/grammar'
import { cleaned } from '@/portfolio/sentences'

/** Twentieths of a point, as Word measures paper. */
const paperSizes = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
} as const
const margins = { sheet: 1_134, letter: 1_417 } as const
const list = 'lines'
const font = 'Calibri'

/**
 * The same document for Word and LibreOffice: real headings in order, real lists, the language
 * set, page numbers. Pictures are left out: who writes on in it wants words.
 */
export function writeDocx(document: PortfolioDocument): Promise<Blob> {
  const { person, sections, language, paper, title, layout } = document
  const margin = margins[layout]
  const body = sections.flatMap(({ heading, blocks, isApart = false }) => [
    ...(heading === '' ? [] : [titled(heading, HeadingLevel.HEADING_1, isApart)]),
    ...blocks.flatMap(paragraphsOf),
  ])
  const docx = new Document({
    title,
    creator: person,
    styles: {
      default: {
        document: {
          run: {
            font,
            size: 22,
            language: { value: grammars[printedLanguageFor(language)].spelling },
          },
          paragraph: { spacing: { after: 100 } },
        },
        title: { run: { font, size: 44, bold: true } },
        heading1: { run: { font, size: 28, bold: true }, paragraph: { spacing: { before: 280 } } },
        heading2: { run: { font, size: 24, bold: true }, paragraph: { spacing: { before: 160 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: list,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: paperSizes[paper],
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        ...(layout === 'sheet' && { footers: { default: footer(document) } }),
        children: [...head(document), ...body],
      },
    ],
  })
  return Packer.toBlob(docx)
}

/** The name on top; a letter has it in its own text. */
function head({ person, headline, subtitle, layout }: PortfolioDocument): readonly DocxParagraph[] {
  if (layout === 'letter') return []
  return [
    titled(person, HeadingLevel.TITLE),
    ...(headline === '' ? [] : [strong(headline)]),
    ...(subtitle === '' ? [] : [plain(subtitle)]),
  ]
}

/** “Page 1 sur 2”, with the numbers that Word counts. */
function footer({ owned, pageLabel }: PortfolioDocument): Footer {
  const [before = '', between = '', after = ''] = pageLabel.split(/\{pages?\}/)
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  const said = owned === '' ? [] : [`${owned} · `]
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ children: [...said, ...children] })] })],
  })
}

function paragraphsOf(block: Block): readonly DocxParagraph[] {
  switch (block.kind) {
    case 'cards':
      return block.cards.map(({ label }) => bullet(label))
    case 'proof':
      return [
        titled(block.title, HeadingLevel.HEADING_2),
        ...(block.wording === '' ? [] : [plain(block.wording)]),
        ...block.moments.flatMap(({ where, parts }) => [
          ...(where === '' ? [] : [new Paragraph({ children: [italic(where)] })]),
          ...parts.map(({ label, text }) => labelled(label, text)),
        ]),
      ]
    case 'group':
      return [titled(block.title, HeadingLevel.HEADING_2), ...block.lines.map(bullet)]
    case 'lines':
      return block.lines.map(bullet)
    case 'address':
      return block.lines.map((line, at) => addressed(line, block.side, at))
    case 'subject':
      return [strong(block.text)]
    case 'signature':
      return [new Paragraph({ children: [run(block.text)], spacing: { before: 1_190 } })]
    case 'paragraph':
    case 'text':
      return block.text.split('\n').map(plain)
  }
}

function titled(
  text: string,
  heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  pageBreakBefore = false,
): DocxParagraph {
  return new Paragraph({ text: cleaned(text), heading, keepNext: true, pageBreakBefore })
}

function plain(text: string): DocxParagraph {
  return new Paragraph({ children: [run(text)] })
}

/** A line of an address: the sender's name is the heading, the other one stands in the window. */
function addressed(line: string, side: 'start' | 'end', at: number): DocxParagraph {
  const isHeading = side === 'start' && at === 0
  return new Paragraph({
    children: [run(line)],
    ...(isHeading && { heading: HeadingLevel.HEADING_1 }),
    spacing: { before: at === 0 && side === 'end' ? 280 : 0, after: 0 },
    indent: { left: side === 'end' ? 4_900 : 0 },
  })
}

function strong(text: string): DocxParagraph {
  return new Paragraph({
    children: [new TextRun({ text: cleaned(text), bold: true })],
    spacing: { before: 200, after: 200 },
  })
}

function bullet(text: string): DocxParagraph {
  return new Paragraph({ children: [run(text)], numbering: { reference: list, level: 0 } })
}

function labelled(label: string, text: string): DocxParagraph {
  const lines = text.split('\n')
  return new Paragraph({
    children: [
      new TextRun({ text: `${label}. `, bold: true }),
      ...lines.map((line, at) => new TextRun({ text: cleaned(line), ...(at > 0 && { break: 1 }) })),
    ],
  })
}

const run = (text: string) => new TextRun({ text: cleaned(text) })
const italic = (text: string) => new TextRun({ text: cleaned(text), italics: true })
