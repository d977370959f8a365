import type { Page } from '@playwright/test'
import { expect, test } from './atouts'
import { chooseLanguage, findings, tooSmall, tooWide } from './every-screen'
import { fileFrom, pagesOf } from './files'

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('an exchange goes from its first step to a road map that is looked at the next time', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-12-01T10:00:00') })
  await page.goto('/#/animer/entre-collegues')
  await page.getByRole('link', { name: 'Ouvrir l’échange' }).click()
  await page.getByRole('button', { name: 'un groupe silencieux' }).click()
  await expect(page.getByText('Laisser passer trois respirations')).toBeVisible()
  await expect(page.getByText('Six personnes regardent leurs mains')).toBeVisible()
  await page.getByRole('button', { name: 'Commencer, au mur' }).click()

  await expect(title(page, 'Exposé')).toBeVisible()
  await expect(page.getByText('jusqu’à 10:10')).toBeVisible()
  const next = page.getByRole('button', { name: 'Étape suivante' })
  await next.click()
  await next.click()
  await page.getByLabel(/J’attends de vous/).fill('Trois façons d’ouvrir la parole')
  await next.click()
  await expect(title(page, 'Consultation')).toBeVisible()
  await expect(page.getByText('Trois façons d’ouvrir la parole')).toBeVisible()
  // Half of it has passed: the line says so, and no countdown runs.
  await page.clock.runFor(10 * 60_000)
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', /^0\.(?:49|5)/)
  // A tab that is killed comes back to its step.
  await page.reload()
  await expect(title(page, 'Consultation')).toBeVisible()
  await next.click()
  await next.click()
  await page.getByRole('button', { name: 'Noter ce que l’on garde' }).click()

  await page.getByLabel('À garder, 1').fill('Écrire avant de parler.')
  await page.getByLabel('Essai 1', { exact: true }).fill('Trois respirations')
  await page.getByLabel('Quand, essai 1').fill('2026-12-08')
  await page.getByRole('button', { name: 'C’est noté' }).click()
  await page.reload()
  const since = page.getByRole('heading', { name: 'Qu’avez-vous essayé depuis ?' })
  await expect(since).toBeVisible()
  await page
    .getByRole('group', { name: /Trois respirations/ })
    .getByRole('button', { name: 'essayé', exact: true })
    .click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'essayé', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  const [paper = ''] = pagesOf(await fileFrom(page, 'Imprimer la feuille de route'))
  expect(paper).toContain('Écrire avant de parler.')
  expect(paper).toContain('Trois respirations')
  // Neither what was told nor what was expected is anywhere on this device.
  const stored = await page.evaluate(() => JSON.stringify(localStorage))
  expect(stored).not.toContain('ouvrir la parole')
  expect(stored).toContain('Écrire avant de parler.')
  await page.getByRole('button', { name: 'Effacer mes notes' }).click()
  await expect(since).toHaveCount(0)
})

test('a second window is the wall of the first, and either goes on', async ({ page, context }) => {
  await page.goto('/#/animer/entre-collegues/echange')
  const wall = await context.newPage()
  await wall.goto('/#/animer/entre-collegues/echange')
  await page.getByRole('button', { name: 'ma fatigue' }).click()
  await page.getByRole('button', { name: 'Commencer, au mur' }).click()
  await expect(title(wall, 'Exposé')).toBeVisible()
  await page.getByRole('button', { name: 'Étape suivante' }).click()
  await expect(title(wall, 'Clarification')).toBeVisible()
  await wall.getByRole('button', { name: 'Étape suivante' }).click()
  await expect(title(page, 'Contrat')).toBeVisible()
})

for (const language of ['fr', 'en'] as const) {
  test(`anyone can read and touch what colleagues share (${language})`, async ({ page }) => {
    await page.goto('/#/animer/entre-collegues/echange')
    await chooseLanguage(page, language)
    await page.getByRole('button', { name: language === 'fr' ? 'un refus' : 'a refusal' }).click()
    const sizes = [
      [1280, 800],
      [800, 1280],
      [390, 844],
    ] as const
    const look = async (place: string) => {
      expect(await findings(page), place).toEqual([])
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height })
        expect(await tooWide(page), `${place} at ${width}`).toBeLessThanOrEqual(0)
        expect(await tooSmall(page), `${place} at ${width}`).toEqual([])
      }
    }
    await look('the beginning')
    await page.getByRole('button', { name: /^(Commencer|Begin), / }).click()
    await look('the wall')
  })
}
