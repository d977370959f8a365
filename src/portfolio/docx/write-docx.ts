import {
  AlignmentType,
  Document,
  type Paragraph as DocxParagraph,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { cleaned } from '@/portfolio/cleaned'
import type { Block, EntryBlock, PortfolioDocument } from '@/portfolio/document'
import { textsOfForm } from '@/portfolio/form/form'
import { directionOf, stretchesOf } from '@/portfolio/pdf/right-to-left'

/** Twentieths of a point, as Word measures paper. */
const paperSizes = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
} as const
const margins = {
  form: 1_020,
  sheet: 1_134,
  'one-page': 1_020,
  panels: 1_020,
  column: 1_020,
  edge: 1_020,
  letter: 1_417,
} as const
/** Sizes in half points, spaces in twentieths of a point. What fills a page is set closer. */
const looks = {
  close: { text: 20, strong: 20, title: 44, heading: 24, before: 200, after: 40 },
  letter: { text: 22, strong: 24, title: 26, heading: 28, before: 0, after: 100 },
  sheet: { text: 22, strong: 24, title: 44, heading: 28, before: 280, after: 100 },
} as const
const list = 'lines'
const font = 'Calibri'

/**
 * The same document for Word and LibreOffice: real headings in order, real lists, the language
 * set, page numbers. Pictures are left out: who writes on in it wants words.
 */
export function writeDocx(document: PortfolioDocument): Promise<Blob> {
  const { person, sections, language, paper, title, layout } = document
  const margin = margins[layout]
  const look = looks[layout === 'letter' || layout === 'sheet' ? layout : 'close']
  const body = sections.flatMap(({ heading, blocks, isApart = false }) => [
    ...(heading === '' ? [] : [titled(heading, HeadingLevel.HEADING_2, isApart)]),
    ...blocks.flatMap((block) => paragraphsOf(block, document)),
  ])
  const docx = new Document({
    title,
    creator: person,
    lastModifiedBy: person,
    styles: {
      default: {
        document: {
          run: {
            font,
            size: look.text,
            language: { value: language },
          },
          paragraph: { spacing: { after: look.after } },
        },
        heading1: { run: { font, size: look.title, bold: true, color: 'auto' } },
        heading2: {
          run: { font, size: look.heading, bold: true, color: 'auto' },
          paragraph: { spacing: { before: look.before } },
        },
        heading3: {
          run: { font, size: look.strong, bold: true, color: 'auto' },
          paragraph: { spacing: { before: look.before / 2 } },
        },
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
        ...(layout !== 'letter' && { footers: { default: footer(document) } }),
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
    titled(person, HeadingLevel.HEADING_1),
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

function paragraphsOf(block: Block, document: PortfolioDocument): readonly DocxParagraph[] {
  switch (block.kind) {
    case 'cards':
      return block.cards.map(({ label }) => bullet(label))
    case 'proof':
      return [
        titled(block.title, HeadingLevel.HEADING_3),
        ...(block.wording === '' ? [] : [plain(block.wording)]),
        ...block.moments.flatMap(({ where, parts }) => [
          ...(where === '' ? [] : [paragraph([[where, { italics: true }]])]),
          ...parts.map(({ label, text }) => labelled(label, text)),
        ]),
      ]
    case 'group':
      return [titled(block.title, HeadingLevel.HEADING_3), ...block.lines.map(bullet)]
    case 'entry':
      return entry(block, document)
    case 'strength':
      return [
        titled(block.card.label, HeadingLevel.HEADING_3),
        plain(block.sentences.join(' ') || block.wording),
        ...(block.seen === '' ? [] : [plain(block.seen)]),
      ]
    case 'claim':
      return [strong(block.text)]
    case 'questions':
      return [titled(block.title, HeadingLevel.HEADING_3), ...block.questions.map(bullet)]
    case 'terms':
      return block.rows.flatMap(({ card, words, named }) => [
        titled(card.label, HeadingLevel.HEADING_3),
        ...[words, named].filter(Boolean).map(plain),
      ])
    case 'steps':
      return [
        titled(block.title, HeadingLevel.HEADING_2),
        ...block.rows.map(({ what, when, whom }) =>
          bullet([what, when, whom].filter(Boolean).join(' · ')),
        ),
        ...block.facts.flatMap(({ label, text }) => [
          titled(label, HeadingLevel.HEADING_3),
          ...text.split('\n').map(plain),
        ]),
      ]
    case 'quotes':
      return block.quotes.flatMap(({ words, by }) => [
        plain(words),
        ...(by === '' ? [] : [paragraph([[by, { italics: true }]])]),
      ])
    case 'plan':
      return [
        ...(block.text === '' ? [] : [plain(block.text)]),
        ...block.steps.map(({ what, when }) => bullet([what, when].filter(Boolean).join(' · '))),
      ]
    case 'panel':
      return [
        titled(block.card.label, HeadingLevel.HEADING_2),
        ...block.beats.map(({ label, text }) => labelled(label, text)),
        labelled(block.practice.label, block.practice.question),
        ...(block.fold === '' ? [] : [plain(block.fold)]),
      ]
    case 'form':
      return textsOfForm(block.parts).map(plain)
    case 'profile':
      return [
        ...(block.strengths === '' ? [] : [strong(block.strengths)]),
        ...block.words.split('\n').map(plain),
      ]
    case 'lines':
      return block.lines.map(bullet)
    case 'address':
      return block.lines.map((line, at) => addressed(line, block.side, at))
    case 'subject':
      return [strong(block.text)]
    case 'signature':
      return [paragraph([[block.text]], { spacing: { before: 1_190 } })]
    case 'paragraph':
    case 'text':
      return block.text.split('\n').map(plain)
  }
}

/** A thing of a CV in one column, as who writes on in it needs it: years at the right edge. */
function entry(block: EntryBlock, { layout, paper }: PortfolioDocument): readonly DocxParagraph[] {
  const { side, sideIs, isItem, title, rest, place, lines } = block
  const right = paperSizes[paper].width - 2 * margins[layout]
  const said = [[title, { bold: true }], [rest]] as const
  if (isItem) {
    return [
      paragraph(said, { numbering: { reference: list, level: 0 } }),
      ...lines.map((line) => paragraph([[line]], { indent: { left: 360 } })),
    ]
  }
  const isFollowed = place !== '' || lines.length > 0
  const title2 = { heading: HeadingLevel.HEADING_3, keepNext: isFollowed }
  const head =
    sideIs === 'name'
      ? paragraph([[side]], title2)
      : paragraph(side === '' ? said : [...said, [`\t${side}`, { bold: false }]], {
          tabStops: [{ type: TabStopType.RIGHT, position: right }],
          ...(rest === '' ? title2 : { keepNext: isFollowed }),
        })
  return [
    head,
    ...(place === '' ? [] : [plain(place)]),
    ...lines.map(sideIs === 'name' ? plain : bullet),
  ]
}

function titled(
  text: string,
  heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  pageBreakBefore = false,
): DocxParagraph {
  return paragraph([[text]], { heading, keepNext: true, pageBreakBefore })
}

function plain(text: string): DocxParagraph {
  return paragraph([[text]])
}

/** A line of an address: the sender's name is the heading, the other one stands in the window. */
function addressed(line: string, side: 'start' | 'end', at: number): DocxParagraph {
  const isHeading = side === 'start' && at === 0
  return paragraph([[line]], {
    ...(isHeading && { heading: HeadingLevel.HEADING_1 }),
    spacing: { before: at === 0 && side === 'end' ? 280 : 0, after: 0 },
    indent: { left: side === 'end' ? 4_900 : 0 },
  })
}

function strong(text: string): DocxParagraph {
  return paragraph([[text, { bold: true }]], { spacing: { before: 200, after: 200 } })
}

function bullet(text: string): DocxParagraph {
  return paragraph([[text]], { numbering: { reference: list, level: 0 } })
}

function labelled(label: string, text: string): DocxParagraph {
  return paragraph([
    [`${label}. `, { bold: true }],
    ...text.split('\n').map((line, at) => [line, at > 0 ? { break: 1 } : {}] as const),
  ])
}

type Look = { readonly bold?: boolean; readonly italics?: boolean; readonly break?: number }

/** A text as runs: what runs from right to left is told so to Word, and in which language it is. */
function runs(text: string, look: Look = {}): readonly TextRun[] {
  return stretchesOf(cleaned(text)).map(({ text: stretch, isRtl }, at) => {
    const { break: breaks, ...weight } = look
    const first = at === 0 && breaks !== undefined ? { break: breaks } : {}
    if (!isRtl) return new TextRun({ text: stretch, ...weight, ...first })
    const bidirectional = /\p{Script=Hebrew}/u.test(stretch) ? 'he-IL' : 'ar-SA'
    const rightToLeft = { rightToLeft: true, language: { bidirectional } }
    return new TextRun({ text: stretch, ...weight, ...first, ...rightToLeft })
  })
}

/** A paragraph of some texts, which begins at the side where its first letters do. */
function paragraph(
  texts: readonly (readonly [text: string, look?: Look])[],
  options: Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'> = {},
): DocxParagraph {
  const isRtl = directionOf(texts.map(([text]) => text).join('')) === 'rtl'
  return new Paragraph({
    ...options,
    children: texts.flatMap(([text, look]) => runs(text, look)),
    ...(isRtl && { bidirectional: true }),
  })
}
