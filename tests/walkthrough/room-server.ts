import type { Browser, BrowserContext, Page } from '@playwright/test'
import { openRoom, type Room } from '../room-server/room'
import { expect, untilKept } from './atouts'
import { begin } from './begin'
import { toPart } from './board'

export { openRoom, type Room }

/** A tablet of its own: its browser shares nothing with the others. Without a path it shows nothing yet. */
export async function tabletOf(
  browser: Browser,
  room: Room,
  path?: string,
  locale = 'fr-FR',
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    locale,
    viewport: { width: 1280, height: 800 },
    baseURL: `http://localhost:${room.port}/`,
  })
  const page = await context.newPage()
  if (path) await page.goto(path)
  return { page, context }
}

/** The board of a workshop that a facilitator has prepared and opened to tablets, and its code. */
export async function openBoard(
  browser: Browser,
  room: Room,
  names: string,
): Promise<{ board: Page; code: string }> {
  const { page: board } = await tabletOf(browser, room)
  const origin = `http://localhost:${room.port}`
  await begin(board, `prepared for ${names}`, origin, () => prepare(board, names))
  await board.getByRole('button', { name: 'Ouvrir la salle aux tablettes' }).click()
  await board.getByLabel('La clé d’animation').fill(room.key)
  await board.getByRole('button', { name: 'Ouvrir la salle', exact: true }).click()
  const shown = board.getByText(/^[2-9A-Z]{2} [2-9A-Z]{2} [2-9A-Z]{2}$/).first()
  const code = (await shown.textContent()) ?? ''
  await board.getByRole('button', { name: 'Fermer' }).click()
  return { board, code }
}

async function prepare(page: Page, names: string): Promise<void> {
  await page.goto('/#/animer')
  await page.getByRole('button', { name: /Deux jours/ }).click()
  await page.getByLabel('Titre de l’atelier').fill('Atelier de mars')
  await page.getByRole('textbox', { name: 'Lieu' }).fill('Suresnes')
  if (names) {
    await toPart(page, 'Les personnes')
    await page.getByLabel(/Un prénom, ou plusieurs/).fill(names)
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  }
  await page.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
  await expect(page.getByRole('button', { name: 'Ouvrir le mur' })).toBeVisible()
  await untilKept(page)
}

/**
 * Until a tablet has what it needs without its room. A room that goes in the second after somebody has
 * come in leaves a page to reload, which is no loss, and not what is meant here.
 */
export async function untilRoomMayGo(page: Page): Promise<void> {
  await page.waitForFunction(
    (parts) => {
      const come = performance.getEntriesByType('resource').map(({ name }) => name)
      return parts.every((part) => come.some((name) => name.includes(`/${part}-`)))
    },
    ['Who', 'OfRoom', 'TopParts', 'PersonPanel', 'LeaveScreen'],
  )
}

/** Comes into a workshop by its code, as somebody on its list. */
export async function enterAs(page: Page, code: string, name: string): Promise<void> {
  await page.goto('/#/rejoindre')
  await page.getByLabel('Le code de l’atelier').fill(code)
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText('relié : tout est enregistré')).toBeVisible()
}
