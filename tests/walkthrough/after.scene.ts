import type { Page } from '@playwright/test'
import { pace } from '../pace'
import { expect, test } from './atouts'
import { findings, tooSmall, tooWide } from './every-screen'
import { fileFrom, pagesOf } from './files'
import { openBoard, openRoom, type Room, tabletOf } from './room-server'

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

async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/#/rejoindre')
  await page.getByLabel('Le code de l’atelier').fill(code)
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText('avec la salle, tout est gardé')).toBeVisible()
}

const here = (page: Page) => page.url().replace(/\/regie$/, '')
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
  await expect(line).toContainText('demandé')
  await expect(board.getByRole('row', { name: /Joël/ })).toContainText('Garde pour soi')
  const pages = pagesOf(await fileFrom(board, 'Imprimer pour une personne'))
  expect(pages[0]).toContain('À remettre en main propre')
  expect(pages[0]).toContain('Samira')
  expect(pages.join(' ')).not.toContain('Joël')

  // She changes her mind: nothing is printed any more.
  await samira.getByRole('button', { name: 'Je montre tout' }).click()
  await samira.getByRole('button', { name: /^Je ne montre rien/ }).click()
  await samira.getByRole('button', { name: 'C’est bien ainsi' }).click()
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
