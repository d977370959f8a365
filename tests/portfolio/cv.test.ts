import { expect, test } from 'vitest'
import { composeCv } from '@/portfolio/cv/compose-cv'
import { cvOf } from '@/portfolio/cv/cv'
import { dated, lastYear, spokenIn } from '@/portfolio/cv/facts'
import type { PortfolioDocument } from '@/portfolio/document'
import { plainText } from '@/portfolio/plain-text'
import { eightPeople, everyone } from './eight-people'

test.each([
  ['Premiers secours, Valbourg, 2025', '2025', 'Premiers secours, Valbourg'],
  ['Premiers secours 2025', '2025', 'Premiers secours'],
  ['2025 : premiers secours', '2025', 'premiers secours'],
  [
    'Le Tilleul, Valbourg · 2022 – 2023 · bénévolat',
    '2022 – 2023',
    'Le Tilleul, Valbourg · bénévolat',
  ],
  ['Le Tilleul, 2022-2023, bénévolat', '2022 – 2023', 'Le Tilleul, bénévolat'],
  ['Le Tilleul (2022-23)', '2022 – 23', 'Le Tilleul'],
  ['Le Tilleul (Valbourg, 2022)', '2022', 'Le Tilleul (Valbourg)'],
  ['Le Tilleul, mars 2020 à juin 2021', 'mars 2020 à juin 2021', 'Le Tilleul'],
  ['Le Tilleul, depuis 2021', 'depuis 2021', 'Le Tilleul'],
  ['Organisme de quartier · 2024 à aujourd’hui', '2024 à aujourd’hui', 'Organisme de quartier'],
  ['Corner store, Brampton, 2019–2022', '2019 – 2022', 'Corner store, Brampton'],
  ['Community kitchen, 2023 to today, volunteer', '2023 to today', 'Community kitchen, volunteer'],
  ['de 2019 à 2021, ménage', '2019 à 2021', 'ménage'],
  ['2019', '2019', ''],
  ['MAPAQ 2022.', '2022', 'MAPAQ'],
  ['Maçon (2005', '2005', 'Maçon'],
  ['x, aout 2020', 'aout 2020', 'x'],
  ['2020 → 2022 aide', '2020 – 2022', 'aide'],
  ['2020 - en cours, aide', '2020 – en cours', 'aide'],
  ['2019-03 : soudeur', '', '2019-03 : soudeur'],
  ['Vendanges, 2019 et 2020', '', 'Vendanges, 2019 et 2020'],
  ['ménage, 3 mars 2020', '', 'ménage, 3 mars 2020'],
  ['2010, avenue des Pins', '', '2010, avenue des Pins'],
  ['Place du 8 Mai 1945', '', 'Place du 8 Mai 1945'],
  ['Tél. 514 555 2019', '', 'Tél. 514 555 2019'],
  ['Association loi de 1901', '', 'Association loi de 1901'],
  ['Le Tilleul (2020 – 2021, bénévole)', '2020 – 2021', 'Le Tilleul (bénévole)'],
  // Figures that are no years, or stand in the midst of what is told, stay where they are.
  ['Nous étions 2000 personnes au festival', '', 'Nous étions 2000 personnes au festival'],
  ['06 20 19 20 20', '', '06 20 19 20 20'],
  ['Résidence 1924, Montréal', '', 'Résidence 1924, Montréal'],
  // Several times in one line: which is which, only its writer knows.
  ['2020, 2021 et 2022 au marché', '', '2020, 2021 et 2022 au marché'],
  ['de 2019 à 2021 et de 2022 à 2023', '', 'de 2019 à 2021 et de 2022 à 2023'],
  ['12, rue du 8 mai 1945 bis', '', '12, rue du 8 mai 1945 bis'],
  ['', '', ''],
])('“%s” was in “%s”, and is “%s”', (line, years, said) => {
  expect(dated(line)).toEqual({ years, said })
})

test('the newest comes first, and what still goes on before it', () => {
  const all = ['2019', '', 'depuis 2015', 'mars 2020 à juin 2021', '2022 – 23', '2016 to today']
  expect(all.toSorted((a, b) => lastYear(b) - lastYear(a))).toEqual([
    'depuis 2015',
    '2016 to today',
    '2022 – 23',
    'mars 2020 à juin 2021',
    '2019',
    '',
  ])
})

test.each([
  ['Français, arabe, permis B', 'Français | arabe | *permis B'],
  [
    'Français (langue première), anglais (je me débrouille)',
    'Français: langue première | anglais: je me débrouille',
  ],
  ['Français, arabe : lus, parlés, écrits', 'Français, arabe: lus, parlés, écrits'],
  ['Français\nPermis B depuis 2020', 'Français | *Permis B: depuis 2020'],
  ['permis de conduire (classe 5)', '*permis de conduire (classe 5)'],
  ['English, Twi\nDriver’s licence (class G)', 'English | Twi | *Driver’s licence (class G)'],
  ['Wolof – un peu', 'Wolof: un peu'],
  ['français : courant, anglais : de base', 'français: courant | anglais: de base'],
  ['Arabe – langue maternelle ; Français – B2', 'Arabe: langue maternelle | Français: B2'],
  ['- Français\n- Wolof', 'Français | Wolof'],
  ['Permis B, C et D', '*Permis B, C et D'],
  ['Anglais (TOEIC : 600), arabe', 'Anglais: TOEIC : 600 | arabe'],
  ['العربية، الفرنسية', 'العربية | الفرنسية'],
  ['Licence de français', 'Licence de français'],
  ['CACES 1, 3 et 5', '*CACES 1, 3 et 5'],
  ['', ''],
])('of “%j” each language and licence stands apart', (typed, drawn) => {
  const found = spokenIn(typed).map(({ name, detail, isLicence }) =>
    [isLicence ? `*${name}` : name, detail].filter(Boolean).join(': '),
  )
  expect(found.join(' | ')).toBe(drawn)
})

const everyPaper = everyone.flatMap((who) =>
  (['strength', 'experience'] as const).map((groupBy) => [who, groupBy] as const),
)

test.each(everyPaper)('on the CV of %s by %s no line stands twice', async (who, groupBy) => {
  const printing = await eightPeople[who]()
  const { journey, words } = printing
  const { skills, experiences } = cvOf(journey, words, { ...printing, groupBy })
  const lines = [...skills, ...experiences].flatMap((one) => one.lines)
  expect(new Set(lines).size).toBe(lines.length)
  for (const { title, place, lines } of experiences) expect(lines).not.toContain(place || title)
  const titles = experiences.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
})

test.each(everyPaper)(
  'a shorter CV of %s by %s says less by what it names, and no more',
  async (who, groupBy) => {
    const printing = await eightPeople[who]()
    for (const country of ['france', 'quebec'] as const) {
      const choices = { ...printing, country, paper: 'a4', groupBy } as const
      const versions = composeCv(printing.journey, printing.words, choices)
      const said = (document: PortfolioDocument) => plainText(document).replace(/\s+/g, ' ').length
      for (const [at, version] of versions.entries()) {
        const before = versions[at - 1]
        if (!before) continue
        expect(version.left.length).toBe(before.left.length + 1)
        const less = said(before.document) - said(version.document)
        expect(less).toBeGreaterThanOrEqual((version.left.at(-1) ?? '').length)
        // Whose it is, how to reach them, and one proof for each strength that is left.
        expect(plainText(version.document)).toContain(version.document.person)
      }
    }
  },
)
