import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, openJourneyAt, test, untilKept } from './atouts'
import { followed, prepareCopy } from './desk-people'
import { fileFrom, pagesOf } from './files'

test('by default a reader gets the strengths, and sees exactly what the sheet shows', async ({
  page,
}) => {
  await openJourneyAt(page, 'portfolio/confier', followed('Samira'))
  await expect(page.getByText('Vous n’avez encore rien confié.')).toBeVisible()
  await prepareCopy(page)
  await expect(page.getByText('jusqu’au')).toBeVisible()
  await page.getByRole('button', { name: 'Suivant' }).click()

  const sheet = page.getByRole('region', { name: 'Voici tout ce que Karim, Mission locale verra' })
  await expect(sheet).toContainText('Mes cinq forces')
  await expect(sheet).not.toContainText('Visite de Samira')
  await expect(sheet).not.toContainText('rendez-vous')
  const file = await fileFrom(page, 'Faire le fichier')
  expect(basename(file)).toMatch(/^atouts-copie-confiée-par-samira-\d{4}-\d\d-\d\d\.json$/)
  const copy = JSON.parse(readFileSync(file, 'utf8'))
  expect(Object.keys(copy)).toEqual([
    ...['kind', 'format', 'id', 'cutOn', 'until', 'to', 'place', 'about', 'strengths'],
  ])
  await expect(page.getByText('À Karim, Mission locale', { exact: true })).toBeVisible()
})

test('each moment is asked for by itself, and the private ones say so', async ({ page }) => {
  await openJourneyAt(page, 'portfolio/confier', followed('Samira'))
  await prepareCopy(page, ['Mes moments'])
  for (const answer of ['Non, je le garde', 'Oui, je le confie', 'Non', 'Non', 'Non']) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce moment, oui ou non ?')
    await page.getByRole('button', { name: answer }).click()
  }
  await page.getByRole('button', { name: 'Suivant' }).click()
  await expect(page.getByRole('button', { name: 'Un moment : choisir un par un' })).toBeVisible()
  const copy = JSON.parse(readFileSync(await fileFrom(page, 'Faire le fichier'), 'utf8'))
  expect(copy.stories).toHaveLength(1)
})

test('a copy that was begun is there again after the tab was killed', async ({ page }) => {
  await openJourneyAt(page, 'portfolio/confier', followed('Samira'))
  await prepareCopy(page, ['Mes petits pas'])
  await untilKept(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confier à quelqu’un')
  const sheet = page.getByRole('region', { name: /Voici tout ce que/ })
  await expect(sheet).toContainText('Visite de Samira')

  await page.getByRole('button', { name: 'Ne rien confier' }).click()
  await expect(page.getByText('Vous n’avez encore rien confié.')).toBeVisible()
})

test('nothing is made for nobody, nor of nothing', async ({ page }) => {
  await openJourneyAt(page, 'portfolio/confier', followed('Samira'))
  await page.getByRole('button', { name: 'Confier à quelqu’un' }).click()
  await page.getByRole('button', { name: 'Suivant' }).click()
  await expect(page.getByRole('status')).toHaveText('Écrivez d’abord à qui.')
  await page.getByLabel('Son prénom, ou son service').fill('Karim')
  await page.getByRole('button', { name: 'Suivant' }).click()
  await page.getByRole('button', { name: 'Mes forces' }).click()
  await page.getByRole('button', { name: 'Suivant' }).click()
  await expect(page.getByRole('status')).toHaveText('Choisissez au moins une chose à montrer.')
})

test('changing one’s mind ends the copy, prints the slip, and says what can’t be undone', async ({
  page,
}) => {
  await openJourneyAt(page, 'portfolio/confier', followed('Samira'))
  await prepareCopy(page, ['Mes petits pas'])
  await page.getByRole('button', { name: 'Suivant' }).click()
  await fileFrom(page, 'Faire le fichier')
  await page.getByRole('button', { name: 'Je change d’avis' }).click()
  await expect(page.getByRole('dialog')).toContainText('ne peut pas être oubliée')
  const slip = pagesOf(await fileFrom(page, 'Oui, et faire la feuille'))

  expect(slip).toHaveLength(1)
  expect(slip[0]).toContain('Merci d’effacer ma copie')
  expect(slip[0]).toContain('Pour Karim, Mission locale')
  expect(slip[0]).toContain('mes forces, mes petits pas')
  await expect(page.getByText('Vous avez changé d’avis')).toBeVisible()
  await page.getByRole('button', { name: 'Enlever de la liste' }).click()
  await expect(page.getByText('Vous n’avez encore rien confié.')).toBeVisible()
})

test('a copy that is made again keeps its id, so that its reader has one', async ({ page }) => {
  await openJourneyAt(page, 'portfolio/confier', followed('Samira'))
  await prepareCopy(page)
  await page.getByRole('button', { name: 'Suivant' }).click()
  const first = JSON.parse(readFileSync(await fileFrom(page, 'Faire le fichier'), 'utf8'))
  await page.getByRole('button', { name: 'Refaire la copie' }).click()
  await page.getByRole('button', { name: 'Mes petits pas' }).click()
  await page.getByRole('button', { name: '1 an' }).click()
  const second = JSON.parse(readFileSync(await fileFrom(page, 'Faire le fichier'), 'utf8'))

  expect(second.id).toBe(first.id)
  expect(second.roadmap).toHaveLength(2)
  expect(second.until > first.until).toBe(true)
  await expect(page.getByText('À Karim, Mission locale', { exact: true })).toHaveCount(1)
})

test('the copy on paper says the same, and until when', async ({ page }) => {
  await openJourneyAt(page, 'portfolio/confier', followed('Samira'))
  await prepareCopy(page, ['Mes petits pas'])
  await page.getByRole('button', { name: 'Suivant' }).click()
  const pages = pagesOf(await fileFrom(page, 'Imprimer'))

  expect(pages[0]).toContain('Copie confiée à Karim, Mission locale')
  for (const text of pages) expect(text).toContain('À effacer le')
  expect(pages.join(' ')).toContain('Visite de Samira')
})

test('a step review is kept in the journey, printed, and goes along with the small steps', async ({
  page,
}) => {
  await openJourneyAt(page, 'integrer/point-d-etape', followed('Samira'))
  const first = page.getByRole('group', { name: 'Visite de Samira' })
  await first.getByRole('button', { name: 'Fait' }).click()
  await page.getByLabel('Qu’est-ce que cela vous a appris ?').fill('Je prépare ma phrase.')
  await page.getByLabel('Quel est le prochain petit pas ?').fill('Appeler l’atelier vélo')
  await page.getByRole('button', { name: 'Dans 2 semaines' }).click()
  await untilKept(page)
  await page.reload()
  await expect(page.getByLabel('Qu’est-ce que cela vous a appris ?')).toHaveValue(
    'Je prépare ma phrase.',
  )
  const [paper = ''] = pagesOf(await fileFrom(page, 'Imprimer'))
  for (const said of ['Appeler l’atelier vélo', 'Prochaine rencontre', 'Je prépare ma phrase.']) {
    expect(paper).toContain(said)
  }
  const journey = JSON.parse(readFileSync(await fileFrom(page, 'Emporter'), 'utf8'))
  expect(Object.values(journey.meetings)).toMatchObject([
    { kind: 'first', word: 'Je prépare ma phrase.' },
  ])
  expect(Object.values(journey.roadmap)).toHaveLength(3)

  await page.goto(page.url().replace('integrer/point-d-etape', 'portfolio/confier'))
  await prepareCopy(page, ['Mes petits pas'])
  await page.getByRole('button', { name: 'Suivant' }).click()
  const copy = JSON.parse(readFileSync(await fileFrom(page, 'Faire le fichier'), 'utf8'))
  expect(copy.meetings).toMatchObject([{ kind: 'first', word: 'Je prépare ma phrase.' }])
})
