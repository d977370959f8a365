import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { DeckTexts } from '@/deck/deck'
import english from '@/deck/texts/en.json'
import french from '@/deck/texts/fr.json'
import { readCardTable, type TableRead, writeCardTable } from '@/documents/card-table'
import { deckProblems } from '@/workshop/deck-problems'
import { startDeck, takeDeckStep } from '@/workshop/made-deck'
import { drawing } from '../deck/own-cards'

const texts: readonly DeckTexts[] = [french, english]
const named = {
  texts,
  drawing: (name: string) => (name === 'inconnu' ? null : { pictogram: name, picture: drawing }),
  drawingOf: () => 'users',
}
const read = (content: string | Uint8Array<ArrayBuffer>) =>
  readCardTable(new Blob([content]), 'fr', named)

/** What is said of a table: each line with its kind. */
const problemsOf = (table: TableRead) =>
  table.ok ? [] : table.problems.map(({ line, kind }) => `${line} ${kind}`)

const head = 'carte;phrase;cv;exemple;famille;dessin;expériences'
const row = (label: string) =>
  `${label};Je sais ${label}.;Pratique;J’ai su ${label}.;Avec les autres;;`
const table = (...rows: readonly string[]) => [head, ...rows].join('\r\n')

test('forty cards in two languages come in whole, each with family, drawing and words', async () => {
  const file = readFileSync(new URL('cuisine-partagee.csv', import.meta.url))
  const deck = await readCardTable(new Blob([file]), 'fr', named)
  if (!deck.ok) throw new Error(JSON.stringify(deck.problems))

  expect(deck.languages).toEqual(['fr', 'pt'])
  expect(deck.cards).toHaveLength(40)
  expect(deck.cards[2]).toMatchObject({
    family: 'avec-les-autres',
    pictogram: 'servir',
    texts: {
      fr: { label: 'Servir avec attention' },
      pt: { label: 'Servir com atenção', text: 'Vejo quem precisa de quê e sirvo a tempo.' },
    },
  })
  expect(deck.cards[0]?.experiences).toEqual(['cuisiner'])
  const whole = takeDeckStep(startDeck('Cuisine', deck.languages), {
    kind: 'add-cards',
    cards: deck.cards,
  })
  expect(deckProblems(whole)).toEqual([])
})

test.each([
  ['commas', table(row('lire')).replaceAll(';', ',')],
  ['tabs', table(row('lire')).replaceAll(';', '\t')],
  ['a mark of UTF-8', `\uFEFF${table(row('lire'))}`],
  ['a line that names the sign', `sep=;\r\n${table(row('lire'))}`],
  ['blank lines', table('', ';;;;;;', row('lire'), '')],
  ['capitals and no accents', table(row('lire')).replace('expériences', 'EXPERIENCES')],
  [
    'English names',
    `card;sentence;for the résumé;example;family;drawing;experiences\n${row('lire')}`,
  ],
  ['a quoted cell', table('"lire";"Je sais lire.";a;b;"Avec les autres";;')],
  ['old line ends', table(row('lire')).replaceAll('\r\n', '\r')],
])('with %s a table is read as it is meant', async (_, content) => {
  const deck = await read(content)

  expect(problemsOf(deck)).toEqual([])
  expect(deck.ok && deck.cards.map((card) => card.texts.fr?.text)).toEqual(['Je sais lire.'])
})

test('what Excel writes on an older Windows is read with its accents', async () => {
  const latin = Uint8Array.from(table(row('écouter')).replaceAll('’', "'"), (sign) =>
    sign.charCodeAt(0),
  )
  const deck = await read(latin)

  expect(deck.ok && deck.cards[0]?.texts.fr?.label).toBe('écouter')
})

test('what Excel writes as Unicode text is read', async () => {
  const wide = new Uint16Array(
    Array.from(`\uFEFF${table(row('écouter')).replaceAll(';', '\t')}`, (sign) =>
      sign.charCodeAt(0),
    ),
  )
  const deck = await read(new Uint8Array(wide.buffer))

  expect(deck.ok && deck.cards[0]?.texts.fr?.label).toBe('écouter')
})

test('a cell may hold signs of the table, quotes and line breaks; lines are counted as a sheet does', async () => {
  const content = table(
    '"Lire; écrire";"Je lis ""à voix haute"",\nligne par ligne.";a;b;Avec les autres;;',
    'sans phrase;;a;b;Avec les autres;;',
  )
  const deck = await read(content)

  expect(problemsOf(deck)).toEqual(['4 missing'])
})

const long = 'mot '.repeat(60)
test.each<readonly [string, string | Uint8Array<ArrayBuffer>, readonly string[]]>([
  ['nothing', '', ['1 empty']],
  ['only blanks', ' \n ; ; \n', ['1 empty']],
  ['titles alone', head, ['1 empty']],
  ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20]), ['1 workbook']],
  ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), ['1 not-text']],
  [
    'a page',
    '<html><body>Bonjour</body></html>\nx',
    ['1 unknown-column', '1 no-column', '1 no-column'],
  ],
  ['JSON', '{"kind":"atouts-deck"}\n{}', ['1 unknown-column', '1 no-column', '1 no-column']],
  ['no titles', `${row('lire')}\n${row('dire')}`, ['1 unknown-column', '1 unknown-column']],
  ['no column of names', 'phrase;famille\nJe lis.;Avec les autres', ['1 no-column']],
  ['no column of sentences', 'carte;famille\nLire;Avec les autres', ['1 no-column']],
  ['a column that isn’t known', `${head};prix\n${row('lire')};3`, ['1 unknown-column']],
  ['a column twice', `${head};carte\n${row('lire')};x`, ['1 doubled-column']],
  ['a family twice', `${head};family\n${row('lire')};x`, ['1 doubled-column']],
  [
    'three languages',
    `${['fr', 'pt', 'es'].map((one) => `carte (${one});phrase (${one})`).join(';')};famille\na;b;c;d;e;f;Avec les autres`,
    ['1 too-many-languages'],
  ],
  [
    'a language with names only',
    'carte (fr);phrase (fr);carte (pt);famille\na;b;c;d',
    ['1 no-column'],
  ],
  ['a quote that stays open', table('"lire;Je lis.;a;b;Avec les autres;;'), ['2 quotes']],
  ['a quote amid a cell', table('"lire"x;Je lis.;a;b;Avec les autres;;'), ['2 quotes']],
  ['a cell too many', table(`${row('lire')};x`), ['2 cells']],
  ['a card without a name', table(row('')), ['2 missing']],
  ['a card without a sentence', table('Lire;;a;b;Avec les autres;;'), ['2 missing']],
  ['a name that is too long', table(row(long)), ['2 too-long', '2 too-long', '2 too-long']],
  ['a sentence that is too long', table(`Lire;${long};a;b;Avec les autres;;`), ['2 too-long']],
  [
    'words for a CV that are too long',
    table(`Lire;Je lis.;${long};b;Avec les autres;;`),
    ['2 too-long'],
  ],
  [
    'an example that is too long',
    table(`Lire;Je lis.;a;${long};Avec les autres;;`),
    ['2 too-long'],
  ],
  ['a name twice', table(row('lire'), row('dire'), row('LIRE')), ['4 doubled']],
  ['a name thrice', table(row('lire'), row('lire'), row('lire')), ['3 doubled', '4 doubled']],
  ['no family', table('Lire;Je lis.;a;b;;;'), ['2 family']],
  ['a family that isn’t known', table('Lire;Je lis.;a;b;Voisins;;'), ['2 family']],
  ['a drawing that isn’t known', table('Lire;Je lis.;a;b;Avec les autres;inconnu;'), ['2 drawing']],
  [
    'an experience that isn’t known',
    table('Lire;Je lis.;a;b;Avec les autres;;Cuisiner pour les autres | Jongler'),
    ['2 experience'],
  ],
  [
    'more cards than lie on a table',
    table(...Array.from({ length: 151 }, (_, at) => row(`geste ${at}`))),
    ['152 too-many'],
  ],
  ['more than a megabyte', 'x'.repeat(1_000_001), ['1 too-large']],
  [
    'many things at once',
    table(row('lire'), 'Dire;;a;b;Ailleurs;inconnu;', row('lire')),
    ['3 missing', '3 family', '3 drawing', '4 doubled'],
  ],
])('of %s nothing is taken, and each problem has its line', async (_, content, expected) => {
  const deck = await read(content)

  expect(deck.ok).toBe(false)
  expect(problemsOf(deck).slice(0, expected.length)).toEqual(expected)
})

test('a deck that is written as a table comes back the same, and no cell is worked out', async () => {
  const first = await read(
    table(row('lire'), '=1+1;"-Je ""compte"";";+a;@b;Faire et réparer;carrot;Jardiner, cultiver'),
  )
  if (!first.ok) throw new Error('It is as it should be')
  const deck = takeDeckStep(startDeck('', ['fr']), { kind: 'add-cards', cards: first.cards })
  const titles = {
    ...{ label: 'carte', text: 'phrase', cv: 'CV', example: 'exemple' },
    ...{ family: 'famille', drawing: 'dessin', experiences: 'expériences' },
  }
  const written = writeCardTable(deck, titles, french)
  const again = await read(written)

  expect(written).toMatch(/^\uFEFFcarte \(fr\);/)
  expect(written).not.toMatch(/(?:^|;|")[=+@-]/m)
  const plain = (of: TableRead) => of.ok && of.cards.map(({ id, ...card }) => card)
  expect(plain(again)).toEqual(
    first.cards.map(({ id, ...card }) => ({
      ...card,
      pictogram: card.pictogram,
      picture: drawing,
    })),
  )
})
