import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { WordKey } from '../../src/language/language'
import { expect, journeyFile, type Language, openJourneyAt, word } from './atouts'
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
export async function prepareCopy(
  page: Page,
  parts: readonly string[] = [],
  language: Language = 'fr',
): Promise<void> {
  const w = (key: WordKey) => word(language, key)
  await page.getByRole('button', { name: w('shares.new') }).click()
  await page.getByLabel(w('confide.to-label')).fill('Karim')
  await page.getByLabel(w('confide.place-label')).fill('Mission locale')
  await page.getByRole('button', { name: w('confide.next') }).click()
  for (const part of parts) await page.getByRole('button', { name: part }).click()
  await page.getByRole('button', { name: w('confide.next') }).click()
}

/** The file that a person makes for Karim, and where it lies. */
export async function copyOf(
  browser: Browser,
  name: string,
  parts: readonly string[] = ['Mes petits pas'],
  { language = 'fr', until }: { readonly language?: Language; readonly until?: string } = {},
): Promise<string> {
  const w = (key: WordKey) => word(language, key)
  const page = await browser.newPage({ locale: locales[language] })
  await openJourneyAt(page, 'portfolio/confier', followed(name))
  await prepareCopy(page, parts, language)
  if (until) await page.getByRole('button', { name: until, exact: true }).click()
  await page.getByRole('button', { name: w('confide.next') }).click()
  const file = await fileFrom(page, w('confide.file'))
  await page.close()
  return file
}

export const locales = { fr: 'fr-FR', en: 'en-GB' } as const

/** The same as a file to choose, with fields changed. */
export function changedCopy(file: string, changed: object) {
  const copy = { ...JSON.parse(readFileSync(file, 'utf8')), ...changed }
  const buffer = Buffer.from(JSON.stringify(copy))
  return { name: basename(file), mimeType: 'application/json', buffer }
}

/** Makes the desk of this device. */
export async function makeDesk(page: Page, language: Language = 'fr'): Promise<void> {
  const w = (key: WordKey) => word(language, key)
  await page.goto('/#/accompagner')
  await page.getByLabel(w('desk.passphrase')).fill(passphrase)
  await page.getByRole('button', { name: w('desk.make') }).click()
  await expect(page.getByText(w('desk.empty'))).toBeVisible()
}

export async function openDesk(page: Page, language: Language = 'fr'): Promise<void> {
  await page.getByLabel(word(language, 'desk.passphrase')).fill(passphrase)
  await page.getByRole('button', { name: word(language, 'desk.open'), exact: true }).click()
}

/** Puts files on the desk. */
export const takeIn = (
  page: Page,
  files: Parameters<Page['setInputFiles']>[1],
  language: Language = 'fr',
) => page.getByLabel(word(language, 'desk.open-files')).setInputFiles(files)
