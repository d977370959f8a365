import { readFileSync } from 'node:fs'
import { expect, journeyFile, openJourneyAt, test } from './atouts'
import { fileFrom, hasLibreOffice, openedByLibreOffice } from './files'

test.describe('for Word', () => {
  test.skip(!hasLibreOffice(), 'LibreOffice isn’t here: .ci/run installs it')

  for (const [place, heading] of [
    ['portfolio', 'Ce que je sais faire, avec une preuve'],
    ['portfolio/cv', 'Compétences'],
  ] as const) {
    test(`${place} opens in LibreOffice with headings, lists and its language`, async ({
      page,
    }) => {
      await openJourneyAt(page, place, journeyFile({ name: 'Nguyễn Thị Hồng', strengths: 3 }))
      const html = openedByLibreOffice(await fileFrom(page, 'Télécharger pour Word'))

      expect(html).toContain('Nguyễn Thị Hồng')
      expect(html).toMatch(new RegExp(`<h1[^>]*>${heading}`))
      expect(html).toMatch(/<h2[^>]*>/)
      expect(html).toMatch(/<li[ >]/)
      expect(html).toContain('lang="fr-FR"')
    })
  }

  test('a letter opens in LibreOffice, also with signs that no document may hold', async ({
    page,
  }) => {
    await openJourneyAt(page, 'portfolio/lettre', {
      ...journeyFile({ strengths: 2 }),
      texts: { 'letter:you': 'Avant\u0007\u0000 <b>&amp; après 👩🏽‍🍳' },
    })
    const html = openedByLibreOffice(await fileFrom(page, 'Télécharger pour Word'))

    expect(html).toContain('Avant &lt;b&gt;&amp;amp; après')
  })
})

test('a CV has one’s words; how to reach one is forgotten unless asked', async ({ page }) => {
  await openJourneyAt(page, 'portfolio/cv', journeyFile({ strengths: 3 }))
  await page.getByLabel('Mes coordonnées', { exact: true }).fill('06 12 34 56 78')
  await page.getByLabel('Le titre de mon CV').fill('Aide à domicile')
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('06 12 34 56 78')
  await expect(sheet).toContainText('Aide à domicile')
  await expect(page.getByText('Elles ne sont pas gardées', { exact: false })).toBeVisible()
  await page.reload()
  await expect(sheet).toContainText('Aide à domicile')
  await expect(sheet).not.toContainText('06 12')

  await page.getByLabel('Mes coordonnées', { exact: true }).fill('06 12 34 56 78')
  await page.getByRole('button', { name: 'Garder mes coordonnées dans mon parcours' }).click()
  await expect(page.getByText('Elles ne sont pas gardées', { exact: false })).toHaveCount(0)
  await page.getByRole('link', { name: 'Portfolio' }).click()
  await page.getByRole('link', { name: 'Mon CV' }).click()
  await expect(page.getByRole('article')).toContainText('06 12 34 56 78')
})

test('a letter can be changed in every part and put back, and prints on one page', async ({
  page,
}) => {
  await openJourneyAt(page, 'portfolio/lettre', journeyFile({ strengths: 3 }))
  await page.getByLabel('Vous : pourquoi eux').fill('Votre crèche est à deux pas.')
  await expect(page.getByRole('article')).toContainText('Votre crèche est à deux pas.')
  await page.getByRole('button', { name: 'Revenir au texte proposé' }).click()
  await expect(page.getByLabel('Vous : pourquoi eux')).toHaveValue(/Je vous écris parce que/)
  const pdf = readFileSync(await fileFrom(page, 'Télécharger le PDF'), 'latin1')

  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
})

test('an interview has three beats for each strength and a sand-glass of a minute', async ({
  page,
}) => {
  await page.clock.install()
  await openJourneyAt(page, 'portfolio/entretien', journeyFile({ strengths: 3 }))
  await expect(page.getByLabel('Un moment', { exact: true })).toHaveValue(/Ma mère était malade/)
  await page.getByRole('button', { name: 'Retourner le sablier' }).click()
  await expect(page.getByRole('button', { name: 'Poser le sablier' })).toBeVisible()
  await page.clock.runFor(61_000)

  await expect(page.getByRole('button', { name: 'Retourner le sablier' })).toBeVisible()
  await expect(page.getByText('Le sable est passé.', { exact: false }).first()).toBeVisible()
})

test('the text is copied whole, and the file for CV sites is JSON Resume', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openJourneyAt(page, 'portfolio/cv', journeyFile({ strengths: 3 }))
  await page.getByRole('button', { name: 'Copier le texte' }).click()
  await expect(page.getByText('Le texte est copié.', { exact: false }).first()).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Samira')
  expect(copied).toContain('Compétences')

  const resume = JSON.parse(readFileSync(await fileFrom(page, 'Fichier pour sites de CV'), 'utf8'))
  expect(resume.basics.name).toBe('Samira')
  expect(resume.skills).toHaveLength(3)
})

test('the page for the adviser names the frameworks', async ({ page }) => {
  await openJourneyAt(page, 'portfolio', journeyFile({ strengths: 3 }))
  await page.getByRole('button', { name: 'Page pour l’accompagnant' }).click()

  const sheet = page.getByRole('article')
  await expect(sheet.getByRole('heading', { name: 'Pour l’accompagnant' })).toBeVisible()
  await expect(sheet).toContainText('Être à l’écoute')
  await expect(sheet).toContainText('http://data.europa.eu/esco/skill/')
})
