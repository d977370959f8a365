import type { Browser, BrowserContext, Page } from '@playwright/test'
import { openRoom, type Room } from '../room-server/room'
import { expect } from './atouts'

export { openRoom, type Room }

/** A tablet of its own: its browser shares nothing with the others. */
export async function tabletOf(
  browser: Browser,
  room: Room,
  path: string,
  locale = 'fr-FR',
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    locale,
    viewport: { width: 1280, height: 800 },
    baseURL: `http://localhost:${room.port}/`,
  })
  const page = await context.newPage()
  await page.goto(path)
  await page.evaluate(() => document.fonts.ready)
  return { page, context }
}

/** A facilitator prepares a workshop, and opens its room. Answers the board. */
export async function openBoard(page: Page, room: Room, names: string): Promise<void> {
  await page.goto('/#/animer')
  await page.getByRole('button', { name: /Deux jours/ }).click()
  await page.getByLabel('Titre de l’atelier').fill('Atelier de mars')
  await page.getByRole('textbox', { name: 'Lieu' }).fill('Suresnes')
  if (names) {
    await page.getByLabel(/Un prénom, ou plusieurs/).fill(names)
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  }
  await page.getByRole('link', { name: 'Ouvrir la régie' }).click()
  await page.getByRole('button', { name: 'Ouvrir la salle aux tablettes' }).click()
  await page.getByLabel('La clé d’animation').fill(room.key)
  await page.getByRole('button', { name: 'Ouvrir la salle', exact: true }).click()
  await expect(page.getByText(codePattern)).toBeVisible()
}

const codePattern = /^[2-9A-Z]{2} [2-9A-Z]{2} [2-9A-Z]{2}$/

/** The six signs as they stand on the screen. */
export async function codeOn(page: Page): Promise<string> {
  return (await page.getByText(codePattern).first().textContent()) ?? ''
}
