import type { Page } from '@playwright/test'
import { pace } from '../pace'
import { expect, startPlannedSort, test, untilKept } from './atouts'
import { project, showOnWall } from './board'
import { findings, tooSmall, tooWide } from './every-screen'
import { fileFrom, pagesOf } from './files'
import { enterAs, openBoard, openRoom, type Room, tabletOf } from './room-server'

/** What comes after the workshop, and what is said of it, in a room with a real server. */
let room: Room
let board: Page
let code: string
test.beforeEach(async ({ browser }) => {
  room = await openRoom()
  const open = await openBoard(browser, room, 'Samira, Joël')
  board = open.board
  code = open.code
})
test.afterEach(() => room.end())

const enter = (page: Page, name: string) => enterAs(page, code, name)

const here = (page: Page) => page.url().replace(/\/regie$/, '')
async function endWorkshop(): Promise<void> {
  await board.getByRole('button', { name: /tablettes? reliées?/ }).click()
  await board.getByRole('button', { name: 'Terminer l’atelier' }).click()
  const asked = board.getByRole('dialog', { name: 'Terminer l’atelier' })
  await asked.getByRole('button', { name: 'Oui, terminer l’atelier' }).click()
  await board.getByRole('button', { name: 'Fermer', exact: true }).click()
}

test('ending says first whose papers can’t be printed afterwards, and is over on board and wall', async ({
  browser,
}) => {
  const wall = await project(board)
  await showOnWall(board, 'Accueil')
  const { page: joel } = await tabletOf(browser, room)
  await enter(joel, 'Joël')
  await joel.getByRole('button', { name: 'Je ne montre rien' }).click()
  await joel.getByRole('button', { name: /Je montre mes forces/ }).click()
  await joel.getByRole('button', { name: 'D’accord' }).click()
  await expect(board.getByRole('row', { name: /Joël/ })).toContainText('montre ses forces')
  await board.getByRole('button', { name: /tablettes? reliées?/ }).click()
  await board.getByRole('button', { name: 'Terminer l’atelier' }).click()
  const asked = board.getByRole('dialog', { name: 'Terminer l’atelier' })
  await expect(asked).toContainText('Une personne montre son parcours jusqu’à la fin seulement')
  expect(await findings(board)).toEqual([])
  await asked.getByRole('link', { name: 'Imprimer d’abord' }).click()
  await expect(board.getByRole('heading', { name: 'Après l’atelier' })).toBeVisible()
  await expect(board.getByText('L’atelier n’est pas terminé')).toBeVisible()
  await fileFrom(board, 'Imprimer pour une personne')
  await expect(board.getByRole('row', { name: /Joël/ })).toContainText('oui')
  await board.getByRole('button', { name: 'Terminer l’atelier' }).click()
  await expect(asked).not.toContainText('jusqu’à la fin seulement')
  await asked.getByRole('button', { name: 'Oui, terminer l’atelier' }).click()
  await expect(board.getByRole('button', { name: 'Rouvrir l’atelier' })).toBeVisible()
  await expect(wall.getByRole('heading', { name: 'L’atelier est terminé' })).toBeVisible()
  await board.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
  await expect(board.getByRole('timer')).toHaveCount(0)
})

/** What the tablets say reaches the board by the network. */
const heard = { timeout: 20_000 * pace }

test('who shows what is listed, who asks is printed, and who keeps it to themselves isn’t', async ({
  browser,
}) => {
  const [{ page: samira }, { page: joel }] = [
    await tabletOf(browser, room),
    await tabletOf(browser, room),
  ]
  await enter(samira, 'Samira')
  await enter(joel, 'Joël')
  await samira.goto(samira.url().replace(/parcours\/([0-9a-f]+)\/.*/, 'parcours/$1/portfolio'))
  await samira.getByRole('button', { name: 'Imprimer sur l’ordinateur de la salle' }).click()
  await expect(samira.getByRole('dialog')).toContainText('elle voit tout votre parcours')
  await samira.getByRole('button', { name: 'Oui, montrer et imprimer' }).click()
  await expect(samira.getByRole('button', { name: 'Demandé à l’ordinateur' })).toBeVisible()

  await board.goto(`${here(board)}/apres`)
  const line = board.getByRole('row', { name: /Samira/ })
  await expect(line).toContainText('Tout son parcours', heard)
  await expect(line).toContainText('à faire')
  await expect(board.getByRole('row', { name: /Joël/ })).toContainText('Garde pour soi')
  const pages = pagesOf(await fileFrom(board, 'Imprimer pour une personne'))
  expect(pages[0]).toContain('À remettre en main propre')
  expect(pages[0]).toContain('Samira')
  expect(pages.join(' ')).not.toContain('Joël')
  // Both sides know that it came out, and nobody asks twice.
  await expect(line).not.toContainText('à faire', heard)
  await expect(line.getByRole('cell').nth(1)).toContainText('oui')
  await expect(samira.getByText('Vos feuilles sont prêtes pour l’imprimante.')).toBeVisible(heard)
  await expect(samira.getByRole('button', { name: 'Imprimer sur l’ordinateur' })).toBeVisible()

  // She changes her mind: nothing is printed any more.
  await samira.getByRole('button', { name: 'Je montre tout' }).click()
  await samira.getByRole('button', { name: /^Je ne montre rien/ }).click()
  await samira.getByRole('button', { name: 'D’accord' }).click()
  await expect(board.getByText('Personne ne montre son parcours en ce moment.')).toBeVisible(heard)
})

test('the tablets answer while they are asked, and the sums come to the board', async ({
  browser,
}) => {
  const { page: samira } = await tabletOf(browser, room)
  await enter(samira, 'Samira')
  await expect(samira.getByRole('link', { name: 'Votre avis' })).toHaveCount(0)
  await board.goto(`${here(board)}/apres`)
  await board.getByRole('link', { name: 'Notre bilan' }).click()
  await board.getByRole('button', { name: 'Sur les tablettes aussi' }).first().click()
  await samira.getByRole('link', { name: 'Votre avis' }).click(heard)
  await samira.getByRole('button', { name: 'Commencer' }).click()
  for (const then of ['Question suivante', 'Question suivante', 'Terminer']) {
    await samira.getByRole('button', { name: 'Oui', exact: true }).click()
    await samira.getByRole('button', { name: then }).click()
  }
  await expect(samira.getByText('Merci. Votre avis est compté.')).toBeVisible()
  await expect(samira.getByText('Samira')).toHaveCount(0)

  await expect(board.getByText('Les sommes se voient quand').first()).toBeVisible()
  await board.getByRole('button', { name: 'Fermer sur les tablettes' }).click()
  await expect(board.getByText('moins de 5 réponses').first()).toBeVisible()
  await samira.getByRole('button', { name: 'Une autre personne répond' }).click()
  await samira.getByRole('button', { name: 'Commencer' }).click()
  for (const then of ['Question suivante', 'Question suivante', 'Terminer']) {
    await samira.getByRole('button', { name: then }).click()
  }
  await expect(samira.getByRole('heading', { name: 'Ce questionnaire est fermé.' })).toBeVisible()
})

test('the same plan serves another group, without its people', async () => {
  await board.goto(`${here(board)}/apres`)
  await expect(board.getByRole('row', { name: /Samira/ })).toBeVisible()
  expect(await findings(board)).toEqual([])
  for (const [width, height] of [
    [1280, 800],
    [800, 1280],
    [390, 844],
  ] as const) {
    await board.setViewportSize({ width, height })
    expect(await tooWide(board), `at ${width}`).toBeLessThanOrEqual(0)
    expect(await tooSmall(board), `at ${width}`).toEqual([])
  }
  await board.getByRole('button', { name: 'Reprendre ce plan' }).click()
  await expect(board.getByLabel('Titre de l’atelier')).toHaveValue('Atelier de mars')
  await expect(board.getByText('Samira')).toHaveCount(0)
})

test('what is taken along and who asks to be followed up comes to the board, and no more', async ({
  browser,
}) => {
  const { page: samira } = await tabletOf(browser, room)
  await enter(samira, 'Samira')
  await samira.goto(samira.url().replace(/parcours\/([0-9a-f]+)\/.*/, 'parcours/$1/portfolio'))
  await fileFrom(samira, 'PDF')
  await samira.getByRole('button', { name: 'Demander un suivi après l’atelier' }).click()
  await samira.getByLabel(/^Avec qui/).fill('Karim')
  await samira.getByRole('button', { name: 'Demander', exact: true }).click()
  const asked = samira.getByRole('button', { name: 'Suivi demandé : Karim' })
  await expect(asked).toBeVisible()
  await samira.reload()
  await expect(asked).toBeVisible(heard)

  await board.goto(`${here(board)}/apres`)
  const cells = board.getByRole('row', { name: /Samira/ }).getByRole('cell')
  await expect(cells.nth(0)).toContainText('Garde pour soi', heard)
  // Of who hasn't come nothing is said.
  await expect(board.getByRole('row', { name: /Joël/ }).getByRole('cell').first()).toHaveText('–')
  await expect(cells.nth(2)).toContainText('oui', heard)
  await expect(cells.nth(3)).toHaveText('Karim')
  await asked.click()
  await samira.getByRole('button', { name: 'Ne plus demander' }).click()
  await expect(cells.nth(3)).toContainText('non', heard)
})

test('a workshop opens again, and goes on with who is there', async ({ browser }) => {
  const { page: samira } = await tabletOf(browser, room)
  await enter(samira, 'Samira')
  await endWorkshop()
  await expect(samira.getByText(/Cet atelier est terminé/)).toBeVisible(heard)
  await board.goto(`${here(board)}/apres`)
  await expect(board.getByText('encore 30 jours')).toBeVisible()
  await board.getByRole('button', { name: 'Rouvrir l’atelier' }).click()
  await board.getByRole('button', { name: 'Oui, rouvrir' }).click()

  await expect(board.getByText('L’atelier n’est pas terminé.')).toBeVisible(heard)
  await expect(samira.getByText(/Cet atelier est terminé/)).toBeHidden(heard)
  const { page: joel } = await tabletOf(browser, room)
  await enter(joel, 'Joël')
})

/** Looks for a workshop and touches one’s name there. */
async function arrive(page: Page, at: string, name: string): Promise<void> {
  await page.goto('/#/rejoindre')
  await page.getByLabel('Le code de l’atelier').fill(at)
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await page.getByRole('button', { name, exact: true }).click()
}

test('the same group goes on on day 3, each with their journey if they say yes', async ({
  browser,
}) => {
  const [{ page: samira }, { page: joel }] = [
    await tabletOf(browser, room),
    await tabletOf(browser, room),
  ]
  for (const [page, name] of [
    [samira, 'Samira'],
    [joel, 'Joël'],
  ] as const) {
    await enter(page, name)
    await startPlannedSort(page)
    await page.keyboard.press('1')
    await untilKept(page)
    await expect(page.getByText('relié : tout est enregistré')).toBeVisible()
  }
  await endWorkshop()
  await board.goto(`${here(board)}/apres`)
  await board.getByRole('button', { name: 'Préparer la suite' }).click()
  await expect(board.getByLabel('Titre de l’atelier')).toHaveValue('Atelier de mars')
  await expect(board.getByLabel('Prénom').or(board.getByText('Samira')).first()).toBeVisible()
  await board.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
  await board.getByRole('button', { name: 'Ouvrir la salle aux tablettes' }).click()
  await board.getByRole('button', { name: 'Ouvrir la salle', exact: true }).click()
  const shown = board.getByText(/^[2-9A-Z]{2} [2-9A-Z]{2} [2-9A-Z]{2}$/).first()
  const next = (await shown.textContent()) ?? ''

  // On a tablet that never saw her: her journey comes from the room.
  const { page: other } = await tabletOf(browser, room)
  await arrive(other, next, 'Samira')
  await expect(other.getByRole('dialog')).toContainText('Vous étiez là la dernière fois.')
  expect(await findings(other)).toEqual([])
  await other.getByRole('button', { name: 'Oui, je reprends mon parcours' }).click()
  await expect(other.getByText('relié : tout est enregistré')).toBeVisible()
  await other.goto(other.url().replace(/parcours\/([0-9a-f]+).*/, 'parcours/$1/decouvrir/piles'))
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(other.getByRole('heading', { name: 'Souvent une carte' })).toBeVisible()

  // On his own tablet he begins anew: what he had stays there, until it is erased as was said.
  await arrive(joel, next, 'Joël')
  await joel.getByRole('button', { name: 'Non, je commence un nouveau parcours' }).click()
  await expect(joel.getByText('relié : tout est enregistré')).toBeVisible()
  await joel.goto(joel.url().replace(/parcours\/([0-9a-f]+).*/, 'parcours/$1/decouvrir/piles'))
  await expect(joel.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(joel.getByRole('heading', { name: 'Souvent aucune carte' })).toBeVisible()
  await arrive(joel, next, 'Joël')
  await expect(joel.getByText('relié : tout est enregistré')).toBeVisible()
})
