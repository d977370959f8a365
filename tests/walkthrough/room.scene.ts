import type { Page } from '@playwright/test'
import { pace } from '../pace'
import { expect, pile, startPlannedSort, test, topCard } from './atouts'
import { cellOf, invite, project, showOnWall } from './board'
import { openBoard, openRoom, type Room, tabletOf } from './room-server'

/** One laptop with its board and its wall, and tablets: real browsers, a real server. */
test.describe.configure({ mode: 'default' })
let room: Room
test.beforeAll(async () => {
  room = await openRoom()
})
test.afterAll(() => room.end())

async function comeInByCode(page: Page, code: string, name: string, how?: 'again'): Promise<void> {
  await page.getByLabel('Le code de l’atelier').fill(code)
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await page.getByRole('button', { name, exact: true }).click()
  // Another tablet was there first: it is asked whether this is the same person.
  if (how) await page.getByRole('button', { name: 'Oui, c’est moi' }).click()
  await expect(page.getByText('relié : tout est enregistré')).toBeVisible()
}

test('a whole workshop: from preparing to the group’s wall', async ({ browser }) => {
  test.setTimeout(150_000 * pace)
  const { board, code } = await openBoard(browser, room, 'Samira, Joël, Ewa')
  const wall = await project(board)
  await expect(wall.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  await expect(wall.getByText('On ne juge pas')).toBeVisible()

  // The wall says how to join; tablets come in by the code, in French and in English.
  await board.getByRole('button', { name: 'Moment suivant' }).click()
  await expect(wall.getByRole('heading', { name: 'Prenez une tablette' })).toBeVisible()
  await expect(wall.getByText(code)).toBeVisible()
  const { page: samira } = await tabletOf(browser, room, '/#/rejoindre')
  await comeInByCode(samira, code, 'Samira')
  const { page: joel } = await tabletOf(browser, room, '/#/rejoindre', 'en-GB')
  await joel.getByLabel('The workshop’s code').fill(code.toLowerCase())
  await joel.getByRole('button', { name: 'Find the workshop' }).click()
  await joel.getByRole('button', { name: 'Joël', exact: true }).click()
  await expect(joel.getByText('connected: everything is kept')).toBeVisible()
  await expect(board.getByRole('button', { name: '2 tablettes reliées' })).toBeVisible()

  // Everybody goes along, each by one touch; the board sees where they are, and who needs help.
  await invite(board, 'Exprimer')
  await samira.getByRole('button', { name: 'J’y vais' }).click()
  await expect(samira.getByRole('heading', { level: 1 })).toBeVisible()
  await joel.getByRole('button', { name: 'I’ll stay here for now' }).click()
  const row = (name: string) => board.getByRole('row', { name: new RegExp(name) })
  await board.getByRole('button', { name: 'Samira', exact: true }).click()
  await expect(board.getByRole('dialog')).toContainText('En ce moment : Exprimer')
  await board.getByRole('button', { name: 'Fermer' }).click()
  await samira.getByRole('button', { name: 'J’ai besoin d’aide' }).click()
  await expect(row('Samira')).toContainText('Besoin d’aide')
  await samira.getByRole('button', { name: /ça va, merci/ }).click()
  await expect(row('Samira')).not.toContainText('Besoin d’aide')

  // Eyes up, and back to work where one was.
  await board.getByRole('button', { name: 'Lever les yeux' }).click()
  await expect(samira.getByText('On regarde ensemble')).toBeVisible()
  await board.getByRole('button', { name: 'Rendre les tablettes' }).click()
  await expect(samira.getByText('On regarde ensemble')).toBeHidden()

  // Samira sorts; the board sees how many cards, and of her strengths nothing until she shows them.
  await samira.getByRole('link', { name: 'Découvrir' }).click()
  await startPlannedSort(samira)
  for (let at = 0; at < 3; at++) {
    const label = await topCard(samira).innerText()
    await pile(samira, 'Souvent').click()
    await expect(topCard(samira)).not.toHaveText(label)
  }
  await expect(await cellOf(board, 'Samira', 'Cartes')).toContainText('3')
  await board.getByRole('button', { name: 'Samira', exact: true }).click()
  await expect(board.getByText('Samira ne montre rien de son parcours.')).toBeVisible()
  await board.getByRole('button', { name: 'Fermer' }).click()

  // A card goes from Joël's tablet to Samira's.
  await joel.getByRole('link', { name: 'Value' }).click()
  await joel.getByRole('link', { name: 'Samira' }).click()
  await joel.getByRole('button', { name: 'Listening' }).click()
  await joel.getByRole('button', { name: 'Give to Samira' }).click()
  await samira.getByRole('link', { name: 'Valoriser' }).click()
  await expect(samira.getByRole('heading', { name: 'Écouter' })).toBeVisible()
  await samira.getByRole('button', { name: 'Je garde' }).first().click()

  // Samira's tablet dies; she goes on at another one, from her last touch.
  await samira.context().close()
  const { page: again } = await tabletOf(browser, room, '/#/rejoindre')
  await comeInByCode(again, code, 'Samira', 'again')
  await again.getByRole('link', { name: 'Valoriser' }).click()
  await expect(again.getByRole('heading', { name: 'Écouter' })).toBeVisible()

  // The server is switched off in the middle; work goes on, and comes together afterwards.
  await room.kill()
  await expect(again.getByText('sans réseau : tout est enregistré ici')).toBeVisible()
  await again.getByRole('link', { name: 'Découvrir' }).click()
  await again.getByRole('link', { name: /Partir des cartes/ }).click()
  await pile(again, 'Parfois').click()
  await room.start()
  await expect(again.getByText('relié : tout est enregistré')).toBeVisible({
    timeout: 20_000 * pace,
  })
  await expect(await cellOf(board, 'Samira', 'Cartes')).toContainText('4', {
    timeout: 20_000 * pace,
  })

  // Nothing of anybody stands on the wall, whatever it shows.
  for (const view of ['Ce moment', 'Une réussite', 'Nos forces', 'Accueil', 'Rejoindre']) {
    await showOnWall(board, view)
    await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(wall.getByText(/Samira|Joël|Ewa/)).toHaveCount(0)
  }
})
