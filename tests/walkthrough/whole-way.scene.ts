import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readPdf } from '../portfolio/pdf/read-pdf'
import { countOf, expect, test } from './atouts'

/** What a person says on the whole way, whatever they say it with. */
const said = {
  name: 'Maïwenn',
  success: 'J’ai organisé la fête de l’immeuble',
  action: 'J’ai réparti les tâches et j’ai prévu les repas.',
  result: 'Tout le monde est venu.',
}

/** What must stand on paper at the end of every way. */
async function expectPortfolio(page: Page): Promise<void> {
  const sheet = page.getByRole('article')
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(said.name)
  await expect(sheet.getByRole('heading', { name: 'Mes cinq atouts' })).toBeVisible()
  await expect(sheet.getByText(said.action)).toBeVisible()
  await expect(sheet.getByText(said.success).first()).toBeVisible()
}

async function expectPdf(file: string): Promise<void> {
  const text = readPdf(new Uint8Array(readFileSync(file)).buffer)
    .pages.flat()
    .join(' ')
  expect(text).toContain(said.name)
  expect(text).toContain('Répartir les tâches et prévoir les repas')
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 800, height: 1280 } })

  test('a person goes from the front door to a PDF with fingers alone', async ({ page }) => {
    const strangers: string[] = []
    page.on('request', (request) => {
      if (!/^(blob:|data:|http:\/\/localhost:4174\/)/.test(request.url()))
        strangers.push(request.url())
    })
    await page.goto('/')
    await page.getByRole('link', { name: 'Je participe' }).tap()
    await page.getByLabel('Comment vous appelle-t-on ?').fill(said.name)
    await page.getByRole('button', { name: 'Entrer' }).tap()

    await page.getByRole('link', { name: /Partir d’une réussite/ }).tap()
    await page.getByLabel('Ma réussite, en quelques mots').fill(said.success)
    await page.getByRole('button', { name: 'Accueillir' }).tap()
    await page.getByRole('link', { name: 'Découvrir' }).tap()
    await page.getByRole('link', { name: /Ce que j’ai vécu/ }).tap()
    await page.getByRole('button', { name: /Organiser une fête/ }).tap()
    await page.getByRole('link', { name: 'Trier les cartes' }).tap()
    await page.getByRole('button', { name: /Le jeu court/ }).tap()
    for (let laid = 0; laid < 31; laid++) {
      // Never the same pile twice in a row: a robot is as quick as a double tap, a person isn't.
      const name = (['Parfois', 'Souvent', 'Pas maintenant'] as const)[laid % 3] ?? 'Souvent'
      await page.getByRole('button', { name, exact: true }).tap()
      await expect(page.getByText(new RegExp(`^${laid + 1} cartes? sur 31`))).toBeVisible()
    }
    await page.getByRole('link', { name: 'Choisir mes forces' }).tap()
    const often = page.locator('section[data-pile="often"]').getByRole('button')
    for (let taken = 0; taken < 5; taken++) await often.first().tap()
    await page.getByRole('link', { name: 'Raconter mes forces' }).tap()

    await page.getByRole('button', { name: `Partir de ma réussite : ${said.success}` }).tap()
    await page.getByLabel('Ce que j’ai fait').fill(said.action)
    await page.getByLabel('Le résultat').fill(said.result)
    await page.getByRole('button', { name: 'Organiser une fête' }).tap()
    await page.getByRole('button', { name: 'Je garde' }).first().tap()
    await page.getByRole('link', { name: 'Voir mon portfolio' }).tap()
    await expectPortfolio(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Télécharger le PDF' }).tap()
    await expectPdf(await (await download).path())

    await page.getByRole('link', { name: 'J’ai fini' }).tap()
    await page.getByRole('button', { name: 'Effacer mon parcours de cette tablette' }).tap()
    await page.getByRole('button', { name: 'Oui, tout effacer' }).tap()
    await expect(page.getByRole('link', { name: 'Je participe' })).toBeVisible()
    expect(strangers, 'nothing is asked of anyone else').toEqual([])
  })
})

/** Presses Tab until the focus is on what has this name: a keyboard reaches it, or this fails. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .getByRole('button', { name })
    .or(page.getByRole('link', { name }))
    .or(page.getByLabel(name))
  const isThere = () =>
    wanted.evaluateAll((all) => all.some((element) => element === document.activeElement))
  await expect(wanted.first()).toBeVisible()
  for (let presses = 0; presses < 150; presses++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No number of tabs reaches “${name}”`)
}

test('a person goes from the front door to a PDF with a keyboard alone', async ({ page }) => {
  test.setTimeout(120_000)
  const press = async (name: string | RegExp) => {
    await tabTo(page, name)
    await page.keyboard.press('Enter')
  }
  const write = async (name: string, text: string) => {
    await tabTo(page, name)
    await page.keyboard.insertText(text)
  }
  await page.goto('/')
  await press('Je participe')
  await write('Comment vous appelle-t-on ?', said.name)
  await page.keyboard.press('Enter')
  await press(/Partir d’une réussite/)
  await write('Ma réussite, en quelques mots', said.success)
  await press('Découvrir')
  await press(/Partir des cartes/)
  await press(/Le jeu court/)
  await expect(page.getByRole('heading', { name: 'Est-ce que vous le faites ?' })).toBeFocused()
  for (let laid = 0; laid < 12; laid++) {
    await page.keyboard.press(laid % 4 === 3 ? '2' : '1')
    await expect(page.getByText(new RegExp(`^${laid + 1} cartes? sur 31`))).toBeVisible()
  }
  await page.keyboard.press('Control+z')
  await expect(countOf(page, 'sometimes')).toHaveText('2 cartes')
  await page.keyboard.press('2')
  await press('Voir toutes les piles')
  await press('Prendre soin')
  await press('Pas maintenant')
  await expect(page.locator('[data-place="not-now"] [data-card="prendre-soin"]')).toBeVisible()
  await press('Choisir mes forces')
  const often = page.locator('section[data-pile="often"]').getByRole('button')
  for (let taken = 0; taken < 5; taken++) {
    const label = (await often.first().getAttribute('aria-label')) ?? ''
    await press(new RegExp(`^${label}$`))
    await expect(page.getByText(`${taken + 1} sur 8`)).toBeVisible()
  }
  await press('Raconter mes forces')
  await write('La situation', said.success)
  await write('Ce que j’ai fait', said.action)
  await write('Le résultat', said.result)
  await press('Je garde')
  await press('Voir mon portfolio')
  await expectPortfolio(page)
  const download = page.waitForEvent('download')
  await press('Télécharger le PDF')
  await expectPdf(await (await download).path())
  await press('J’ai fini')
  await press('Effacer mon parcours de cette tablette')
  await press('Oui, tout effacer')

  await expect(page.getByRole('link', { name: 'Je participe' })).toBeVisible()
})

test('the same way works in English', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Langue').selectOption('en')
  await page.getByRole('link', { name: 'I’m taking part' }).click()
  await page.getByLabel('What do people call you?').fill('Joan')
  await page.getByRole('button', { name: 'Go in' }).click()
  await page.getByRole('link', { name: /Start from the cards/ }).click()
  await page.getByRole('button', { name: /The short deck/ }).click()
  for (let laid = 0; laid < 6; laid++) {
    await page.getByRole('button', { name: 'Often', exact: true }).click()
  }
  await page.getByRole('link', { name: 'See all the piles' }).click()
  await page.getByRole('link', { name: 'Choose my strengths' }).click()
  const often = page.locator('section[data-pile="often"]').getByRole('button')
  for (let taken = 0; taken < 5; taken++) await often.first().click()
  await page.getByRole('link', { name: 'Tell my strengths' }).click()
  await page.getByLabel('What I did').fill('I cooked for twelve people and I cleaned up.')
  await page.getByRole('button', { name: 'Keep', exact: true }).first().click()
  await page.getByRole('link', { name: 'See my portfolio' }).click()

  const sheet = page.getByRole('article')
  await expect(sheet.getByRole('heading', { name: 'My five strengths' })).toBeVisible()
  await expect(sheet.getByText('Cooked for twelve people and cleaned up')).toBeVisible()
})
