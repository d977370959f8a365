import type { Page } from '@playwright/test'
import { protocol, protocolHeader } from '../../src/documents/messages'
import { expect, test } from './atouts'
import { chooseLanguage, findings, tooSmall, tooWide } from './every-screen'

/** A server of many organisations, as far as the page of one of them asks it. */
const answers: Readonly<Record<string, object>> = {
  organisation: {
    organisation: {
      name: 'Maison de l’emploi et de la formation de Suresnes',
      days: 30,
      facilitators: [
        { id: 'a', name: 'Awa', isYou: true },
        { id: 'b', name: 'Marie-Françoise de la Rochefoucauld-Montmorency', isYou: false },
        { id: 'c', name: '', isYou: false },
      ],
      rooms: { used: 12, most: 40 },
      bytes: { used: 3_400_000, most: 500_000_000 },
      shared: [{ id: 'd', kind: 'deck', name: 'Les métiers de la cuisine partagée' }],
    },
  },
  'add-facilitator': { key: 'WWWW-MMMM-WWWW-MMMM' },
}

async function comeWithKey(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('atouts-key', 'UHR4-EJ6X-V5BE-F4K6'))
  await page.route('**/room/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    const headers = { [protocolHeader]: String(protocol) }
    return route.fulfill({ headers, json: { ok: true, ...answers[name] } })
  })
  await page.goto('/#/animer')
  await page.getByRole('link', { name: /Notre organisation/ }).click()
  await expect(page.getByRole('heading', { name: 'Notre organisation' })).toBeVisible()
}

const sizes = [
  [1280, 800],
  [800, 1280],
  [390, 844],
  [320, 640],
] as const

test('an organisation’s page fits every screen, with a key that was just made', async ({
  page,
}) => {
  await comeWithKey(page)
  await page.getByLabel(/Le prénom/).fill('Joël')
  await page.getByRole('button', { name: 'Donner une clé' }).click()
  await expect(page.getByRole('heading', { name: 'La clé pour Joël' })).toBeFocused()
  for (const language of ['fr', 'en'] as const) {
    await chooseLanguage(page, language)
    expect(await findings(page), language).toEqual([])
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      expect(await tooWide(page), `${language} at ${width}`).toBeLessThanOrEqual(0)
      expect(await tooSmall(page), `${language} at ${width}`).toEqual([])
    }
  }
})

test('a link to a new key is copied, and its sheet has nothing else on it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await comeWithKey(page)
  await page.getByLabel(/Le prénom/).fill('Joël')
  await page.getByRole('button', { name: 'Donner une clé' }).click()
  await page.getByRole('button', { name: 'Copier le lien' }).click()
  await expect(page.getByText('Le lien est copié.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^http:\/\/localhost:4174\/#\/animer\/cle\/WWWW-MMMM-WWWW-MMMM$/,
  )

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('WWWW-MMMM-WWWW-MMMM')).toBeVisible()
  await expect(page.getByText('Marie-Françoise')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Sur le serveur' })).toBeHidden()
})

test('each question in front of the page can be heard and closed', async ({ page }) => {
  await comeWithKey(page)
  for (const name of [
    'Changer ma clé',
    /^Retirer la clé\s: Marie/,
    /^Retirer\s: Les métiers/,
    'Partager un jeu ou un plan',
  ]) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page), String(name)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name })).toBeFocused()
  }
})
