/**
 * Takes the README's pictures from the built app: `npm run build && node tests/screens/take.mjs`.
 * The journey is an invented one.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from '../find-browser.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
const hand = [
  'prendre-soin',
  'parler-plusieurs-langues',
  's-organiser',
  'debrouillardise',
  's-adapter',
]
const often = [
  ...hand,
  'ecouter',
  'patience',
  'gerer-un-budget',
  'reparer',
  'faire-equipe',
  'creativite',
  'aller-au-bout',
  'aider',
  'memoire',
]
const sometimes = ['accueillir', 'ecrire', 'observer', 'animer', 'negocier', 'convaincre']
const notNow = ['parler-en-groupe', 'se-reperer', 'porter', 'endurance']
const placed = [
  ...notNow.map((id) => [id, 'not-now']),
  ...sometimes.map((id) => [id, 'sometimes']),
  ...often.map((id) => [id, 'often']),
]
const told = {
  'prendre-soin': [
    'aider-un-proche',
    'Ma mère était malade. Elle vivait seule et ne comprenait pas les papiers de l’hôpital.',
    'J’ai pris tous les rendez-vous, j’ai expliqué les papiers et je suis venue chaque soir.',
    'Elle a pu rester chez elle.',
  ],
  'parler-plusieurs-langues': [
    '',
    'À l’école de mes enfants, une famille venait d’arriver.',
    'J’ai traduit pendant toute la réunion.',
    'Les parents ont pu poser leurs questions.',
  ],
  's-organiser': [
    'elever-des-enfants',
    'Trois enfants, deux écoles, un travail du soir.',
    'J’ai préparé un calendrier pour toute la famille.',
    'Personne n’a raté un rendez-vous cette année.',
  ],
}
const journey = {
  kind: 'atouts-journey',
  format: 2,
  savedAt: '2026-11-22T09:00:00.000Z',
  about: { name: 'Samira', colour: 'rose', deck: 'full' },
  experiences: { 'aider-un-proche': true, 'elever-des-enfants': true },
  placements: Object.fromEntries(
    placed.map(([id, pile], index) => [id, { pile, turn: index + 1 }]),
  ),
  likes: { 'prendre-soin': true, creativite: true, animer: true },
  strengths: Object.fromEntries(hand.map((id, index) => [id, { order: 'ABCDE'[index] }])),
  successes: {},
  stories: Object.fromEntries(
    Object.entries(told).map(([card, [where, situation, action, result]]) => [
      card,
      { card, where, place: '', situation, action, result, order: 'A' },
    ]),
  ),
  lines: {
    'prendre-soin:said': {
      story: 'prendre-soin',
      text: 'Prendre les rendez-vous médicaux d’une proche, expliquer les documents, assurer une présence chaque soir',
      kept: true,
    },
    's-organiser:said': {
      story: 's-organiser',
      text: 'Préparer et tenir le calendrier d’une famille de cinq personnes',
      kept: true,
    },
  },
}

Object.assign(journey, {
  gifts: {
    a: gift('ecouter', 'Joël', 'Tu m’as laissé finir, sans me couper.', 'A'),
    b: gift('aller-au-bout', 'Ewa', 'Deux ans sans lâcher, c’est fort.', 'B'),
    c: gift('trouver-des-solutions', 'Mamadou', 'L’idée du cahier pour l’hôpital !', 'C'),
  },
  proofs: {
    'prendre-soin': {
      shows: 'Une lettre de remerciement de l’hôpital',
      witness: 'L’infirmière de ma mère',
      ease: 'at-ease',
      rhythm: 'every-day',
    },
  },
  texts: {
    'draft:idea': 'rassurer les patients et leur famille.',
    'cv:headline': 'Aide à la personne',
    'cv:surname': 'Benali',
    'cv:contact':
      '14, allée des Tilleuls\n92990 Valbourg\n06 39 98 41 27\nsamira.benali@example.org',
    'cv:languages': 'Français, arabe\nPermis B',
    'cv:profile': 'J’aime que chaque personne soit entendue.',
    'cv:training': 'Premiers secours, Valbourg, 2025',
    'cv:at:aider-un-proche': 'Valbourg · 2022 – 2026',
    'letter:addressee': 'Madame Lenoir\nRésidence des Lilas\n3, rue du Marché\n92990 Valbourg',
    'letter:subject': 'candidature au poste d’aide à la personne',
    'letter:town': 'Valbourg',
    'letter:you':
      'Votre maison accueille quarante personnes, tout près de chez moi. Ce travail me parle.',
  },
  ideas: {
    a: {
      card: 'prendre-soin',
      place: 'un-lieu-de-soin',
      named: 'la Résidence des Lilas',
      text: 'rassurer les patients et leur famille.',
      order: 'A',
    },
  },
  projects: {
    a: {
      kind: 'training',
      text: 'Devenir aide-soignante, près de chez moi.',
      field: 'Le soin',
      cards: ['prendre-soin', 'parler-plusieurs-langues'],
      order: 'A',
    },
  },
  roadmap: {
    a: {
      what: 'Visiter l’école d’aides-soignantes',
      when: '12 avril',
      whom: 'avec ma conseillère',
      state: 'done',
      order: 'A',
    },
  },
})

function gift(card, giver, words, order) {
  return { card, giver, words, named: true, decision: 'open', order }
}

const server = await preview({ preview: { port: 4190 }, logLevel: 'silent' })
const browser = await chromium.launch({
  executablePath: findBrowser() ?? '',
  args: ['--no-sandbox'],
})

async function take(width, height, shots) {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'fr-FR' })
  await page.goto('http://localhost:4190/')
  await page.getByRole('link', { name: 'Je participe' }).waitFor()
  const shoot = async (name) => {
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' })
  }
  await page.goto('http://localhost:4190/#/participer')
  await page.locator('input[type=file]').setInputFiles({
    name: 'samira.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(journey)),
  })
  await page.waitForURL(/parcours\/[0-9a-f]+$/)
  const at = page.url()
  for (const [name, place] of [
    ['decouvrir', 'decouvrir'],
    ['tri', 'decouvrir/tri'],
    ['piles', 'decouvrir/piles'],
    ['forces', 'decouvrir/forces'],
    ['exprimer', 'exprimer/prendre-soin/gestes'],
    ['phrase', 'exprimer/prendre-soin/phrase'],
    ['emporter', 'portfolio/emporter'],
    ['valoriser', 'valoriser'],
    ['integrer', 'integrer'],
    ['portfolio', 'portfolio'],
    ['cv', 'portfolio/cv'],
    ['lettre', 'portfolio/lettre'],
    ['entretien', 'portfolio/entretien'],
    ['une-page', 'portfolio'],
  ]) {
    if (!shots.includes(name)) continue
    await page.goto(`${at}/${place}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('navigation').first().waitFor()
    // The place of the game is drawn by chance: the picture shows the one of the idea.
    if (name === 'integrer') {
      await page.getByText('Choisir un lieu').click()
      await page.getByRole('button', { name: 'Un lieu de soin', exact: true }).click()
      await page.getByText('Choisir un lieu').click()
    }
    if (name === 'une-page') {
      await page.getByRole('button', { name: 'Réglages' }).click()
      await page.getByRole('button', { name: 'Une page' }).click()
      await page.getByRole('button', { name: 'Fermer', exact: true }).click()
    }
    if (['cv', 'lettre', 'entretien', 'une-page'].includes(name)) await measured(page)
    await shoot(name)
  }
  for (const [name, choice] of [
    ['deux-langues', 'fr+en'],
    ['arabe', 'ar'],
  ]) {
    if (!shots.includes(name)) continue
    await page.goto(`${at}/decouvrir/tri`)
    await page.getByRole('combobox').selectOption(choice)
    await page.locator(`html[lang="${choice.slice(0, 2)}"]`).waitFor()
    await shoot(name)
  }
  await page.close()
}

await take(1280, 800, [
  'tri',
  'forces',
  'exprimer',
  'valoriser',
  'integrer',
  'portfolio',
  'cv',
  'lettre',
  'entretien',
  'une-page',
  'deux-langues',
  'arabe',
])
await takeDesk()
await takeWorkshop()
await browser.close()
await server.close()

/** A paper is shown as it fits: copying its text waits for the measure. */
async function measured(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const settings = page.getByRole('button', { name: 'Réglages' })
  if (await settings.isVisible()) await settings.click()
  await page.getByRole('button', { name: 'Copier le texte' }).click()
  await page.getByText('Le texte est copié.').first().waitFor()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.mouse.move(0, 0)
  await page.getByText('Le texte est copié.').first().waitFor({ state: 'hidden' })
}

/** What Samira hands over, and the desk that it lies on beside other invented people’s. */
async function takeDesk() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' })
  const shoot = async (name) => {
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' })
  }
  await page.goto('http://localhost:4190/#/participer')
  await page.locator('input[type=file]').setInputFiles({
    name: 'samira.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(journey)),
  })
  await page.waitForURL(/parcours\/[0-9a-f]+$/)
  await page.goto(`${page.url()}/portfolio/confier`)
  await page.getByRole('button', { name: 'Confier à quelqu’un' }).click()
  await page.getByLabel('Son prénom, ou son service').fill('Karim')
  await page.getByLabel(/Où cette personne travaille/).fill('Mission locale')
  await page.getByRole('button', { name: 'Suivant' }).click()
  await page.getByRole('button', { name: 'Mes petits pas' }).click()
  await page.getByRole('button', { name: 'Suivant' }).click()
  await page.getByRole('button', { name: 'Suivant' }).click()
  await page.getByRole('button', { name: 'Faire le fichier' }).waitFor()
  await shoot('confier')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Faire le fichier' }).click()
  const copy = JSON.parse(readFileSync(await (await coming).path(), 'utf8'))

  await page.goto('http://localhost:4190/#/accompagner')
  await page.getByLabel('Ma phrase secrète').fill('une phrase pour la photo')
  await page.getByRole('button', { name: 'Faire mon bureau' }).click()
  const states = { Samira: ['done', 'tried', 'todo'], Joël: ['tried', 'todo'], Ewa: ['done'] }
  const colours = { Samira: 'rose', Joël: 'blue', Ewa: 'green' }
  await page.getByLabel('Ouvrir ce qu’on me confie').setInputFiles(
    Object.entries(states).map(([name, of], nth) => {
      const roadmap = of.map((state) => ({ ...copy.roadmap[0], state }))
      const about = { name, colour: colours[name] }
      const text = JSON.stringify({ ...copy, id: `${copy.id}${nth}`, about, roadmap })
      return { name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(text) }
    }),
  )
  await page.getByRole('link', { name: /Samira/ }).waitFor()
  await page.getByRole('heading', { level: 1 }).focus()
  await page
    .getByText(/copies ouvertes/)
    .last()
    .waitFor({ state: 'visible' })
  await shoot('bureau')
  await page.close()
}

/** The board and the wall of the demo: its people are invented. */
async function takeWorkshop() {
  const board = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
  await board.goto('http://localhost:4190/#/essai')
  await board.getByRole('button', { name: /Premier tri/ }).click()
  await board.getByRole('button', { name: 'Démarrer' }).click()
  await board.getByLabel('Temps au mur').check()
  await board.getByRole('heading', { level: 1 }).focus()
  await board.evaluate(() => document.fonts.ready)
  await board.screenshot({ path: `${folder}regie.png`, animations: 'disabled' })
  const [wall] = await Promise.all([
    board.context().waitForEvent('page'),
    board.getByRole('button', { name: 'Ouvrir le mur' }).click(),
  ])
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.getByRole('timer').waitFor()
  await wall.evaluate(() => document.fonts.ready)
  await wall.screenshot({ path: `${folder}mur.png`, animations: 'disabled' })
}
