import type { jsPDF } from 'jspdf'
import { type Inside, insideOf } from '@/portfolio/pdf/inside'

/**
 * What a piece of a page is, for whoever hears it read: one element, however many lines it takes and
 * however many pages. Lines of one element hold the very same part.
 */
export type Part = {
  readonly role: 'H1' | 'H2' | 'H3' | 'P' | 'Lbl' | 'LBody'
  /** A BCP 47 tag, where it isn't in the document's. */
  readonly language?: string
  /** The item of a list that it belongs to. */
  readonly item?: Item
}

/** Items of one list hold the very same list. */
export type Item = { readonly list: object }

type Element = {
  readonly role: string
  readonly language: string | undefined
  readonly parent: Element | null
  readonly kids: (Element | { readonly page: number; readonly mark: number })[]
  id: number
}

/** Wraps what is drawn, so that a reader knows what it is, or that it is only there to be seen. */
export type Tagger = {
  readonly as: (part: Part | undefined, page: number, draw: () => void, said?: string) => void
}

/**
 * The logical structure of a PDF (ISO 32000, 14.7 and 14.8): jsPDF has none, but tells when it writes
 * pages, resources and the catalogue. Everything that has a part becomes an element of the document,
 * in the order in which it is drawn; the rest is an artifact.
 */
export function structured(pdf: jsPDF, documentLanguage: string): Tagger {
  const inside = insideOf(pdf)
  const root = elementOf('Document', null)
  const [main = ''] = documentLanguage.split('-')
  const elements = new Map<object, Element>()
  /** Of each page, which element each of its marks belongs to. */
  const marks = new Map<number, Element[]>()

  const elementFor = (part: Part): Element => {
    const known = elements.get(part)
    if (known) return known
    const parent = part.item ? itemFor(part.item) : root
    const language = part.language === main ? undefined : part.language
    return made(part, part.role, parent, language)
  }
  const itemFor = (item: Item): Element => {
    const list = elements.get(item.list) ?? made(item.list, 'L', root)
    return elements.get(item) ?? made(item, 'LI', list)
  }
  const made = (key: object, role: string, parent: Element, language?: string): Element => {
    const element = elementOf(role, parent, language)
    parent.kids.push(element)
    elements.set(key, element)
    return element
  }

  writeTree(inside, root, marks)
  return {
    as(part, page, draw, said) {
      if (!part) inside.write('/Artifact BMC')
      else {
        const element = elementFor(part)
        const ofPage = marks.get(page) ?? []
        marks.set(page, ofPage)
        const mark = ofPage.push(element) - 1
        element.kids.push({ page, mark })
        const instead = said === undefined ? '' : ` /ActualText ${hex(said)}`
        inside.write(`/${part.role} <</MCID ${mark}${instead}>> BDC`)
      }
      draw()
      inside.write('EMC')
    },
  }
}

const elementOf = (role: string, parent: Element | null, language?: string): Element => ({
  role,
  language,
  parent,
  kids: [],
  id: 0,
})

function writeTree(
  inside: Inside,
  root: Element,
  marks: ReadonlyMap<number, readonly Element[]>,
): void {
  const { subscribe } = inside.events
  let written = 0
  let rootId = 0
  subscribe('putPage', () => {
    inside.write(`/StructParents ${written++} /Tabs /S`)
  })
  subscribe('postPutResources', () => {
    rootId = inside.newObjectDeferred()
    const parents = inside.newObjectDeferred()
    number(inside, root)
    const put = (id: number, text: string) => {
      inside.newObjectDeferredBegin(id, true)
      inside.out(text)
      inside.out('endobj')
    }
    put(rootId, `<</Type /StructTreeRoot /K ${root.id} 0 R /ParentTree ${parents} 0 R>>`)
    writeElement(inside, root, rootId, put)
    const nums = [...marks].map(
      ([page, elements]) => `${page - 1} [${elements.map(({ id }) => `${id} 0 R`).join(' ')}]`,
    )
    put(parents, `<</Nums [${nums.join(' ')}]>>`)
  })
  subscribe('putCatalog', () => {
    inside.write(`/MarkInfo <</Marked true>> /StructTreeRoot ${rootId} 0 R`)
  })
}

function number(inside: Inside, element: Element): void {
  element.id = inside.newObjectDeferred()
  for (const kid of element.kids) if ('role' in kid) number(inside, kid)
}

function writeElement(
  inside: Inside,
  { id, role, language, kids }: Element,
  parent: number,
  put: (id: number, text: string) => void,
): void {
  const said = kids.map((kid) =>
    'role' in kid
      ? `${kid.id} 0 R`
      : `<</Type /MCR /Pg ${inside.getPageInfo(kid.page).objId} 0 R /MCID ${kid.mark}>>`,
  )
  const spoken = language === undefined ? '' : ` /Lang (${language})`
  put(id, `<</Type /StructElem /S /${role}${spoken} /P ${parent} 0 R /K [${said.join(' ')}]>>`)
  for (const kid of kids) if ('role' in kid) writeElement(inside, kid, id, put)
}

/** A text string of a PDF in UTF-16. */
const hex = (text: string): string => `<feff${utf16(text)}>`

/** The units of a text in UTF-16, as hexadecimal digits. */
export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('')
}
