import Papa from 'papaparse'
import type { CardId, CardText, DeckTexts, ExperienceId, FamilyId } from '@/deck/deck'
import { newId } from '@/documents/new-id'
import {
  type CardField,
  cardFields,
  longest,
  neededFields,
  signsIn,
} from '@/workshop/deck-problems'
import { cardsInOrder, type MadeDeck, mostCards, type NewCard, noWords } from '@/workshop/made-deck'
import { plainly } from '@/workshop/plainly'

/** Larger than any table of cards by a factor of ten; in bytes. */
const largestTable = 1_000_000

/** What is wrong in a table; `line` counts from 1, as a spreadsheet does with its header. */
export type TableProblem = { readonly line: number } & (
  | { readonly kind: 'workbook' | 'not-text' | 'too-large' | 'empty' | 'quotes' | 'too-many' }
  | { readonly kind: 'no-column'; readonly field: CardField; readonly language: string }
  | { readonly kind: 'unknown-column' | 'doubled-column'; readonly column: string }
  | { readonly kind: 'too-many-languages'; readonly languages: string }
  | { readonly kind: 'cells'; readonly found: number; readonly wanted: number }
  | { readonly kind: 'missing'; readonly field: CardField; readonly language: string }
  | {
      readonly kind: 'too-long'
      readonly field: CardField
      readonly language: string
      readonly most: number
    }
  | { readonly kind: 'doubled'; readonly label: string; readonly other: number }
  | { readonly kind: 'family' | 'drawing' | 'experience'; readonly value: string }
)

/** What a table may call by name. */
export type Named = {
  /** The words of our deck in the languages in which families and experiences may be named. */
  readonly texts: readonly DeckTexts[]
  /** A drawing by its name or by a word for it; `null` for none. */
  readonly drawing: (
    name: string,
  ) => { readonly pictogram: string; readonly picture: string | null } | null
  /** What a card shows whose drawing isn't named: its family's. */
  readonly drawingOf: (family: FamilyId) => string
}

export type TableRead =
  | { readonly ok: true; readonly languages: readonly string[]; readonly cards: readonly NewCard[] }
  | { readonly ok: false; readonly problems: readonly TableProblem[] }

/**
 * Reads a table of cards, a row a card: CSV as Excel and LibreOffice write it, with semicolons, commas or
 * tabs, in UTF-8, UTF-16 or Windows-1252. Either the whole of it is as it should be, or every problem is
 * named by its line and no card comes of it. `spoken` is the language of columns that don't name one.
 */
export async function readCardTable(file: Blob, spoken: string, named: Named): Promise<TableRead> {
  if (file.size > largestTable) return refused({ line: 1, kind: 'too-large' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return refused({ line: 1, kind: 'workbook' })
  const text = decode(bytes)
    .replace(/\r\n?/g, '\n')
    .replace(/^sep=.\n/i, '\n')
  if (/[^\P{Cc}\n\t]/u.test(text)) return refused({ line: 1, kind: 'not-text' })
  const { rows, problems: torn } = rowsOf(text)
  const [head, ...body] = rows
  if (!head || body.length === 0) return refused(...torn, { line: 1, kind: 'empty' })
  const { columns, languages, problems: unread } = columnsOf(head, spoken)
  const problems = [...torn, ...unread]
  if (body.length > mostCards) problems.push({ line: body[mostCards]?.line ?? 1, kind: 'too-many' })
  // Of columns that can't be told apart no row says anything.
  if (unread.length > 0) return { ok: false, problems }
  const labels = new Map<string, number>()
  const cards = body.map((row) => {
    const card = cardOf(row, columns, languages, named)
    problems.push(...card.problems, ...doubledIn(card.made, row.line, languages, labels))
    return card.made
  })
  problems.sort((a, b) => a.line - b.line)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, languages, cards }
}

const refused = (...problems: readonly TableProblem[]) => ({ ok: false, problems }) as const

/** By its mark; else UTF-8 where it is that, and what Windows writes where it isn't. */
function decode(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (mark === 0xfffe || mark === 0xfeff)
    return new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Row = { readonly line: number; readonly cells: readonly string[] }

/** Rows with the line on which each begins; those without a word are passed over. */
function rowsOf(text: string): { rows: readonly Row[]; problems: TableProblem[] } {
  const rows: Row[] = []
  const problems: TableProblem[] = []
  let line = 1
  let at = 0
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    step({ data, errors, meta }) {
      const isTorn = errors.some(({ type }) => type === 'Quotes')
      if (isTorn) problems.push({ line, kind: 'quotes' })
      // A formula was kept from being worked out (`writeCardTable`).
      const cells = data.map((cell) => cell.trim().replace(/^'(?=[=+\-@])/, ''))
      if (!isTorn && cells.some((cell) => cell !== '')) rows.push({ line, cells })
      line += text.slice(at, meta.cursor).split('\n').length - 1
      at = meta.cursor
    },
  })
  return { rows, problems }
}

/** The sign that parts the cells of the header. */
function delimiterOf(text: string): string {
  const head = text.trimStart().split('\n')[0] ?? ''
  const count = (sign: string) => head.split(sign).length
  return [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ';'
}

/** What a column may be called, in French and English, without accents or capitals. */
const columnNames = {
  label: ['carte', 'nom', 'nom de la carte', 'card', 'name', 'label'],
  text: ['phrase', 'la phrase', 'sentence', 'text', 'texte'],
  cv: ['cv', 'pour le cv', 'mots du cv', 'resume', 'for the resume', 'for the cv'],
  example: ['exemple', 'un exemple', 'example'],
  family: ['famille', 'family'],
  drawing: ['dessin', 'pictogramme', 'drawing', 'pictogram', 'picture'],
  experiences: ['experiences', 'vecu', 'proposee par', 'proposed by'],
} as const satisfies Record<CardField | 'family' | 'drawing' | 'experiences', readonly string[]>
type ColumnName = keyof typeof columnNames
type Column = { readonly name: ColumnName; readonly language: string }

function columnsOf(
  { line, cells }: Row,
  spoken: string,
): { columns: readonly Column[]; languages: readonly string[]; problems: readonly TableProblem[] } {
  const problems: TableProblem[] = []
  const columns = cells.map((cell): Column | null => {
    const column = readColumn(cell, spoken)
    if (!column && cell !== '') problems.push({ line, kind: 'unknown-column', column: cell })
    return column
  })
  const known = columns.filter((column) => column !== null)
  const keys = known.map(({ name, language }) => `${name} ${language}`)
  for (const [at, column] of columns.entries()) {
    const isAgain =
      column && keys.indexOf(`${column.name} ${column.language}`) !== known.indexOf(column)
    if (isAgain) problems.push({ line, kind: 'doubled-column', column: cells[at] ?? '' })
  }
  const languages = [...new Set(known.map(({ language }) => language).filter((one) => one !== ''))]
  if (languages.length > 2)
    problems.push({ line, kind: 'too-many-languages', languages: languages.join(', ') })
  for (const language of languages.length > 0 ? languages : [spoken]) {
    for (const field of neededFields) {
      const isThere = known.some((column) => column.name === field && column.language === language)
      if (!isThere) problems.push({ line, kind: 'no-column', field, language })
    }
  }
  const nothing: Column = { name: 'cv', language: '-' }
  return { columns: columns.map((column) => column ?? nothing), languages, problems }
}

/** “Phrase (pt)”, “phrase pt”, “phrase_pt” or “phrase”. */
function readColumn(cell: string, spoken: string): Column | null {
  const plain = plainly(cell)
  const [, bare = plain, tag] =
    /^(.*?)[\s_:·-]*\(?\b([a-z]{2,3}(?:-[a-z]{2,8})?)\)?$/.exec(plain) ?? []
  for (const [name, called] of Object.entries(columnNames) as [ColumnName, readonly string[]][]) {
    const hasLanguage = cardFields.some((field) => field === name)
    if (called.includes(plain)) return { name, language: hasLanguage ? spoken : '' }
    if (hasLanguage && tag !== undefined && called.includes(bare.trim()) && isLanguage(tag))
      return { name, language: tag }
  }
  return null
}

/** Whether it names a language: `aide` doesn't. */
function isLanguage(tag: string): boolean {
  try {
    return (
      new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined
    )
  } catch {
    return false
  }
}

function cardOf(
  { line, cells }: Row,
  columns: readonly Column[],
  languages: readonly string[],
  named: Named,
): { made: NewCard; problems: readonly TableProblem[] } {
  const problems: TableProblem[] = []
  if (cells.length > columns.length)
    problems.push({ line, kind: 'cells', found: cells.length, wanted: columns.length })
  const cell = (name: ColumnName, language = '') =>
    cells[columns.findIndex((column) => column.name === name && column.language === language)] ?? ''
  const textsIn = (language: string): CardText => ({
    ...noWords,
    ...Object.fromEntries(cardFields.map((field) => [field, cell(field, language)])),
  })
  for (const language of languages) {
    const texts = textsIn(language)
    for (const field of neededFields) {
      if (texts[field] === '') problems.push({ line, kind: 'missing', field, language })
    }
    for (const field of cardFields) {
      const most = longest[field]
      if (signsIn(texts[field]) > most)
        problems.push({ line, kind: 'too-long', field, language, most })
    }
  }
  const family = idBy(
    named.texts.map(({ families }) => families),
    cell('family'),
  )
  if (family === null) problems.push({ line, kind: 'family', value: cell('family') })
  const asked = cell('drawing')
  const drawn = asked === '' ? null : named.drawing(asked)
  if (asked !== '' && drawn === null) problems.push({ line, kind: 'drawing', value: asked })
  const experiences = cell('experiences')
    .split(/[|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .flatMap((one) => {
      const found = idBy(
        named.texts.map((texts) => texts.experiences),
        one,
      )
      if (found === null) problems.push({ line, kind: 'experience', value: one })
      return found === null ? [] : [found as ExperienceId]
    })
  const of = (family ?? '') as FamilyId
  const made: NewCard = {
    id: newId<'card'>() as CardId,
    family: of,
    experiences: [...new Set(experiences)],
    texts: Object.fromEntries(languages.map((language) => [language, textsIn(language)])),
    ...(drawn ?? { pictogram: named.drawingOf(of), picture: null }),
  }
  return { made, problems }
}

/** The id of what is called so in one of the languages, or that has this id. */
function idBy(
  tables: readonly Readonly<Record<string, { readonly label: string }>>[],
  called: string,
): string | null {
  const wanted = plainly(called)
  for (const table of tables) {
    for (const [id, { label }] of Object.entries(table)) {
      if (plainly(label) === wanted || id === called) return id
    }
  }
  return null
}

function doubledIn(
  { texts }: NewCard,
  line: number,
  languages: readonly string[],
  labels: Map<string, number>,
): readonly TableProblem[] {
  const problems: TableProblem[] = []
  for (const language of languages) {
    const label = texts[language]?.label ?? ''
    const key = `${language}:${plainly(label)}`
    const other = labels.get(key)
    if (label !== '' && other !== undefined) problems.push({ line, kind: 'doubled', label, other })
    labels.set(key, other ?? line)
  }
  return problems
}

/** What the columns are called in a table that is written. */
export type ColumnTitles = Readonly<Record<ColumnName, string>>

/**
 * The cards as a table that Excel and LibreOffice open as they are: UTF-8 with its mark, semicolons. What
 * a table can't hold, a photograph, stays in the deck.
 */
export function writeCardTable(deck: MadeDeck, titles: ColumnTitles, words: DeckTexts): string {
  const { languages } = deck.about
  const head = [
    ...languages.flatMap((language) => cardFields.map((field) => `${titles[field]} (${language})`)),
    ...[titles.family, titles.drawing, titles.experiences],
  ]
  const body = cardsInOrder(deck).map(({ texts, family, pictogram, experiences }) => [
    ...languages.flatMap((language) => cardFields.map((field) => texts[language]?.[field] ?? '')),
    words.families[family]?.label ?? family,
    pictogram,
    experiences.map((id) => words.experiences[id]?.label ?? id).join(' | '),
  ])
  // A spreadsheet would work out what begins like a formula.
  return `\uFEFF${Papa.unparse([head, ...body], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
}
