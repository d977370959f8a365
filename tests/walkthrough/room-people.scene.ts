import type { Page } from '@playwright/test'
import type { CardId } from '../../src/deck/deck'
import { pace } from '../pace'
import { comeIn as connectSomeone, granted } from '../room-server/room'
import { expect, journeyFile, openJourneyAt, test, untilKept } from './atouts'
import { cellOf, invite, project, renewPicture, rowOf, showOnWall, toPart } from './board'
import { findings, tooSmall } from './every-screen'
import { openBoard, openRoom, type Room, tabletOf, untilRoomMayGo } from './room-server'

/** What people do, show and take away in a room: real browsers, a real server. */
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

/** A tablet that misses the room’s word asks again after twenty seconds. */
const asked = { timeout: 30_000 * pace }
const shared = (page: Page) => page.getByText('relié : tout est enregistré')

/** Finds the workshop by its code, on a tablet of its own. */
async function find(page: Page): Promise<void> {
  await page.goto('/#/rejoindre')
  await page.getByLabel('Le code de l’atelier').fill(code)
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await expect(page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible()
}

async function enter(page: Page, name: string): Promise<void> {
  await find(page)
  await page.getByRole('button', { name, exact: true }).click()
  // Who is at another tablet already is asked whether it is really them.
  const sure = page.getByRole('button', { name: `Oui, c’est moi : ${name}` })
  await expect(shared(page).or(sure)).toBeVisible()
  if (await sure.isVisible()) await sure.click()
  await expect(shared(page)).toBeVisible()
}

/** “J’ai fini”, to the end. */
async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Samira', exact: true }).click()
  await page.getByRole('link', { name: 'J’ai fini' }).click()
  await page.getByRole('button', { name: 'Effacer mon parcours de cette tablette' }).click()
  await page.getByRole('button', { name: 'Oui, tout effacer' }).click()
  await expect(page.getByText('cartes en main')).toBeVisible()
}

async function closeWithCode(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fermer mon parcours avec un code' }).click()
  await page.getByLabel('Choisissez quatre chiffres').fill('2580')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2580')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2580')
  await page.getByRole('button', { name: 'Fermer avec ce code' }).click()
}

/** Touches Samira’s chip, as soon as the room knows of her code. */
async function touchLocked(page: Page): Promise<void> {
  await find(page)
  await expect(async () => {
    await page.reload()
    await page.getByRole('button', { name: /Samira/ }).click()
    const code = page.getByLabel('Le code à quatre chiffres : Samira')
    await expect(code).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

/** Who is on this tablet: the list that anyone sees who touches “Je participe”. */
async function peopleOn(page: Page): Promise<string[]> {
  await page.goto('/#/participer/seul')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page.locator('main ul button > span[dir]').allInnerTexts()
}

test('the facilitator sees what a person shows, when they show it, and no more', async ({
  browser,
}) => {
  const { page } = await tabletOf(browser, room, '/')
  await openJourneyAt(page, 'decouvrir', { ...journeyFile({}), about: about('Ewa') })
  await find(page)
  await page.getByRole('button', { name: 'Ewa', exact: true }).click()
  await expect(shared(page)).toBeVisible()

  await board.getByRole('button', { name: 'Ewa', exact: true }).click()
  const dialog = board.getByRole('dialog')
  await expect(dialog).toContainText('ne montre rien')
  await page.getByRole('button', { name: 'Je ne montre rien' }).click()
  await page.getByRole('button', { name: /Je montre mes forces/ }).click()
  await expect(dialog).toContainText('montre ses forces.')
  await expect(dialog.getByText('Écouter')).toBeVisible()
  await expect(dialog.getByRole('paragraph').filter({ hasText: /ma voisine|Au/ })).toHaveCount(0)
  await page.getByRole('button', { name: /Je montre tout/ }).click()
  await expect(dialog).toContainText('ce qu’elles ont permis')
  await page
    .getByRole('button', { name: /Je ne montre rien/ })
    .last()
    .click()
  await expect(dialog).toContainText('ne montre rien')
  await expect(dialog.getByText('Écouter')).toHaveCount(0)
})

test('“J’ai fini” on one tablet erases the other one, open or back later', async ({ browser }) => {
  const [one, two, three] = await Promise.all(
    [1, 2, 3].map(() => tabletOf(browser, room).then(({ page }) => page)),
  )
  if (!one || !two || !three) throw new Error('There are three tablets')
  for (const page of [one, two, three]) await enter(page, 'Samira')
  const later = three.context()
  await three.close()

  await finish(one)

  await expect(two.getByText('n’est pas sur cette tablette')).toBeVisible()
  await expect.poll(() => peopleOn(two), asked).toEqual([])
  const back = await later.newPage()
  await expect.poll(() => peopleOn(back), asked).toEqual([])
  await expect(board.getByRole('button', { name: 'Samira', exact: true })).toHaveCount(0)
})

test('who finishes out of reach of the room is erased there as soon as it is back', async ({
  browser,
}) => {
  const { page } = await tabletOf(browser, room)
  await enter(page, 'Samira')
  await untilRoomMayGo(page)
  await room.kill()
  await finish(page)
  await room.start()
  // The laptop's board still had her chip: it goes, too.
  await expect(board.getByRole('button', { name: 'Samira', exact: true })).toHaveCount(0, {
    timeout: 40_000 * pace,
  })
})

test('a code protects a chip on every tablet, and five wrong ones close it', async ({
  browser,
}) => {
  const { page: first } = await tabletOf(browser, room)
  await enter(first, 'Samira')
  await closeWithCode(first)

  const { page: second } = await tabletOf(browser, room)
  await touchLocked(second)
  // Slow answers: a finger is often quicker than the room.
  await second.route('**/room/enter', async (route) => {
    const answer = await route.fetch()
    setTimeout(() => void route.fulfill({ response: answer }), 500)
  })
  for (let at = 0; at < 5; at++) {
    await second.getByLabel('Le code à quatre chiffres : Samira').fill(`111${at}`)
    await second.getByRole('button', { name: 'Entrer', exact: true }).click()
    await expect(second.getByRole('alert')).toContainText(
      at < 4 ? 'n’ouvre rien' : 'Mauvais code, cinq fois',
    )
  }
  await board.getByRole('button', { name: 'Samira', exact: true }).click()
  await board.getByRole('button', { name: 'Rouvrir cette place : Samira' }).click()
  await find(second)
  await second.getByRole('button', { name: /Samira/ }).click()
  await second.getByLabel('Le code à quatre chiffres : Samira').fill('2580')
  await second.getByRole('button', { name: 'Entrer', exact: true }).click()
  await expect(shared(second)).toBeVisible()
})

test('who waits before the list sees those who come to it, also after a room out of reach', async ({
  browser,
}) => {
  const { page } = await tabletOf(browser, room, '/#/rejoindre')
  await page.route('**/room/join', (route) => route.abort())
  await page.getByLabel('Le code de l’atelier').fill(code)
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await expect(page.getByRole('button', { name: 'Joël', exact: true })).toBeVisible()

  // Without coming back to the board: who is at the plan is in the room, too.
  await board.getByRole('link', { name: 'Préparer' }).click()
  await toPart(board, 'Les personnes')
  await board.getByLabel(/Un prénom, ou plusieurs/).fill('Ewa')
  await board.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByRole('button', { name: 'Ewa', exact: true }).click()
  await expect(shared(page)).toBeVisible()
})

test('a code that is renewed while someone waits before the list is told, and tried no more', async ({
  browser,
}) => {
  const { page } = await tabletOf(browser, room)
  await page.clock.install()
  await find(page)
  const tries: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/room/join')) tries.push(request.postData() ?? '')
  })
  await board.getByRole('button', { name: /La salle|reliée/ }).click()
  await board.getByText('Changer le code, ou travailler sans la salle').click()
  await board.getByRole('button', { name: 'Changer le code et les liens' }).click()
  await expect(page.getByRole('alert')).toBeVisible()

  const sofar = tries.length
  for (let minute = 0; minute < 3; minute++) await page.clock.runFor(60_000)
  await expect(page.getByRole('button', { name: 'Joël', exact: true })).toBeVisible()
  expect(tries).toHaveLength(sofar)
})

test('who touches the name of someone at another tablet is asked first', async ({ browser }) => {
  const { page: samira } = await tabletOf(browser, room)
  await enter(samira, 'Samira')
  const { page: other } = await tabletOf(browser, room)
  await find(other)
  await other.getByRole('button', { name: 'Samira', exact: true }).click()
  await expect(other.getByRole('dialog')).toContainText('Une autre tablette utilise déjà ce prénom')
  await other.getByRole('button', { name: 'Non, je choisis un autre prénom' }).click()
  await expect(other.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible()
})

test('a journey begun alone takes the place that was kept for its name', async ({ browser }) => {
  const { page } = await tabletOf(browser, room, '/')
  await openJourneyAt(page, 'decouvrir', { ...journeyFile({}), about: about('Joel') })
  await find(page)
  await page.getByRole('button', { name: 'Joel', exact: true }).click()
  await expect(shared(page)).toBeVisible()
  await expect(board.getByRole('row', { name: /Jo[eë]l/ })).toHaveCount(1)
})

test('a request for help stays when the same person moves on another tablet', async ({
  browser,
}) => {
  const [{ page: one }, { page: two }] = await Promise.all([
    tabletOf(browser, room),
    tabletOf(browser, room),
  ])
  await enter(one, 'Joël')
  await enter(two, 'Joël')
  await one.getByRole('button', { name: 'J’ai besoin d’aide' }).click()
  const row = rowOf(board, 'Joël')
  await expect(row).toContainText('Besoin d’aide')
  await two.getByRole('link', { name: 'Exprimer' }).click()
  await board.getByRole('button', { name: 'Joël', exact: true }).click()
  await expect(board.getByRole('dialog')).toContainText('En ce moment : Exprimer')
  await board.getByRole('button', { name: 'Fermer' }).click()
  await expect(row).toContainText('Besoin d’aide')
})

test('a code that is set on one tablet asks the others of the same person to come in anew', async ({
  browser,
}) => {
  const { page: one } = await tabletOf(browser, room)
  await enter(one, 'Samira')
  const { page: two } = await tabletOf(browser, room)
  await enter(two, 'Samira')
  await closeWithCode(one)
  await expect(two.getByText('reliez-vous à nouveau, avec le code')).toBeVisible()
  await two.getByRole('link', { name: 'rejoindre un atelier' }).click()
  await find(two)
  await two.getByRole('button', { name: /Samira/ }).click()
  await two.getByLabel('Le code à quatre chiffres : Samira').fill('2580')
  await two.getByRole('button', { name: 'Entrer', exact: true }).click()
  await expect(shared(two)).toBeVisible()
})

test('the right code opens one’s chip at another tablet', async ({ browser }) => {
  const { page: first } = await tabletOf(browser, room)
  await enter(first, 'Samira')
  await closeWithCode(first)
  const { page: second } = await tabletOf(browser, room)
  await touchLocked(second)
  await second.getByLabel('Le code à quatre chiffres : Samira').fill('2580')
  await second.getByRole('button', { name: 'Entrer', exact: true }).click()
  await expect(shared(second)).toBeVisible()
})

test('the group’s strengths come to the wall from five people on', async ({ browser }) => {
  const { page } = await tabletOf(browser, room)
  await enter(page, 'Joël')
  const signs = code.replaceAll(' ', '')
  const workshop = granted(await room.ask('join', { secret: signs })).workshop
  const strengths = new Map([['ecouter' as CardId, { order: 'V' }]])
  const away: (() => void)[] = []
  for (const name of ['A', 'B', 'C', 'D']) {
    away.push((await connectSomeone(room, workshop, signs, name, { strengths })).goAway)
  }
  await renewPicture(board)
  await expect(board.getByText('Moins de cinq personnes')).toBeVisible()
  away.push((await connectSomeone(room, workshop, signs, 'E', { strengths })).goAway)
  await renewPicture(board)
  const wall = await project(board)
  await showOnWall(board, 'Nos forces')
  await expect(wall.getByText('Écouter')).toBeVisible()
  await expect(wall.getByText(/\d/).and(wall.locator('main li'))).not.toContainText(['5'])
  for (const goAway of away) goAway()
})

test('who holds a tablet to give a card decides nothing for its owner', async ({ browser }) => {
  const { page } = await tabletOf(browser, room)
  await enter(page, 'Samira')
  const decides = page.getByRole('button', { name: /^(?:Je (?:ne )?montre|J’ai besoin d’aide)/ })
  await expect(decides).toHaveCount(2)
  await page.goto(page.url().replace(/(parcours\/[^/]+).*/, '$1/valoriser/offrir'))
  for (const hand of ['J’ai la tablette', 'Retour', 'Je suis Samira']) {
    await expect(page.getByRole('button', { name: hand })).toBeVisible()
    await expect(shared(page)).toBeVisible()
    await expect(decides).toHaveCount(0)
    await page.getByRole('button', { name: hand }).click()
  }
  await expect(decides).toHaveCount(2)
})

test('one tablet without network for a station loses nothing and catches up', async ({
  browser,
}) => {
  const { page, context } = await tabletOf(browser, room)
  await enter(page, 'Joël')
  await context.setOffline(true)
  await page.getByRole('link', { name: /Partir des cartes/ }).click()
  await page.getByRole('button', { name: 'Souvent', exact: true }).click()
  await page.getByRole('button', { name: 'Parfois', exact: true }).click()
  await context.setOffline(false)
  await expect(await cellOf(board, 'Joël', 'Cartes')).toContainText('2', {
    timeout: 40_000 * pace,
  })
})

test('the plan says with how many cards one begins, until the first of them is laid', async ({
  browser,
}) => {
  const { page } = await tabletOf(browser, room)
  await enter(page, 'Joël')
  await expect(page.getByRole('link', { name: /Partir des cartes/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Le jeu court' })).toHaveCount(0)
  await board.getByRole('link', { name: 'Préparer' }).click()
  await toPart(board, 'L’atelier')
  await board.getByRole('button', { name: 'Le jeu complet' }).click()
  await page.getByRole('link', { name: /Partir des cartes/ }).click()
  await expect(
    page
      .getByText('0 carte sur 81')
      .or(page.getByText(/sur 81/))
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Souvent', exact: true }).click()
  await board.getByRole('button', { name: 'Le jeu court' }).click()
  await untilKept(board)
  await expect(page.getByText('1 carte sur 81')).toBeVisible()
})

test('what all are asked to do stands over whatever a tablet asks just now', async ({
  browser,
}) => {
  const { page } = await tabletOf(browser, room)
  await enter(page, 'Joël')
  await page.getByRole('button', { name: 'Je ne montre rien' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await board.getByRole('button', { name: 'Lever les yeux' }).click()
  const asked = page.getByRole('dialog', { name: 'On regarde ensemble' })
  await expect(asked).toBeVisible()
  const covered = await asked.evaluate((dialog) => {
    const at = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
    return dialog.contains(at)
  })
  expect(covered).toBe(true)
  expect(await findings(page)).toEqual([])
  await board.getByRole('button', { name: 'Rendre les tablettes' }).click()
  await expect(asked).toHaveCount(0)
  await page.getByRole('button', { name: /Je montre mes forces/ }).click()
  await page.getByRole('button', { name: 'D’accord' }).click()
})

test('a tablet whose clock is a day off neither wins nor loses by it', async ({ browser }) => {
  const { page: early } = await tabletOf(browser, room)
  await early.clock.setSystemTime(Date.now() + 86_400_000)
  await enter(early, 'Joël')
  await early.getByRole('link', { name: /Partir des cartes/ }).click()
  await early.getByRole('button', { name: 'Souvent', exact: true }).click()
  const { page: late } = await tabletOf(browser, room)
  await late.clock.setSystemTime(Date.now() - 86_400_000)
  await enter(late, 'Joël')
  await late.getByRole('link', { name: /^Ensuite.*Trier les cartes/ }).click()
  await late.getByRole('button', { name: 'Annuler' }).waitFor()
  await late.getByRole('button', { name: 'Parfois', exact: true }).click()
  for (const page of [early, late]) {
    await expect(page.getByText('2 cartes sur 31')).toBeVisible()
  }
})

test('an observer sees the plan and the wall, live, and nothing of the people', async ({
  browser,
}) => {
  await board.getByRole('button', { name: /tablettes? reliée/ }).click()
  const link = await board.getByLabel('Lien pour observer').inputValue()
  await board.getByRole('button', { name: 'Fermer' }).click()
  const { page } = await tabletOf(browser, room, link.replace(/^http:\/\/[^/]+/, ''))
  await expect(page.getByText('J’observe · Atelier de mars')).toBeVisible()
  expect(await findings(page)).toEqual([])
  expect(await tooSmall(page)).toEqual([])
  await page.getByRole('button', { name: 'Voir le mur' }).click()
  await expect(page.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  await showOnWall(board, 'Une réussite')
  await expect(page.getByRole('heading', { name: 'Un objet, une réussite' })).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(board.getByRole('heading', { level: 1 })).toHaveText('Accueil et charte')
  await page.getByRole('button', { name: 'Revenir au plan' }).click()
  await expect(page.getByText(/Samira|Joël/)).toHaveCount(0)
})

test('an observer notes what they saw, on their own device, and stays with their moment', async ({
  browser,
}) => {
  await board.getByRole('button', { name: /tablettes? reliée/ }).click()
  const link = await board.getByLabel('Lien pour observer').inputValue()
  await board.getByRole('button', { name: 'Fermer' }).click()
  const { page } = await tabletOf(browser, room, link.replace(/^http:\/\/[^/]+/, ''))
  await expect(page.getByText('Pas de noms, pas de jugement.')).toBeVisible()
  const moment = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByLabel('J’ai vu').fill('L’exemple est venu d’abord.')
  await board.getByRole('button', { name: 'Moment suivant' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: moment })).toContainText('(noté)')
  await expect(page.getByRole('heading', { level: 1, name: moment })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: new RegExp(moment) }).click()
  await expect(page.getByLabel('J’ai vu')).toHaveValue('L’exemple est venu d’abord.')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Imprimer mes notes' }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/^atouts-ce-que-j-ai-observ/)
  // Nothing of it goes to the room: another device of the link sees none of it.
  const other = await tabletOf(browser, room, link.replace(/^http:\/\/[^/]+/, ''))
  await other.page.getByRole('button', { name: new RegExp(moment) }).click()
  await expect(other.page.getByLabel('J’ai vu')).toHaveValue('')
  await page.getByRole('button', { name: 'Effacer mes notes' }).click()
  await expect(page.getByLabel('J’ai vu')).toHaveValue('')
})

test('the wall tells the room’s address of today when the board comes back', async () => {
  await showOnWall(board, 'Rejoindre')
  const wall = await project(board)
  const address = (port: number) => wall.getByText(new RegExp(`:${port}$`))
  await expect(address(room.port)).toBeVisible()
  // The laptop is in another network today.
  await board.route('**/room/open', async (route) => {
    const response = await route.fetch()
    const answer = { ...(await response.json()), address: 'http://10.0.0.7:5000/' }
    await route.fulfill({ response, json: answer })
  })
  await board.reload()
  await expect(address(5000)).toBeVisible()
})

test('a second facilitator opens the same workshop and shares one plan', async ({ browser }) => {
  const { page } = await tabletOf(browser, room, '/#/animer')
  // The key is read out across the room, word by word.
  await board.getByRole('button', { name: /reliée|La salle/ }).click()
  await board.getByText('Animer aussi sur un autre ordinateur').click()
  const spoken = await board.getByText(/^\p{L}+(?: \p{L}+){7}$/u).innerText()
  await board.getByRole('button', { name: 'Fermer' }).click()
  await page.getByLabel('La clé d’animation').fill(spoken.toUpperCase())
  await page.getByRole('button', { name: 'Voir les ateliers de la salle' }).click()
  await page.getByRole('button', { name: 'Co-animer' }).click()
  await expect(page.getByRole('button', { name: 'Samira', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /tablette.*reliée/ })).toBeVisible()
  await page.getByRole('button', { name: 'Moment suivant' }).click()
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await expect(board.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('after the end and its days every tablet forgets, whatever it shows', async ({ browser }) => {
  const { page: hidden } = await tabletOf(browser, room)
  await enter(hidden, 'Samira')
  const { page: shown } = await tabletOf(browser, room)
  await enter(shown, 'Joël')
  await shown.getByRole('button', { name: 'Je ne montre rien' }).click()
  await shown.getByRole('button', { name: /Je montre mes forces/ }).click()
  await shown.getByRole('button', { name: 'D’accord' }).click()
  await expect(board.getByRole('row', { name: /Joël/ })).toContainText('montre ses forces')

  await board.getByRole('button', { name: /tablettes reliées/ }).click()
  await board.getByRole('button', { name: 'Terminer l’atelier' }).click()
  await board.getByLabel('Jours à garder').fill('0')
  await board.getByRole('button', { name: 'Oui, terminer l’atelier' }).click()
  await expect(board.getByText('Les parcours sont effacés').first()).toBeVisible()
  await expect.poll(() => peopleOn(hidden), asked).toEqual([])
  await expect.poll(() => peopleOn(shown), asked).toEqual([])
})

test('what a tablet shows of its room is accessible and fits', async ({ browser }) => {
  const { page } = await tabletOf(browser, room)
  await enter(page, 'Joël')
  await invite(board, 'Valoriser')
  await expect(page.getByText('On y va ensemble : Valoriser')).toBeVisible()
  for (const [width, height] of [
    [1280, 800],
    [800, 1280],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(scroll, `${width}`).toBeLessThanOrEqual(width)
    expect(await tooSmall(page), `${width}`).toEqual([])
  }
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'J’y vais' }).click()
  await expect(
    page.getByRole('heading', { name: 'Offrir une carte à quelqu’un du groupe' }),
  ).toBeVisible()
  expect(await findings(page)).toEqual([])
  await board.getByRole('button', { name: 'Lever les yeux' }).click()
  await expect(page.getByText('On regarde ensemble')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Continuer sur ma tablette' }).click()
  await page.getByRole('button', { name: 'Je ne montre rien' }).click()
  expect(await findings(page)).toEqual([])
})

test('the room works on plain http from another machine’s address', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR' })
  const page = await context.newPage()
  // Not localhost: no secure context, no crypto.subtle, no service worker.
  await page.goto(`http://atelier.test:${room.port}/#/rejoindre`)
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
  await page.getByLabel('Le code de l’atelier').fill(code)
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await page.getByRole('button', { name: 'Joël', exact: true }).click()
  await expect(shared(page)).toBeVisible()
  await context.close()
})

test('the facilitator chooses the country once, and every tablet’s papers follow', async ({
  browser,
}) => {
  const { page } = await tabletOf(browser, room)
  await board.getByRole('link', { name: 'Préparer' }).click()
  await toPart(board, 'L’atelier')
  const countries = board.getByRole('group', { name: /Pour quel pays sont les papiers/ })
  await countries.getByRole('button', { name: 'Québec' }).click()
  await expect(countries.getByRole('button', { name: 'Québec' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await board.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()

  await enter(page, 'Samira')
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()
  await page.getByRole('link', { name: /^CV et lettre/ }).click()
  await expect(page.getByRole('link', { name: 'Ma lettre de présentation' })).toBeVisible()
  const paper = page.getByRole('group', { name: 'Papier' })
  await expect(paper.getByRole('button', { name: /Format lettre/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  // Who chooses otherwise on a tablet is heard there, whatever the room says.
  await page.getByRole('button', { name: 'France', exact: true }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'France', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

const about = (name: string) => ({ name, colour: 'green', deck: 'short' })
