import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { openWorkshop, startKeyIn } from '../room-server/room'
import { expect, test } from './atouts'
import { chooseLanguage, findings, tooSmall, tooWide } from './every-screen'
import { openRoom, type Room, tabletOf } from './room-server'

/** The page of a room that has just been started: no terminal, no key to copy. */
let room: Room
test.beforeEach(async () => {
  room = await openRoom()
})
test.afterEach(() => room.end())

/** The page as the start opens it. */
const startPage = () => `/#/animer/cle/${startKeyIn(room.printed())}/salle`

/** What the room says of its network, as it would be with other figures. */
async function pretend(page: Page, more: object): Promise<void> {
  await page.route('**/room/network', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), ...more } })
  })
}

const sizes = [
  [1280, 800],
  [1024, 768],
  [800, 1280],
  [390, 844],
  [844, 390],
  [1920, 1080],
] as const

test('the start leads to a page that names address, network, and what to do', async ({
  browser,
}) => {
  const { page, context } = await tabletOf(browser, room)
  // A browser without a window refuses by itself.
  await context.grantPermissions(['screen-wake-lock'])
  await pretend(page, { address: 'http://192.168.1.20:4173/', addresses: [address] })
  await page.goto(startPage())
  await expect(page.getByRole('heading', { level: 1, name: 'La salle est prête' })).toBeVisible()
  await expect(page).toHaveURL(/\/salle$/)
  await expect(page.getByText('192.168.1.20:4173')).toBeVisible()
  await expect(page.getByText('Pas encore de tablette')).toBeVisible()
  await page.getByRole('button', { name: 'Les tablettes peuvent-elles me joindre ?' }).click()
  const help = page.getByRole('dialog')
  await expect(help).toContainText('On ne le sait pas encore')
  await expect(help).toContainText('Un réseau d’invités sépare souvent les appareils')
  expect(await findings(page)).toEqual([])

  // The answer changes by itself as soon as a tablet has come.
  await pretend(page, { addresses: [address], cameAgo: 130_000 })
  await expect(help).toContainText('Oui : une tablette a ouvert l’adresse.')
  await help.getByRole('button', { name: 'Fermer' }).click()
  await expect(page.getByText('il y a 2 minutes')).toBeVisible()

  await page.getByRole('button', { name: 'Garder éveillé' }).click()
  await expect(page.getByText('Ordinateur éveillé')).toBeVisible()
  for (const language of ['fr', 'en'] as const) {
    await chooseLanguage(page, language)
    expect(await findings(page), language).toEqual([])
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      expect(await tooWide(page), `${language} at ${width}`).toBeLessThanOrEqual(0)
      expect(await tooSmall(page), `${language} at ${width}`).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.close()
})

const address = { address: 'http://192.168.1.20:4173/', network: 'wlan0', answers: true }

test('what keeps tablets away has a name, and one of several networks is chosen', async ({
  browser,
}) => {
  const { page, context } = await tabletOf(browser, room)
  await pretend(page, { addresses: [], address: 'http://localhost:4173/', system: 'windows' })
  await page.goto(startPage())
  await expect(page.getByText('Pas encore d’adresse')).toBeVisible()
  const ask = page.getByRole('button', { name: 'Les tablettes peuvent-elles me joindre ?' })
  await ask.click()
  const help = page.getByRole('dialog')
  await expect(help).toContainText('Non : cet ordinateur n’est sur aucun réseau.')
  await expect(help).toContainText('Point d’accès sans fil mobile')

  const silent = { ...address, answers: false }
  const cable = { ...address, address: 'http://10.0.0.7:4173/', network: 'eth0' }
  await pretend(page, { addresses: [silent, cable], address: silent.address, system: 'mac' })
  await expect(help).toContainText('l’ordinateur ne se répond pas à sa propre adresse')
  await expect(help).toContainText('Coupe-feu')
  const chosen = page.waitForRequest(/choose-address$/)
  await help.getByRole('button', { name: /10\.0\.0\.7:4173/ }).click()
  expect((await chosen).postDataJSON()).toMatchObject({ address: cable.address })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.close()
})

test('a colleague’s square is seen for a minute, and not before it is asked for', async ({
  browser,
}) => {
  const { page, context } = await tabletOf(browser, room)
  await page.clock.install()
  await page.goto(startPage())
  const show = page.getByRole('button', { name: 'Montrer le carré' })
  await expect(show).toBeVisible()
  await expect(page.getByText(/Visible encore/)).toBeHidden()
  await show.click()
  await expect(page.getByText(/Visible encore \d+ secondes/)).toBeVisible()
  await page.clock.runFor(61_000)
  await expect(page.getByText(/Visible encore/)).toBeHidden()
  await show.click()
  await page.getByRole('button', { name: 'Cacher' }).click()
  await expect(show).toBeVisible()
  await context.close()
})

test('a copy is saved and brought back by a button, and the room is closed by one', async ({
  browser,
}) => {
  const { page, context } = await tabletOf(browser, room, startPage())
  await openWorkshop(room)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/^atouts-salle-\d{4}-\d\d-\d\d\.sqlite$/)
  await expect(page.getByText(/Copie enregistrée dans les téléchargements/)).toBeVisible()
  const buffer = readFileSync(await saved.path())
  const bring = (name: string, bytes: Buffer) =>
    page
      .getByLabel('Remettre une copie')
      .setInputFiles({ name, mimeType: 'application/vnd.sqlite3', buffer: bytes })

  await bring('photo.sqlite', Buffer.from('A photo'))
  await expect(page.getByRole('alert')).toContainText('n’est pas une copie d’Atouts')
  await openWorkshop(room)
  await bring('atouts.sqlite', buffer)
  const question = page.getByRole('dialog')
  await expect(question).toContainText('Dans la copie : 1 atelier')
  expect(await findings(page)).toEqual([])
  // The room is away for a moment meanwhile: what one waits for is told all the same.
  let lost = 4
  await page.route('**/room/network', (route) => (lost-- > 0 ? route.abort() : route.continue()))
  await question.getByRole('button', { name: 'Remplacer par la copie' }).click()
  await expect(page.getByText(/La copie est en place.*avant-\d{14}\.sqlite/)).toBeVisible()
  const there = await room.ask('workshops', { key: room.key })
  expect(there.ok && there.workshops.length).toBe(1)

  await page.getByRole('button', { name: 'Fermer la salle' }).click()
  await page.getByRole('button', { name: 'Oui, fermer la salle' }).click()
  await expect(page.getByRole('heading', { name: 'La salle est fermée' })).toBeVisible()
  await expect.poll(() => room.printed()).toContain('stopping')
  await context.close()
})

test('the page is found from the facilitator’s home, and asks for a key where there is none', async ({
  browser,
}) => {
  const { page, context } = await tabletOf(browser, room, '/#/animer')
  await page.getByRole('link', { name: 'La page de la salle' }).click()
  await expect(page.getByRole('alert')).toContainText(
    's’ouvre avec Atouts, sur l’ordinateur de la salle',
  )
  await context.close()
})

test('a key that the start gave is on no other screen, and opens the room for tablets', async ({
  browser,
}) => {
  const { page, context } = await tabletOf(browser, room)
  await page.clock.install()
  await page.goto(startPage())
  await page.getByRole('link', { name: 'Préparer un atelier' }).click()
  await page.getByRole('button', { name: /Deux jours/ }).click()
  await page.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
  await page.getByRole('button', { name: 'Ouvrir la salle aux tablettes' }).click()
  const open = page.getByRole('button', { name: 'Ouvrir la salle', exact: true })
  await expect(open).toBeVisible()
  await expect(page.getByLabel('La clé d’animation')).toHaveCount(0)
  await open.click()
  await expect(page.getByLabel('Lien pour observer')).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
  // For a colleague it is shown when it is asked for, and goes by itself.
  const words = page.getByText('Ou à lire à voix haute', { exact: false })
  await expect(words).toBeHidden()
  await page.getByText('Animer aussi sur un autre ordinateur').click()
  await expect(words).toBeVisible()
  await page.clock.runFor(121_000)
  await expect(words).toBeHidden()
  await context.close()
})
