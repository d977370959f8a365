import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { expect, journeyFile, openJourneyAt } from './atouts'
import { fileFrom } from './files'

export const passphrase = 'un bureau bien fermé'

/** A journey with two small steps, as a person brings it to be followed. */
export function followed(name: string) {
  return {
    ...journeyFile({ name, strengths: 5 }),
    roadmap: {
      a: { what: `Visite de ${name}`, when: 'jeudi', whom: '', state: 'tried', order: 'A' },
      b: { what: 'Écrire trois lignes', when: '', whom: '', state: 'todo', order: 'B' },
    },
  }
}

/** Stands before everything that is handed over to Karim: the strengths, and what else is named. */
export async function prepareCopy(page: Page, parts: readonly string[] = []): Promise<void> {
  await page.getByRole('button', { name: 'Confier à quelqu’un' }).click()
  await page.getByLabel('Son prénom, ou son service').fill('Karim')
  await page.getByLabel('Où cette personne travaille').fill('Mission locale')
  await page.getByRole('button', { name: 'Suivant' }).click()
  for (const part of parts) await page.getByRole('button', { name: part }).click()
  await page.getByRole('button', { name: 'Suivant' }).click()
}

/** The file that a person makes for Karim, and where it lies. */
export async function copyOf(
  browser: Browser,
  name: string,
  parts: readonly string[] = ['Mes petits pas'],
): Promise<string> {
  const page = await browser.newPage()
  await openJourneyAt(page, 'portfolio/confier', followed(name))
  await prepareCopy(page, parts)
  await page.getByRole('button', { name: 'Suivant' }).click()
  const file = await fileFrom(page, 'Faire le fichier')
  await page.close()
  return file
}

/** The same as a file to choose, with fields changed. */
export function changedCopy(file: string, changed: object) {
  const copy = { ...JSON.parse(readFileSync(file, 'utf8')), ...changed }
  const buffer = Buffer.from(JSON.stringify(copy))
  return { name: basename(file), mimeType: 'application/json', buffer }
}

/** Makes the desk of this device. */
export async function makeDesk(page: Page): Promise<void> {
  await page.goto('/#/accompagner')
  await page.getByLabel('Ma phrase secrète').fill(passphrase)
  await page.getByRole('button', { name: 'Faire mon bureau' }).click()
  await expect(page.getByText('Personne ne vous a rien confié.')).toBeVisible()
}

export async function openDesk(page: Page): Promise<void> {
  await page.getByLabel('Ma phrase secrète').fill(passphrase)
  await page.getByRole('button', { name: 'Ouvrir mon bureau' }).click()
}

/** Puts files on the desk. */
export const takeIn = (page: Page, files: Parameters<Page['setInputFiles']>[1]) =>
  page.getByLabel('Ouvrir ce qu’on me confie').setInputFiles(files)
