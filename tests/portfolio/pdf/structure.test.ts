import { expect, test } from 'vitest'
import type { PortfolioDocument } from '@/portfolio/document'
import { writePdf } from '@/portfolio/pdf/write-pdf'
import { readPdf } from './read-pdf'
import {
  appFonts,
  appPictograms,
  cards,
  portfolio,
  proof,
  section,
  story,
} from './sample-portfolio'

type Node = {
  readonly role: string
  readonly kids: readonly (Node | { page: string; mark: number })[]
}

/** The logical structure of a PDF, read back from its objects. */
async function structureOf(document: PortfolioDocument) {
  const { bytes } = writePdf([document], await appFonts(), await appPictograms())
  const { skeleton, drawings } = readPdf(bytes)
  const objects = new Map(
    [...skeleton.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)\nendobj/g)].map(
      ([, id = '', body = '']) => [id, body],
    ),
  )
  const pages = [...objects].filter(([, body]) => /\/Type \/Page\n/.test(body)).map(([id]) => id)
  const nodeOf = (id: string): Node => {
    const [, role = '', kids = ''] =
      /\/S \/(\w+) .*\/K \[(.*)\]>>/.exec(objects.get(id) ?? '') ?? []
    const parts = kids.matchAll(/<<\/Type \/MCR \/Pg (\d+) 0 R \/MCID (\d+)>>|(\d+) 0 R/g)
    return {
      role,
      kids: [...parts].map(([, page = '', mark, kid]) =>
        kid === undefined ? { page, mark: Number(mark) } : nodeOf(kid),
      ),
    }
  }
  const [, root = ''] = /\/StructTreeRoot \/K (\d+) 0 R/.exec(skeleton) ?? []
  return { tree: nodeOf(root), skeleton, drawings, pages }
}

/** The roles of a tree, those below another one in brackets. */
function roles({ role, kids }: Node): string {
  const below = kids.flatMap((kid) => ('role' in kid ? roles(kid) : []))
  return below.length === 0 ? role : `${role}(${below.join(' ')})`
}

const marksOf = (node: Node): readonly { page: string; mark: number }[] =>
  node.kids.flatMap((kid) => ('role' in kid ? marksOf(kid) : kid))

const whole = portfolio({
  sections: [
    section('Mes forces', cards('Écouter', 'Ranger')),
    section('Phrases', { kind: 'lines', lines: ['Ranger la réserve', 'Servir '.repeat(40)] }),
    section('Preuves', proof('Écouter', { moments: [story('first', 300)] })),
  ],
})

test('headings, paragraphs and lists stand in the order in which they are read', async () => {
  const { tree, skeleton } = await structureOf(whole)
  const item = 'LI(Lbl LBody)'
  expect(roles(tree)).toBe(
    `Document(H1 P H2 L(LI(LBody) LI(LBody)) H2 L(${item} ${item}) H2 H3 P P P P)`,
  )
  expect(skeleton).toMatch(/^%PDF-1\.7/)
  expect(skeleton).toContain('/MarkInfo <</Marked true>>')
  expect(skeleton).toMatch(/\/Metadata \d+ 0 R/)
})

test('all that is drawn is either part of the document or an artifact, over every page', async () => {
  const long = portfolio({
    sections: [
      section(
        'Preuves',
        ...['a', 'b', 'c'].map((name) => proof(name, { moments: [story(name, 2_500)] })),
      ),
    ],
  })
  const { tree, drawings, pages, skeleton } = await structureOf(long)
  expect(pages.length).toBeGreaterThan(1)
  for (const [at, drawing] of drawings.entries()) {
    const outside = drawing.replace(
      /\/(?:Artifact BMC|\w+ <<\/MCID \d+[^>]*(?:>[^>])*>> BDC)[\s\S]*?\nEMC/g,
      '',
    )
    expect(outside).not.toMatch(/Tj|\bre\b|\bf\b/)
    const drawn = [...drawing.matchAll(/\/MCID (\d+)/g)].map(([, mark]) => Number(mark))
    const told = marksOf(tree)
      .filter(({ page }) => page === pages[at])
      .map(({ mark }) => mark)
    expect(told.toSorted((a, b) => a - b)).toEqual(drawn)
    expect(drawn).toEqual(drawn.map((_, mark) => mark))
    // What a mark belongs to is found from the page, too.
    const nums = /\/Nums \[(.*)\]>>/.exec(skeleton)?.[1] ?? ''
    const parents = nums.match(/\[[^\]]*\]/g)?.[at] ?? ''
    expect(parents.match(/\d+ 0 R/g)).toHaveLength(drawn.length)
  }
  // A paragraph that goes on over the page is one.
  const spanning = tree.kids.filter(
    (kid) => 'role' in kid && new Set(marksOf(kid).map(({ page }) => page)).size > 1,
  )
  expect(spanning.length).toBeGreaterThan(0)
})

test('a section that is handed over by itself begins a page', async () => {
  const apart = {
    ...section('Pour vous', { kind: 'text', text: 'Bonjour' }),
    isApart: true,
  } as const
  const { pages } = await structureOf(
    portfolio({ sections: [section('Phrases', { kind: 'text', text: 'Un' }), apart] }),
  )
  expect(pages).toHaveLength(2)
})

test('a letter has the name of who writes as its heading', async () => {
  const { tree } = await structureOf(
    portfolio({
      layout: 'letter',
      sections: [
        section(
          '',
          { kind: 'address', side: 'start', lines: ['Samira Benali', '06 12'] },
          { kind: 'address', side: 'end', lines: ['Madame Lenoir'] },
          { kind: 'subject', text: 'Objet : candidature' },
          { kind: 'text', text: 'Madame,' },
          { kind: 'signature', text: 'Samira Benali' },
        ),
      ],
    }),
  )
  expect(roles(tree)).toBe('Document(H1 P P H2 P P)')
})

test('what is told in another language says which, and what is in the document’s own doesn’t', async () => {
  const { skeleton } = await structureOf(
    portfolio({
      sections: [
        section('Mes mots', {
          kind: 'lines',
          lines: [
            'J’ai rangé la réserve et les fours avec ma voisine.',
            'I helped the neighbours and they thanked me for it.',
            'غيّرت القائمة وأعطيت كل شخص مهمة.',
            'Bravo Samira',
          ],
        }),
      ],
    }),
  )
  // Two paragraphs, and the document as a whole.
  expect([...skeleton.matchAll(/\/Lang \((\w+)\)/g)].map(([, language]) => language)).toEqual([
    'en',
    'ar',
    'fr',
  ])
})
