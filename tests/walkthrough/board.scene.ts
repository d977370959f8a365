import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pace } from '../pace'
import { expect, pile, startPlannedSort, test, untilKept } from './atouts'
import { cellOf, draw, project, rowOf, showOnWall, toPart } from './board'
import { fileFrom } from './files'
import { enterAs, openBoard, openRoom, type Room, tabletOf } from './room-server'

/** What the facilitator has at hand in the middle of an afternoon. */

const undo = (page: Page) => page.getByRole('button', { name: 'Défaire' }).last().click()

test.describe('with a room', () => {
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

  test('help is answered once, and tablet and both boards say by whom', async ({ browser }) => {
    test.setTimeout(90_000 * pace)
    await board.getByRole('link', { name: 'Préparer' }).click()
    await toPart(board, 'L’atelier')
    await board.getByLabel('L’équipe d’animation : les prénoms').fill('Lina et Thomas')
    await untilKept(board)
    await board.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
    const { page: other } = await tabletOf(browser, room, '/#/animer')
    await other.getByLabel('La clé d’animation').fill(room.key)
    await other.getByRole('button', { name: 'Voir les ateliers de la salle' }).click()
    await other.getByRole('button', { name: 'Co-animer' }).click()
    const { page: samira } = await tabletOf(browser, room)
    await enter(samira, 'Samira')

    await samira.getByRole('button', { name: 'J’ai besoin d’aide' }).click()
    await expect(board).toHaveTitle(/^\(1\) aide/)
    await expect(other).toHaveTitle(/^\(1\) aide/)
    await rowOf(board, 'Samira').getByRole('button', { name: 'J’y vais' }).click()
    // Two facilitate: it is asked once who this is.
    await board
      .getByRole('dialog', { name: 'Qui y va ?' })
      .getByRole('button', { name: 'Lina' })
      .click()
    await expect(rowOf(board, 'Samira')).toContainText('Lina y va')
    await expect(rowOf(other, 'Samira')).toContainText('Lina y va')
    await expect(samira.getByRole('button', { name: /Lina arrive/ })).toBeVisible()
    await expect(other).not.toHaveTitle(/aide/)
    // It outlives a reload, the room's own end, and a tablet that covers itself meanwhile.
    await samira.clock.install()
    await samira.reload()
    await expect(samira.getByRole('button', { name: /Lina arrive/ })).toBeVisible()
    await room.kill()
    await expect(board.getByRole('button', { name: 'La salle ne répond pas' })).toBeVisible()
    await room.start()
    await expect(rowOf(board, 'Samira')).toContainText('Lina y va')
    await samira.clock.fastForward('05:30')
    await expect(samira.getByRole('heading', { name: 'Samira' })).toBeVisible()
    await expect(board.getByRole('button', { name: '1 tablette reliée' })).toBeVisible()
    await expect(rowOf(other, 'Samira')).toContainText('Lina y va')
    await expect(rowOf(other, 'Samira')).not.toContainText('loin de sa tablette')
    await samira.getByRole('button', { name: 'Continuer' }).click()
    // Taken back by who asked, on the tablet that is there now; asked anew, it is a new call.
    await samira.getByRole('button', { name: /Lina arrive/ }).click()
    await expect(rowOf(other, 'Samira')).not.toContainText('y va')
    await samira.getByRole('button', { name: 'J’ai besoin d’aide' }).click()
    await rowOf(other, 'Samira').getByRole('button', { name: 'J’y vais' }).click()
    await other.getByRole('button', { name: 'Thomas', exact: true }).click()
    await expect(samira.getByRole('button', { name: /Thomas arrive/ })).toBeVisible()

    await rowOf(other, 'Samira').getByRole('button', { name: 'C’est fait' }).click()
    await expect(samira.getByRole('button', { name: 'J’ai besoin d’aide' })).toBeVisible()
    await expect(rowOf(board, 'Samira')).not.toContainText('y va')
  })

  test('the board knows how far each one is, and nothing of what they did', async ({ browser }) => {
    const { page: samira } = await tabletOf(browser, room)
    await enter(samira, 'Samira')
    await expect(await cellOf(board, 'Samira', 'Cartes')).toHaveText('pas encore')
    await startPlannedSort(samira)
    await pile(samira, 'Souvent').click()
    await expect(await cellOf(board, 'Samira', 'Cartes')).toHaveText(/^1\s*commencé$/)
    // Told by the room itself, as long as nobody is on a tablet after its restart.
    await untilKept(samira)
    await samira.context().close()
    await expect(rowOf(board, 'Samira')).toContainText('loin de sa tablette')
    await room.kill()
    await room.start()
    await expect(rowOf(board, 'Samira')).toContainText('loin de sa tablette')
    await expect(await cellOf(board, 'Samira', 'Cartes')).toContainText('commencé')
    await expect(await cellOf(board, 'Joël', 'Cartes')).toHaveText('')
  })

  test('how one leaves is asked on the tablets while it is on the wall, and told as sums', async ({
    browser,
  }) => {
    const wall = await project(board)
    await showOnWall(board, 'Mot de la fin')
    await expect(wall.getByRole('heading', { name: 'Je repars avec quelque chose.' })).toBeVisible()
    const { page: samira } = await tabletOf(browser, room)
    await enter(samira, 'Samira')
    await samira.getByRole('link', { name: 'Votre avis' }).click()
    for (let person = 1; person <= 5; person++) {
      await samira.getByRole('button', { name: 'Commencer' }).click()
      await samira.getByRole('button', { name: 'Oui', exact: true }).click()
      await samira.getByRole('button', { name: 'Terminer' }).click()
      await expect(samira.getByText('Merci. Votre avis est compté.')).toBeVisible()
      await expect(wall.getByText(person === 1 ? '1 réponse' : `${person} réponses`)).toBeVisible()
      if (person === 4) {
        await board.getByRole('button', { name: 'Le groupe', exact: true }).click()
        await expect(board.getByText('On les voit à partir de cinq.')).toBeVisible()
      }
      await samira.getByRole('button', { name: 'Une autre personne répond' }).click()
    }
    await expect(board.getByRole('listitem').filter({ hasText: 'Oui' })).toContainText('5')
    await showOnWall(board, 'Ce moment')
    await samira.getByRole('button', { name: 'Quitter' }).click()
    await samira.getByRole('button', { name: /Samira/ }).click()
    await expect(samira.getByText('relié : tout est enregistré')).toBeVisible()
    await expect(samira.getByRole('link', { name: 'Votre avis' })).toHaveCount(0)
  })
})

async function prepared(page: Page): Promise<void> {
  await page.goto('/#/animer')
  await page.getByRole('button', { name: /Deux jours/ }).click()
  await toPart(page, 'Le plan')
  await expect(page.getByRole('heading', { name: 'Le plan', exact: true })).toBeVisible()
}
const toBoard = (page: Page) =>
  page.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
const hours = async (page: Page, count: number) => {
  const rows = page.locator('ol button[aria-expanded] > span:first-child')
  return (await rows.allInnerTexts()).slice(0, count).map((hour) => hour.replace(/\s+/g, ' '))
}

test('hours follow whatever is done to a plan, and all of it can be taken back', async ({
  page,
}) => {
  await prepared(page)
  const before = ['09:00', '09:20', '09:30', '10:15', '10:30']
  await expect.poll(() => hours(page, 5)).toEqual(before)
  await page.getByRole('button', { name: /^09:30.*Un objet/ }).click()
  const longer = page.getByRole('button', { name: /^Rallonger de 5 minutes/ })
  for (let touch = 0; touch < 3; touch++) await longer.click()
  // The old hour stays beside the new one until the next change.
  await expect
    .poll(() => hours(page, 5))
    .toEqual(['09:00', '09:20', '09:30', '10:30 avant : 10:15', '10:45 avant : 10:30'])
  await expect(page.getByText('La suite du jour est décalée de 15 minutes.')).toBeVisible()
  await undo(page)
  await expect.poll(() => hours(page, 5)).toEqual(before)

  await page
    .getByRole('button', { name: /^Insérer ici, à 09:20/ })
    .first()
    .press('Enter')
  await expect
    .poll(async () => (await hours(page, 4)).map((hour) => hour.slice(0, 5)))
    .toEqual(['09:00', '09:20', '09:40', '09:50'])
  await page.getByRole('button', { name: 'Retirer du plan' }).click()
  await expect(page.getByText('« Nouveau moment » n’est plus dans le plan.')).toBeVisible()
  await page.getByRole('button', { name: /^09:20.*Prendre une tablette/ }).click()
  await page.getByLabel('À dire').fill('Prenez place.')
  await untilKept(page)

  // One by one, by keys, and forth again; a field that one types in has an undo of its own.
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('À dire')).not.toHaveValue('Prenez place.')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /Nouveau moment/ }).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(() => hours(page, 5)).toEqual(before)
  await expect(page.getByText('Défait. Un moment est ajouté.', { exact: false })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('button', { name: /Nouveau moment/ }).first()).toBeVisible()
  await expect(page.getByText('Refait. Un moment est ajouté.', { exact: false })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: /Nouveau moment/ }).first()).toBeVisible()
})

test('a note of one’s own is on the board, on no wall, and in the plan’s file only when asked for', async ({
  page,
}) => {
  await prepared(page)
  await toBoard(page)
  await page.getByLabel(/^Notre note/).fill('Garder la clé de vélo.')
  await untilKept(page)
  const wall = await project(page)
  await expect(wall.getByText('clé de vélo')).toHaveCount(0)
  // What the wall says under the title is there, too.
  await expect(wall.getByText(/^Bienvenue\. Ici, vous pouvez parler/)).toBeVisible()
  await page.getByRole('button', { name: 'Moment suivant' }).click()
  await expect(page.getByLabel(/^Notre note/)).toHaveValue('')
  await page.getByRole('link', { name: 'Préparer' }).click()
  await toPart(page, 'Avant le jour')
  const without = readFileSync(await fileFrom(page, 'Enregistrer le plan en fichier'), 'utf8')
  expect(without).not.toContain('clé de vélo')
  await page.getByLabel('Avec nos notes').check()
  const whole = readFileSync(await fileFrom(page, 'Enregistrer le plan en fichier'), 'utf8')
  expect(whole).toContain('clé de vélo')
})

test('people come, are renamed, are one and the same and leave on the board, with a way back', async ({
  page,
}) => {
  await prepared(page)
  await toBoard(page)
  await page.getByRole('button', { name: 'Ajouter une personne' }).click()
  const name = page.getByLabel(/Un prénom, ou plusieurs/)
  await expect(name).toBeFocused()
  await name.fill('Marie, Ewa')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await name.fill('Marie')
  await expect(page.getByText('s’appellera Marie 2')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(rowOf(page, 'Marie 2')).toBeVisible()
  await undo(page)
  await expect(rowOf(page, 'Marie 2')).toHaveCount(0)
  // From the field, and from what stands beside it.
  await name.press('Escape')
  await expect(name).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('button', { name: 'Ajouter une personne' }).click()
  await page.getByRole('button', { name: 'Fermer', exact: true }).press('Escape')
  await expect(name).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Ajouter une personne' })).toBeFocused()

  const more = (who: string) => page.getByRole('button', { name: `Pour ${who}`, exact: true })
  await more('Ewa').click()
  const rename = page.getByRole('button', { name: 'Changer le prénom' })
  await expect(rename).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: /^C’est la même personne/ })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('button', { name: 'Retirer de l’atelier' })).toBeFocused()
  await page.keyboard.press('Home')
  await expect(rename).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(more('Ewa')).toBeFocused()
  await more('Ewa').click()
  await page.getByRole('button', { name: 'Changer le prénom' }).click()
  await expect(page.getByLabel('Prénom ou surnom dans la liste')).toBeFocused()
  await page.getByLabel('Prénom ou surnom dans la liste').fill('Ève')
  await page.getByRole('button', { name: 'Renommer' }).click()
  await expect(rowOf(page, 'Ève')).toBeVisible()
  await undo(page)
  await expect(rowOf(page, 'Ewa')).toBeVisible()

  await more('Ewa').click()
  await page.getByRole('button', { name: 'C’est la même personne que…' }).click()
  await page.getByLabel(/est deux fois/).selectOption({ label: 'Marie' })
  await page.getByRole('button', { name: 'Garder une seule fois' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await undo(page)
  await expect(page.getByRole('row')).toHaveCount(3)

  // Never asked, always put back where it was.
  await more('Marie').click()
  await page.getByRole('button', { name: 'Retirer de l’atelier' }).click()
  await expect(rowOf(page, 'Marie')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Défaire' }).last()).toBeFocused()
  await undo(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('row').nth(1)).toContainText('Marie')
})

test('the wall names the three piles where cards are sorted, and where the plan says so', async ({
  page,
}) => {
  await prepared(page)
  await toBoard(page)
  const wall = await project(page)
  const piles = wall.getByText('Pas maintenant', { exact: true })
  const go = async (moment: string) => {
    await page.getByRole('button', { name: new RegExp(`^\\d\\d:\\d\\d ?${moment}$`) }).click()
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText(moment)
  }
  await page.getByLabel('Temps au mur').check()
  await go('Premier tri')
  await expect(piles).toBeVisible()
  await expect(wall.getByRole('timer')).toBeVisible()
  await go('Ce que j’ai vécu')
  await expect(piles).toHaveCount(0)
  await page.getByRole('link', { name: 'Préparer' }).click()
  await page.getByRole('button', { name: /^10:30.*Ce que j’ai vécu/ }).click()
  await page.getByLabel('Nommer les trois piles au mur').check()
  await expect(piles).toBeVisible()
})

test('a break says when it is over, and a moment that is over says so calmly', async ({ page }) => {
  await page.clock.install({ time: new Date('2027-03-12T10:15:00') })
  await prepared(page)
  await toBoard(page)
  const wall = await project(page)
  await page.getByRole('button', { name: /10:15\s*Pause/ }).click()
  await expect(wall.getByText('On reprend à')).toBeVisible()
  await expect(wall.locator('time')).toHaveText('10:30')
  await expect(wall.getByText('15 minutes')).toBeVisible()
  await expect(wall.getByText('Ce que j’ai vécu')).toBeVisible()
  await page.getByRole('button', { name: '−5 minutes' }).click()
  await expect(wall.locator('time')).toHaveText('10:25')
  await expect(page.getByText('5 min d’avance')).toBeVisible()

  await page.getByRole('button', { name: /10:30\s*Ce que j’ai vécu/ }).click()
  await page.getByLabel('Temps au mur').check()
  await page.getByRole('button', { name: 'Démarrer' }).click()
  await page.clock.runFor(46 * 60_000)
  await expect(page.getByRole('timer')).toHaveText(/^\+6:\d\d$/)
  await expect(page.getByText('c’est l’heure')).toBeVisible()
})

test('the wall shows who goes together and what the group said', async ({ page }) => {
  await page.goto('/#/essai')
  const wall = await project(page)
  await draw(page, 'Des duos')
  await expect(wall.getByRole('heading', { name: 'À deux ou à trois', exact: true })).toBeVisible()
  for (const name of ['Samira', 'Joël', 'Ewa', 'Mamadou', 'Linh', 'Carole', 'Rachid']) {
    await expect(wall.getByText(name, { exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Tirer…' }).click()
  for (const name of ['Samira', 'Joël', 'Ewa', 'Mamadou', 'Linh', 'Carole']) {
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  }
  await page.getByRole('button', { name: 'Une personne', exact: true }).click()
  await expect(wall.getByText('Rachid')).toBeVisible()
  await expect(wall.getByText('Samira')).toHaveCount(0)

  await showOnWall(page, 'Idées')
  await page.getByLabel('Notre projet ensemble').fill('Un repas de quartier')
  await page.getByRole('button', { name: 'Ajouter une idée' }).click()
  await page.getByLabel('Idée 1').fill('Cuisiner pour les voisins')
  await expect(wall.getByText('Un repas de quartier')).toBeVisible()
  await expect(wall.getByText('Cuisiner pour les voisins')).toBeVisible()
})
