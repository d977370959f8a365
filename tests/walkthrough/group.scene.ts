import type { Page } from '@playwright/test'
import { pace } from '../pace'
import { granted, startKeyIn } from '../room-server/room'
import { expect, test } from './atouts'
import { toPart } from './board'
import { enterAs, openBoard, openRoom, type Room, tabletOf } from './room-server'

/** A group of ten on six tablets: what a facilitator changes while the room is open. */
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

const shared = (page: Page) => page.getByText('relié : tout est enregistré')

const enter = (page: Page, name: string) => enterAs(page, code, name)

const toPrepare = async () => {
  await board.getByRole('link', { name: 'Préparer' }).click()
  await toPart(board, 'Les personnes')
  await expect(board.getByRole('heading', { name: 'Les personnes' })).toBeVisible()
}
const toBoard = () => board.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()

test('a name that is added while the room is open blinds no board', async ({ browser }) => {
  const { page: samira } = await tabletOf(browser, room)
  await enter(samira, 'Samira')
  await toPrepare()
  await board.getByLabel(/Un prénom, ou plusieurs/).fill('Ewa')
  await board.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await toBoard()
  await expect(board.getByRole('button', { name: '1 tablette reliée' })).toBeVisible()
  await samira.getByRole('button', { name: 'J’ai besoin d’aide' }).click()
  await expect(board.getByRole('row', { name: /Samira/ })).toContainText('Besoin d’aide')
  const { page: ewa } = await tabletOf(browser, room)
  await enter(ewa, 'Ewa')
  await expect(board.getByRole('button', { name: '2 tablettes reliées' })).toBeVisible()
})

for (const side of ['board', 'tablet'] as const) {
  test(`who is taken out by mistake is told, and comes back by a touch on the ${side}`, async ({
    browser,
  }) => {
    const { page: samira } = await tabletOf(browser, room)
    await enter(samira, 'Samira')
    await toPrepare()
    await board.getByRole('button', { name: 'Retirer Samira' }).click()
    const asked = board.getByRole('dialog', { name: 'Retirer Samira de la liste ?' })
    await asked.getByRole('button', { name: 'Retirer Samira' }).click()
    await toBoard()
    const gone = samira.getByText('Vous n’êtes plus dans la liste. Rien n’est perdu.')
    await expect(gone).toBeVisible()
    await expect(board.getByRole('row', { name: /Samira/ })).toHaveCount(0)
    if (side === 'board') {
      await toPrepare()
      await board.getByRole('button', { name: 'Remettre Samira' }).click()
      await toBoard()
    } else await samira.getByRole('button', { name: 'Revenir dans la liste' }).click()
    await expect(board.getByRole('row', { name: /Samira/ })).toBeVisible()
    await expect(gone).toHaveCount(0)
  })
}

test('a name is put right, and who is twice on the list stands there once', async ({ browser }) => {
  const { page: samira } = await tabletOf(browser, room)
  await enter(samira, 'Samira')
  await toPrepare()
  await board.getByLabel(/Un prénom, ou plusieurs/).fill('Samyra, Ewa')
  await board.getByRole('button', { name: 'Ajouter', exact: true }).click()
  const list = board.getByRole('list').filter({ has: board.getByText('Joël') })
  const onList = (name: string) => list.getByRole('button', { name, exact: true })

  // The number that tells two people apart is no part of a name.
  await board.getByLabel(/Un prénom, ou plusieurs/).fill('Ewa')
  await board.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await onList('Ewa 2').click()
  await expect(board.getByLabel('Prénom ou surnom dans la liste')).toHaveValue('Ewa')
  await board.getByRole('button', { name: 'Retirer Ewa 2' }).last().click()
  await onList('Ewa').click()
  await board.getByLabel('Prénom ou surnom dans la liste').fill('Éva')
  await board.keyboard.press('Enter')
  await expect(onList('Éva')).toBeVisible()
  await expect(onList('Ewa')).toHaveCount(0)

  // Whoever of the two has begun stays, whichever was touched.
  await onList('Samira').click()
  await board.getByLabel(/C’est la même personne que/).selectOption('Samyra')
  await board.getByRole('button', { name: 'Garder une seule fois' }).click()
  await expect(onList('Samyra')).toHaveCount(0)
  await expect(onList('Samira')).toBeVisible()
  await expect(shared(samira)).toBeVisible()

  const { page: joel } = await tabletOf(browser, room)
  await enter(joel, 'Joël')
  await onList('Samira').click()
  await board.getByLabel(/C’est la même personne que/).selectOption('Joël')
  await board.getByRole('button', { name: 'Garder une seule fois' }).click()
  await expect(board.getByRole('alert')).toContainText('a déjà un parcours')
  await board.getByRole('button', { name: 'Fermer' }).click()
  await toBoard()
  await expect(board.getByRole('row', { name: /Samira/ })).toBeVisible()
  await expect(board.getByRole('row', { name: /Joël/ })).toBeVisible()
})

test('the second person of a shared tablet finds the people of the workshop', async ({
  browser,
}) => {
  const { page } = await tabletOf(browser, room)
  await enter(page, 'Samira')
  await page.getByRole('button', { name: 'Samira' }).first().click()
  await page.getByRole('button', { name: 'Quelqu’un d’autre' }).click()
  await page.getByRole('button', { name: 'Joël', exact: true }).click()
  await expect(shared(page)).toBeVisible()
  await expect(board.getByRole('row', { name: /Samira/ })).toContainText('loin de sa tablette')

  await page.goto('/')
  await page.getByRole('link', { name: 'Je participe' }).click()
  await page.getByRole('button', { name: 'Je ne suis pas dans la liste' }).click()
  await page.getByRole('textbox').first().fill('Linh')
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
  await expect(shared(page)).toBeVisible()
  await expect(board.getByRole('row', { name: /Linh/ })).toBeVisible()

  // Without the room the people of this tablet are there, and it is said why.
  await room.kill()
  await page.goto('/#/participer')
  await expect(page.getByText('L’atelier ne répond pas')).toBeVisible({ timeout: 20_000 * pace })
  await expect(page.getByRole('button', { name: 'Samira' })).toBeVisible()
  await room.start()
})

test('a second tablet is asked, writes, and erases nothing but itself', async ({ browser }) => {
  const { page: samira } = await tabletOf(browser, room)
  await enter(samira, 'Samira')
  await samira.close()
  const { page: second } = await tabletOf(browser, room)
  await second.goto('/#/rejoindre')
  await second.getByLabel('Le code de l’atelier').fill(code)
  await second.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await second.getByRole('button', { name: 'Samira', exact: true }).click()
  await expect(second.getByRole('dialog')).toContainText('Une autre tablette')
  await second.getByRole('button', { name: 'Oui, c’est moi : Samira' }).click()
  await expect(shared(second)).toBeVisible()
  await second.getByRole('button', { name: 'Samira' }).first().click()
  await second.getByRole('link', { name: 'J’ai fini' }).click()
  await expect(second.getByText('de cette tablette seulement')).toBeVisible()
  await second.getByRole('button', { name: 'Effacer mon parcours de cette tablette' }).click()
  await second.getByRole('button', { name: 'Oui, tout effacer' }).click()
  await expect(second.getByText('cartes en main')).toBeVisible()
  // In the room she is still there.
  await expect(board.getByRole('row', { name: /Samira/ })).toBeVisible()
  const joined = granted(await room.ask('join', { secret: code.replaceAll(' ', '') }))
  expect(joined.people.map(({ name }) => name)).toContain('Samira')
})

test('two facilitators who go on together go one moment on', async ({ browser }) => {
  const { page: other } = await tabletOf(browser, room, '/#/animer')
  await other.getByLabel('La clé d’animation').fill(room.key)
  await other.getByRole('button', { name: 'Voir les ateliers de la salle' }).click()
  await other.getByRole('button', { name: 'Co-animer' }).click()
  const next = (page: Page) => page.getByRole('button', { name: 'Moment suivant' })
  const title = (page: Page) => page.getByRole('heading', { level: 1 })
  await next(board).click()
  const first = await title(board).innerText()
  await expect(title(other)).toHaveText(first)
  // Two seconds later it is another step; the colleague presses as soon as it is seen there.
  await other.clock.install()
  await board.clock.install()
  await other.clock.runFor(5_000)
  await board.clock.runFor(5_000)
  await next(board).click()
  const second = await title(board).innerText()
  await expect(title(other)).toHaveText(second)
  await next(other).click()
  await expect(title(other)).toHaveText(second)
  await expect(title(board)).toHaveText(second)
})

test('the link of the start opens the facilitator’s side, and leaves no key in the address', async ({
  browser,
}) => {
  const { page } = await tabletOf(browser, room, `/#/animer/cle/${startKeyIn(room.printed())}`)
  await expect(page.getByRole('heading', { level: 1, name: 'J’anime' })).toBeVisible()
  expect(page.url()).toMatch(/#\/animer$/)
  await page.getByRole('button', { name: 'Voir les ateliers de la salle' }).click()
  await expect(page.getByText('Atelier de mars')).toBeVisible()
})

test('two laptops whose clocks differ show the same rest of the time', async ({ browser }) => {
  const { page: other } = await tabletOf(browser, room, '/#/animer')
  await other.clock.setSystemTime(Date.now() + 4 * 60_000)
  await other.reload()
  await other.getByLabel('La clé d’animation').fill(room.key)
  await other.getByRole('button', { name: 'Voir les ateliers de la salle' }).click()
  await other.getByRole('button', { name: 'Co-animer' }).click()
  await board.getByRole('button', { name: 'Moment suivant' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(
    await board.getByRole('heading', { level: 1 }).innerText(),
  )
  await board.getByRole('button', { name: 'Démarrer' }).click()
  await expect(other.getByRole('button', { name: 'Suspendre' })).toBeVisible()
  const seconds = async (page: Page) => {
    const [minutes = 0, rest = 0] = (await page.getByRole('timer').innerText())
      .split(':')
      .map(Number)
    return minutes * 60 + rest
  }
  const before = await seconds(board)
  expect(Math.abs(before - (await seconds(other)))).toBeLessThanOrEqual(3)
  // A pause on the other laptop adds nothing.
  await other.getByRole('button', { name: 'Suspendre' }).click()
  await expect(board.getByRole('button', { name: 'Démarrer' })).toBeVisible()
  expect(await seconds(board)).toBeLessThanOrEqual(before)
})

for (const [told, now] of [
  ['2015-03-02', '2026-11-27'],
  ['2026-11-27', '2036-11-27'],
] as const) {
  test(`a tablet that heard of the end in ${told.slice(0, 4)} by its clock, and shows ${now.slice(0, 4)}, asks before it erases`, async ({
    browser,
  }) => {
    const { page } = await tabletOf(browser, room)
    await page.clock.setSystemTime(new Date(told))
    await enter(page, 'Samira')
    const workshop = granted(await room.ask('join', { secret: code.replaceAll(' ', '') })).workshop
    granted(await room.ask('end', { key: room.key, workshop, days: 30 }))
    await expect(page.getByText('Cet atelier est terminé')).toBeVisible()
    await room.kill()
    await page.clock.setSystemTime(new Date(now))
    await page.goto('/#/participer/seul')
    await expect(page.getByRole('heading', { name: 'Un atelier est peut-être fini' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Samira', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Garder sur cette tablette' }).click()
    await expect(page.getByRole('heading', { name: 'Un atelier est peut-être fini' })).toHaveCount(
      0,
    )
    await expect(page.getByRole('button', { name: 'Samira', exact: true })).toBeVisible()
  })
}

test('who has a code is asked behind it, and can take the journey along first', async ({
  browser,
}) => {
  const { page } = await tabletOf(browser, room)
  await enter(page, 'Samira')
  await page.getByRole('button', { name: 'Fermer mon parcours avec un code' }).click()
  await page.getByLabel('Choisissez quatre chiffres').fill('2468')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2468')
  await page.getByRole('button', { name: 'Fermer avec ce code' }).click()
  const workshop = granted(await room.ask('join', { secret: code.replaceAll(' ', '') })).workshop
  granted(await room.ask('end', { key: room.key, workshop, days: 30 }))
  await page.goto('/#/participer/seul')
  await page.getByRole('button', { name: /Samira/ }).click()
  await page.getByLabel('Votre code').fill('2468')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Cet atelier est terminé')).toBeVisible()
  await room.kill()
  await page.clock.setSystemTime(Date.now() + 60 * 86_400_000)
  const isAsked = page.getByRole('heading', { name: 'Un atelier est peut-être fini' })
  await page.goto('/#/participer/seul')
  await expect(page.getByRole('button', { name: /Samira/ })).toBeVisible()
  await expect(isAsked).toHaveCount(0)

  await page.getByRole('button', { name: /Samira/ }).click()
  await page.getByLabel('Votre code').fill('2468')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(isAsked).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Emporter mon parcours en fichier' }).click()
  await saving
  await page.getByRole('button', { name: 'Effacer de cette tablette' }).click()
  // Nothing of it stays on the screen either.
  await expect(page.getByRole('link', { name: 'Exprimer' })).toHaveCount(0)
  await page.goto('/#/participer/seul')
  await expect(page.getByRole('button', { name: /Samira/ })).toHaveCount(0)
})

for (const [hours, told] of [
  [3, '3 heures d’écart'],
  [-30, '30 heures d’écart'],
] as const) {
  test(`a tablet whose clock is ${hours} hours off says so, and erases nothing`, async ({
    browser,
  }) => {
    const { page } = await tabletOf(browser, room)
    await page.clock.setSystemTime(Date.now() + hours * 3_600_000)
    await enter(page, 'Samira')
    await expect(page.getByText(told)).toBeVisible()
    // Put right, or put wrong the other way, it goes back: the people of the tablet are told.
    await room.kill()
    await page.clock.setSystemTime(Date.now() + (hours - 48) * 3_600_000)
    await page.goto('/#/participer/seul')
    await expect(page.getByText('L’horloge de cette tablette a reculé.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Samira', exact: true })).toBeVisible()
  })
}

test('the people of a tablet stand there although the room’s scripts never come', async ({
  browser,
}) => {
  const { page, context } = await tabletOf(browser, room)
  await enter(page, 'Samira')
  const address = page.url().replace(/#.*/, '')
  // A room that fell asleep in the middle: it takes what is asked, and answers nothing.
  const fresh = await context.newPage()
  await fresh.route(/assets\/(?:OfRoom|room)-[^/]*\.js/, () => undefined)
  await fresh.goto(`${address}#/participer/seul`)
  await expect(fresh.getByRole('button', { name: 'Samira', exact: true })).toBeVisible()
})
