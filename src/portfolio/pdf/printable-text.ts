import type {
  Block,
  PortfolioDocument,
  PrintedCard,
  Section,
  SignedCard,
  StoryMoment,
} from '@/portfolio/document'
import { changeForm } from '@/portfolio/form/form'
import { hasArabic } from '@/portfolio/pdf/right-to-left'

/** Whether the fonts can draw a character. */
export type Covers = (character: string) => boolean
/** Whether the device can draw a letter with all that belongs to it. */
export type CanDraw = (letters: string) => boolean

/** What stands where no font has the letter: seen on paper, and known to every reader. */
const standIn = '\ufffd'

const nonJoiner = '\u200c'
/** All that anybody may mean by “a new line”. */
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
/** Spaces of any width that a line may break at; most fonts have only one of them. */
const breakingSpace = /(?![\u00a0\u202f\u2007])[\p{Zs}\t]/gu
/** Characters that tell a screen something and paper nothing. */
const unseen = /(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu
/** Half of a character above U+FFFF, left behind where a text was cut. */
const brokenHalf = /\p{Surrogate}/gu

const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The document with only what can be printed, and the letters that neither our fonts nor the device's
 * have, each once.
 *
 * jsPDF leaves such letters out without a word, and “Nguyễn” becomes “Nguyn” on paper: so it is
 * never asked to draw one.
 */
export function makePrintable(
  document: PortfolioDocument,
  covers: Covers,
  canDraw: CanDraw = () => false,
): { readonly document: PortfolioDocument; readonly missing: readonly string[] } {
  const missing = new Set<string>()
  const printable = changeTexts(document, (text) => printableText(text, covers, canDraw, missing))
  return { document: printable, missing: [...missing] }
}

/** One spelling for each letter, one kind of line break, nothing invisible. */
export function normalised(text: string): string {
  const spelled = text.replace(brokenHalf, standIn).normalize('NFC')
  return withoutUnseen(spelled.replace(lineBreak, '\n').replace(breakingSpace, ' '))
}

/**
 * A text of which every letter can be drawn; the others go into `missing`.
 * An emoji made of several characters counts once. A letter stays when only its accent is missing.
 */
export function printableText(
  text: string,
  covers: Covers,
  canDraw: CanDraw,
  missing: Set<string>,
): string {
  const known = (character: string) =>
    character === '\n' || character === nonJoiner || covers(character)
  const plain = normalised(text)
  if ([...plain].every(known)) return plain

  // Seen whole, as before the invisible joints were taken out: 👩‍🚀 is one picture, not two.
  return [...clusters.segment(text.replace(brokenHalf, standIn).normalize('NFC'))]
    .map(({ segment }) => {
      const characters = [...normalised(segment)]
      if (characters.every(known)) return characters.join('')
      if (canDraw(segment)) return segment
      missing.add(segment)
      const [base = '', ...accents] = characters
      return known(base) ? base + accents.filter(known).join('') : standIn
    })
    .join('')
}

/** The non-joiner is kept in Arabic script, where it changes how the letters beside it look. */
function withoutUnseen(text: string): string {
  const keepsNonJoiner = hasArabic(text)
  return text.replace(unseen, (sign) => (sign === nonJoiner && keepsNonJoiner ? sign : ''))
}

type Change = (text: string) => string

/** All that is drawn. The title is not: it stands in the file's properties, in any script. */
function changeTexts(document: PortfolioDocument, change: Change): PortfolioDocument {
  return {
    ...document,
    person: change(document.person),
    subtitle: change(document.subtitle),
    headline: change(document.headline),
    owned: change(document.owned),
    pageLabel: change(document.pageLabel),
    sections: document.sections.map((section) => changeSection(section, change)),
  }
}

function changeSection(section: Section, change: Change): Section {
  return {
    ...section,
    heading: change(section.heading),
    blocks: section.blocks.map((block) => changeBlock(block, change)),
  }
}

function changeBlock(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'cards':
      return { ...block, cards: block.cards.map((card) => changeCard(card, change)) }
    case 'proof':
      return {
        ...block,
        title: change(block.title),
        wording: change(block.wording),
        moments: block.moments.map((moment) => changeMoment(moment, change)),
      }
    case 'group':
      return { ...block, title: change(block.title), lines: block.lines.map(change) }
    case 'entry':
      return {
        ...block,
        side: change(block.side),
        title: change(block.title),
        rest: change(block.rest),
        place: change(block.place),
        lines: block.lines.map(change),
      }
    case 'strength':
      return {
        ...block,
        card: changeSigned(block.card, change),
        sentences: block.sentences.map(change),
        wording: change(block.wording),
        seen: change(block.seen),
      }
    case 'questions':
      return { ...block, title: change(block.title), questions: block.questions.map(change) }
    case 'terms':
      return {
        ...block,
        heads: [change(block.heads[0]), change(block.heads[1])],
        rows: block.rows.map(({ card, words, named }) => ({
          card: changeCard(card, change),
          words: change(words),
          named: change(named),
        })),
      }
    case 'steps':
      return {
        ...block,
        title: change(block.title),
        whose: change(block.whose),
        fold: change(block.fold),
        rows: block.rows.map((row) => ({
          ...row,
          what: change(row.what),
          when: change(row.when),
          whom: change(row.whom),
        })),
        facts: block.facts.map(({ label, text }) => ({
          label: change(label),
          text: text.split('\n').map(change).join('\n'),
        })),
      }
    case 'quotes':
      return {
        ...block,
        quotes: block.quotes.map(({ words, by }) => ({ words: change(words), by: change(by) })),
      }
    case 'plan':
      return {
        ...block,
        text: change(block.text),
        steps: block.steps.map(({ what, when }) => ({ what: change(what), when: change(when) })),
      }
    case 'panel':
      return {
        ...block,
        card: changeSigned(block.card, change),
        head: change(block.head),
        minute: change(block.minute),
        beats: block.beats.map(({ label, text }) => ({ label: change(label), text: change(text) })),
        practice: {
          label: change(block.practice.label),
          question: change(block.practice.question),
        },
        fold: change(block.fold),
      }
    case 'form':
      return { ...block, parts: changeForm(block.parts, change) }
    case 'profile':
      return { ...block, strengths: change(block.strengths), words: change(block.words) }
    case 'lines':
    case 'address':
      return { ...block, lines: block.lines.map(change) }
    case 'claim':
    case 'paragraph':
    case 'text':
    case 'subject':
    case 'signature':
      return { ...block, text: change(block.text) }
  }
}

function changeCard(card: PrintedCard, change: Change): PrintedCard {
  return { ...card, label: change(card.label), family: change(card.family) }
}

function changeSigned(card: SignedCard, change: Change): SignedCard {
  return { ...card, ...changeCard(card, change) }
}

function changeMoment(moment: StoryMoment, change: Change): StoryMoment {
  return {
    where: change(moment.where),
    parts: moment.parts.map((part) => ({ label: change(part.label), text: change(part.text) })),
  }
}
