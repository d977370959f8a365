import type { Browser, Page } from '@playwright/test'
import { ownDeck } from '../deck/own-cards'
import { pace } from '../pace'
import { expect, openFile, test, untilKept } from './atouts'
import { followed, makeDesk, prepareCopy } from './desk-people'
import { findings, tooSmall, tooWide } from './every-screen'
import { openBoard, openRoom, type Room, tabletOf } from './room-server'

/** A copy goes through the room, from a person’s tablet to one named desk: three browsers, a real server. */
let room: Room
let code: string
test.beforeEach(async ({ browser }) => {
  room = await openRoom()
  code = (await openBoard(browser, room, 'Samira')).code
})
test.afterEach(() => room.end())

const heard = { timeout: 20_000 * pace }

/** Somebody with a journey of their own, in the room, before everything they hand over to Karim. */
async function personAtHandOver(
  browser: Browser,
  brings: object = followed('Samira'),
): Promise<Page> {
  const { page } = await tabletOf(browser, room)
  await openFile(page, brings)
  await page.waitForURL(/parcours\/[0-9a-f]+$/)
  await untilKept(page)
  const journey = page.url()
  await page.goto('/#/rejoindre')
  await page.getByLabel('Le code de l’atelier').fill(code)
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  const own = 'Mon parcours est déjà sur cette tablette'
  const brought = page.locator('section').filter({ hasText: own })
  await brought.getByRole('button', { name: 'Samira' }).click()
  await expect(page.getByText('relié : tout est enregistré')).toBeVisible()
  await page.goto(`${journey}/portfolio/confier`)
  await prepareCopy(page, ['Mes petits pas'])
  await page.getByRole('button', { name: 'Suivant' }).click()
  return page
}

/** A photograph of a card, as large as the editor makes them. */
async function photographIn(browser: Browser): Promise<string> {
  const page = await browser.newPage()
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 320
    const context = canvas.getContext('2d')
    for (let at = 0; context && at < 320; at += 8) {
      context.fillStyle = `hsl(${at} 70% 60%)`
      context.fillRect(at, 0, 8, 320)
    }
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? ''
  })
  await page.close()
  const whole = Buffer.from(drawn, 'base64')
  // What follows the end of a picture is nothing to see.
  const padded = Buffer.concat([whole, Buffer.alloc(Math.max(0, 20_000 - whole.length), 7)])
  return `data:image/jpeg;base64,${padded.toString('base64')}`
}

async function deskInRoom(browser: Browser, name: string): Promise<Page> {
  const { page } = await tabletOf(browser, room)
  await makeDesk(page)
  await page.getByText('Recevoir dans la salle d’un atelier').click()
  await page.getByLabel('Le code de l’atelier').fill(code)
  await page.getByLabel('Le nom que les personnes verront').fill(name)
  await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
  await expect(page.getByText('Dites ce numéro aux personnes')).toBeVisible()
  return page
}

test('a copy reaches the desk that was chosen, whose number is the same on both screens', async ({
  browser,
}) => {
  const samira = await personAtHandOver(browser)
  await samira.getByRole('button', { name: 'Confier dans la salle' }).click()
  await expect(samira.getByText('Aucun bureau n’est dans la salle')).toBeVisible()

  const [karim, lea] = [await deskInRoom(browser, 'Karim'), await deskInRoom(browser, 'Léa')]
  const number = (await karim.getByText(/^\d{3} \d{3}$/).textContent()) ?? ''
  await samira.getByRole('button', { name: 'Chercher encore' }).click()
  const desks = samira.getByRole('dialog').getByRole('listitem')
  await expect(desks).toHaveCount(2)
  expect(await findings(samira)).toEqual([])
  await samira.getByRole('button', { name: `Karim · numéro ${number}` }).click()

  await expect(samira.getByText('À Karim, Mission locale', { exact: true })).toBeVisible(heard)
  await expect(karim.getByRole('link', { name: /Samira/ })).toBeVisible()
  await expect(karim.getByText('Une copie est arrivée.')).toBeVisible()
  await expect(lea.getByText('Rien n’est arrivé pour l’instant.')).toBeVisible()
  expect(await findings(karim)).toEqual([])
  expect(await tooWide(karim)).toBeLessThanOrEqual(0)
  expect(await tooSmall(karim)).toEqual([])
})

test('a copy of cards with photographs goes through the room, too', async ({ browser }) => {
  const photograph = await photographIn(browser)
  const { cards, pictures } = ownDeck(6)
  const ids = [...cards.keys()]
  const samira = await personAtHandOver(browser, {
    ...followed('Samira'),
    format: 4,
    placements: Object.fromEntries(ids.map((id, at) => [id, { pile: 'often', turn: at + 1 }])),
    strengths: Object.fromEntries(ids.map((id, at) => [id, { order: `a${at + 1}` }])),
    stories: {},
    cards: Object.fromEntries(cards),
    pictures: Object.fromEntries([...pictures.keys()].map((id) => [id, photograph])),
  })
  const karim = await deskInRoom(browser, 'Karim')
  await samira.getByRole('button', { name: 'Confier dans la salle' }).click()
  await samira.getByRole('button', { name: /^Karim · numéro/ }).click()

  await expect(samira.getByText('À Karim, Mission locale', { exact: true })).toBeVisible(heard)
  await karim.getByRole('link', { name: /Samira/ }).click()
  await expect(karim.getByText('geste 5 (fr)')).toBeVisible()
  const shown = karim.locator('img[src^="data:image/jpeg"]')
  await expect(shown).toHaveCount(6)
  expect(
    await shown.evaluateAll((all) =>
      all.every((one) => one instanceof HTMLImageElement && one.naturalWidth > 0),
    ),
  ).toBe(true)
})

test('a desk that left takes nothing, and nothing is noted as entrusted', async ({ browser }) => {
  const [samira, karim] = [await personAtHandOver(browser), await deskInRoom(browser, 'Karim')]
  await samira.getByRole('button', { name: 'Confier dans la salle' }).click()
  const desk = samira.getByRole('button', { name: /^Karim · numéro/ })
  await expect(desk).toBeVisible()
  await karim.context().close()
  await desk.click()

  await expect(
    samira.getByText('Rien n’est noté comme confié').or(samira.getByText('Rien n’a été confié')),
  ).toBeVisible({ timeout: 45_000 * pace })
  await samira.getByRole('button', { name: 'Fermer', exact: true }).click()
  await expect(samira.getByRole('button', { name: 'Faire le fichier' })).toBeVisible()
})

test('a desk that closes leaves the room', async ({ browser }) => {
  const karim = await deskInRoom(browser, 'Karim')
  await karim.getByRole('button', { name: 'Fermer le bureau' }).click()
  await karim.getByLabel('Ma phrase secrète').fill('un bureau bien fermé')
  await karim.getByRole('button', { name: 'Ouvrir mon bureau' }).click()
  await expect(karim.getByText('Recevoir dans la salle d’un atelier')).toBeVisible()
  await expect(karim.getByText('Dites ce numéro aux personnes')).toHaveCount(0)
})
