import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './atouts'
import { findings, tooSmall, tooWide } from './every-screen'
import { fileFrom, pagesOf } from './files'

/** A workshop of this device; the answer is its address. */
async function prepare(page: Page): Promise<string> {
  await page.goto('/#/animer')
  await page.getByRole('button', { name: /Une demi-journée/ }).click()
  await page.waitForURL(/animer\/[0-9a-f]+$/)
  return page.url()
}

/** One person answers every sentence, and quotes themselves if they are asked to. */
async function answer(page: Page, said: 'Oui' | 'Non', quote = ''): Promise<void> {
  await page.getByRole('button', { name: 'Commencer' }).click()
  for (let nth = 1; nth <= 8; nth++) {
    await expect(page.getByText(`Question ${nth} sur 8`)).toBeVisible()
    const here = nth <= 3 && said === 'Non' ? 'Pas encore' : said
    await page.getByRole('button', { name: here, exact: true }).click()
    await page.getByRole('button', { name: 'Question suivante' }).click()
  }
  if (quote !== '') {
    await page.getByRole('button', { name: 'Oui, sans mon prénom' }).click()
    await page.getByLabel('La phrase à citer').fill(quote)
  }
  await page.getByRole('button', { name: 'Terminer' }).click()
  await expect(page.getByRole('heading', { name: 'Merci. Votre avis est compté.' })).toBeVisible()
}

test('ten people answer in turn, nobody’s answers are seen, and the report says what it may', async ({
  page,
}) => {
  test.slow()
  const workshop = await prepare(page)
  await page.getByRole('link', { name: 'Notre bilan' }).click()
  await page.getByRole('link', { name: 'Répondre sur cet appareil' }).last().click()
  for (let nth = 0; nth < 4; nth++) {
    await answer(page, 'Oui', nth === 0 ? 'J’ai osé parler.' : '')
    await page.getByRole('button', { name: 'Une autre personne répond' }).click()
    await expect(page.getByText('J’ai osé parler.')).toHaveCount(0)
  }
  await page.goto(`${workshop}/bilan`)
  await expect(page.getByText('moins de 5 réponses').first()).toBeVisible()
  await page.getByRole('button', { name: 'Imprimer le bilan' }).click()
  await expect(page.getByText('Écrivez d’abord pour qui et pourquoi.')).toBeVisible()

  await page.goto(`${workshop}/avis/apres`)
  for (let nth = 0; nth < 6; nth++) {
    await answer(page, nth < 1 ? 'Oui' : 'Non')
    await page.getByRole('button', { name: 'Une autre personne répond' }).click()
  }
  await page.goto(`${workshop}/bilan`)
  await page.getByLabel('Pour qui', { exact: true }).fill('Des adultes du quartier')
  await page.getByLabel('Pourquoi', { exact: true }).fill('Mettre des mots')
  await page.getByLabel('venues').fill('11')
  const [report = '', ...more] = pagesOf(await fileFrom(page, 'Imprimer le bilan'))
  expect(more).toEqual([])
  for (const said of [
    'Des adultes du quartier',
    '5 personnes sur 10 disent pouvoir nommer',
    '« J’ai osé parler. »',
    'ces chiffres décrivent, ils ne prouvent pas',
  ]) {
    expect(report.replace(/\s/g, ' ')).toContain(said)
  }
  await page.getByRole('button', { name: 'Enlever cette phrase' }).click()
  const [without = ''] = pagesOf(await fileFrom(page, 'Imprimer le bilan'))
  expect(without).not.toContain('osé parler')
  const csv = readFileSync(await fileFrom(page, 'Les sommes (CSV)'), 'utf8')
  expect(csv).toContain('Le rythme était bon.;5 sur 10')
})

test('another workshop and the sums of a desk add up by their files', async ({ page }) => {
  await prepare(page)
  await page.getByRole('link', { name: 'Notre bilan' }).click()
  await page.getByLabel('venues').fill('7')
  await page.getByLabel('Pour qui', { exact: true }).fill('Des parents')
  const file = await fileFrom(page, 'Le fichier de ce bilan')
  await page.getByLabel('Ajouter d’autres ateliers').setInputFiles(file)
  await expect(page.getByText('Avec un autre atelier.')).toBeVisible()
  const results = [
    { at: 3, code: 'job-short', n: 2 },
    { at: 3, code: 'training', n: 3 },
    { at: 3, code: 'searching', n: 4 },
  ]
  const sums = { kind: 'atouts-nouvelles', format: 1, results }
  await page.getByLabel('Ajouter d’autres ateliers').setInputFiles({
    name: 'sommes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(sums)),
  })
  await expect(page.getByText('Un emploi, ou une formation')).toBeVisible()
  await expect(page.getByText('Les petites lignes sont réunies')).toBeVisible()
  await page.getByLabel('Ajouter d’autres ateliers').setInputFiles({
    name: 'autre.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"kind":"atouts-journey"}'),
  })
  await expect(page.getByText('Ce n’est ni un bilan, ni des sommes d’Atouts.')).toBeVisible()
})

test('the questionnaire and a certificate come on paper, and no name stays', async ({ page }) => {
  await prepare(page)
  await page.getByRole('link', { name: 'Notre bilan' }).click()
  const press = () =>
    page.getByRole('button', { name: 'Le questionnaire sur papier' }).last().click()
  const paper = pagesOf(await fileFrom(page, '', press))
  expect(paper).toHaveLength(1)
  for (const said of ['Votre avis', 'Je conseille cet atelier.', 'une phrase à citer']) {
    expect(paper[0]).toContain(said)
  }
  await page.getByLabel('Le nom, comme la personne l’écrit').fill('Samira Benali')
  const [certificate = ''] = pagesOf(await fileFrom(page, 'Attestation de présence'))
  expect(certificate).toContain('Samira Benali')
  await expect(page.getByLabel('Le nom, comme la personne l’écrit')).toHaveValue('')
  const kept = await page.context().storageState({ indexedDB: true })
  expect(JSON.stringify(kept)).not.toContain('Benali')
})

for (const language of ['fr', 'en'] as const) {
  test(`anyone can read and touch the questionnaire and the report (${language})`, async ({
    page,
  }) => {
    const workshop = await prepare(page)
    await page.getByRole('combobox').first().selectOption(language)
    for (const place of ['bilan', 'avis/apres']) {
      await page.goto(`${workshop}/${place}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (place !== 'bilan') await page.getByRole('button', { name: /Commencer|Begin/ }).click()
      expect(await findings(page), place).toEqual([])
      for (const [width, height] of [
        [1280, 800],
        [800, 1280],
        [390, 844],
        [844, 390],
      ] as const) {
        await page.setViewportSize({ width, height })
        expect(await tooWide(page), `${place} at ${width}`).toBeLessThanOrEqual(0)
        expect(await tooSmall(page), `${place} at ${width}`).toEqual([])
      }
    }
  })
}
