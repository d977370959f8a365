import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readPdf } from '../portfolio/pdf/read-pdf'
import { expect, journeyFile, openJourneyAt, set, test } from './atouts'

async function downloadPdf(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^PDF/ }).click()
  return readFileSync(await (await download).path())
}

test('the sheet shows strengths, proofs and lines, with headings in order', async ({ page }) => {
  await openJourneyAt(page, 'portfolio')
  const sheet = page.getByRole('article')
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText('Samira')
  await expect(sheet.getByRole('heading', { level: 3 })).toHaveText([
    'Mes cinq forces',
    'Ce que je sais faire, avec une preuve',
  ])
  await expect(sheet.getByText('Ce portfolio m’appartient.')).toBeVisible()

  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))))
  for (const [at, level] of levels.entries()) {
    expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
  }
})

const names = ['Nguyễn Thị Hồng', 'Łukasz', 'Şeyma', 'Čeněk', 'Наталія', 'Ɔkɔmfo'] as const

for (const name of names) {
  test(`the name ${name} prints right in the PDF`, async ({ page }) => {
    await openJourneyAt(page, 'portfolio', journeyFile({ name }))
    const pdf = await downloadPdf(page)

    expect(textOf(pdf)).toContain(name)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('the name فاطمة prints right, joined, and is read as it was written', async ({ page }) => {
  await openJourneyAt(page, 'portfolio', journeyFile({ name: 'فاطمة' }))
  const text = textOf(await downloadPdf(page)).replaceAll(' ', '')

  expect(text.normalize('NFKC')).toContain('فاطمة')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('letters that our fonts don’t have are drawn by the device, and read as text; only what it hasn’t is named', async ({
  page,
}) => {
  const nobodys = '\ue123'
  const scripts = ['שלום', 'நான்', 'আমি', 'ምግብ', 'მე', '你好', '🌻', nobodys]
  const told = { situation: scripts.join(' '), action: 'Voilà', result: '' }
  await openJourneyAt(page, 'portfolio', journeyFile({ strengths: 1, stories: 1, told }))
  const text = textOf(await downloadPdf(page)).replaceAll(' ', '')
  const named = await page.getByRole('alert').innerText()

  expect(named).toContain(nobodys)
  for (const script of scripts) {
    const isNamed = [...script].some((letter) => named.includes(letter))
    expect(text.includes(script), script).toBe(!isNamed)
  }
})

test('an empty portfolio says something kind, on screen and on paper', async ({ page }) => {
  const empty = { ...journeyFile({ cards: 0, strengths: 0 }), stories: {} }
  await openJourneyAt(page, 'portfolio', empty)
  await expect(page.getByText('Il est encore vide, et c’est normal.')).toBeVisible()

  expect(textOf(await downloadPdf(page))).toContain('Votre portfolio commence ici')
})

test('the short version is one page even when everything is long', async ({ page }) => {
  const long = 'J’ai préparé un repas pour toute la rue avec mes voisines et leurs enfants '.repeat(
    50,
  )
  const told = { situation: long, action: long, result: long }
  await openJourneyAt(page, 'portfolio', journeyFile({ strengths: 8, stories: 3, told }))
  await set(page, 'Une page')

  // What is too long for the page isn't cut: the screen says that it isn't there.
  await expect(
    page.getByText('Pour tenir sur la page, ceci n’y est pas', { exact: false }),
  ).toBeVisible()
  expect(pagesOf(await downloadPdf(page))).toBe(1)
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  await set(page, /Format lettre/)
  expect(pagesOf(await downloadPdf(page))).toBe(1)
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
})

test('a long portfolio holds every word that was told', async ({ page }) => {
  const text = (mark: string) =>
    `${mark} ${'une phrase assez longue pour remplir la page. '.repeat(28)}`
  const told = { situation: text('Début'), action: text('Milieu'), result: text('Fin') }
  await openJourneyAt(page, 'portfolio', journeyFile({ strengths: 8, stories: 3, told }))
  const pdf = await downloadPdf(page)

  expect(pagesOf(pdf)).toBeGreaterThan(8)
  for (const mark of ['Début', 'Milieu', 'Fin']) {
    expect(textOf(pdf).split(mark).length - 1).toBe(24)
  }
})

test('the paper follows the place, and can be changed', async ({ page, browser }) => {
  await openJourneyAt(page, 'portfolio')
  expect(widthOf(await downloadPdf(page))).toBeCloseTo(595.3, 0)
  await set(page, /Format lettre/)
  expect(widthOf(await downloadPdf(page))).toBeCloseTo(612, 0)

  const quebec = await browser.newContext({ locale: 'fr-CA', baseURL: 'http://localhost:4174/' })
  const there = await quebec.newPage()
  await openJourneyAt(there, 'portfolio')
  await there.getByRole('button', { name: 'Réglages' }).click()
  await expect(there.getByRole('button', { name: /Format lettre/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await quebec.close()
})

for (const [paper, width] of [
  ['A4', 595],
  ['Format lettre (Canada)', 612],
] as const) {
  test(`the browser prints on the paper that was chosen, ${paper}`, async ({ page }) => {
    const refused: string[] = []
    page.on('console', (said) => said.type() === 'error' && refused.push(said.text()))
    await openJourneyAt(page, 'portfolio')
    await set(page, paper)
    const printed = await page.pdf({ preferCSSPageSize: true })

    expect(Math.round(widthOf(printed))).toBe(width)
    expect(refused).toEqual([])
  })
}

test('the browser prints the sheet alone, as a tagged PDF', async ({ page }) => {
  await openJourneyAt(page, 'portfolio')
  const printed = await page.pdf({ tagged: true, preferCSSPageSize: true })

  expect(printed.toString('latin1')).toContain('/StructTreeRoot')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
})

for (const [place, title] of [
  ['portfolio', 'Portfolio de Samira'],
  ['portfolio/cv', 'CV de Samira'],
  ['portfolio/lettre', 'Lettre de Samira'],
  ['portfolio/entretien', 'Entretien de Samira'],
] as const) {
  test(`${title} is the document while the browser prints it, and the screen is itself again after`, async ({
    page,
  }) => {
    await openJourneyAt(page, place, journeyFile({ strengths: 3 }))
    const name = page.getByRole('article').getByRole('heading', { name: /Samira/ })
    await expect(name).not.toHaveAttribute('aria-level')
    const screen = await page.title()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await expect(page).toHaveTitle(title)
    await expect(name).toHaveAttribute('aria-level', '1')

    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect(page).toHaveTitle(screen)
    await expect(name).not.toHaveAttribute('aria-level')
  })
}

function textOf(pdf: Buffer): string {
  return readPdf(new Uint8Array(pdf).buffer).pages.flat().join(' ')
}

function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type ?\/Page\b(?!s)/g)].length
}

/** In points. */
function widthOf(pdf: Buffer): number {
  return Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(pdf.toString('latin1'))?.[1])
}
