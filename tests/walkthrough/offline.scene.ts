import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../serve'
import { comeIn, expect, pile, startSort, test } from './atouts'

const untilInControl = async (page: import('@playwright/test').Page) => {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.reload()
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true)
}

test('after one visit everything works with the server gone, up to the PDF and the CV', async ({
  browser,
}) => {
  const { url, close } = await serve('dist')
  const context = await browser.newContext({ baseURL: url, locale: 'fr-FR' })
  const page = await context.newPage()
  await page.goto('/')
  await untilInControl(page)
  close()
  await page.reload()

  await comeIn(page, 'فاطمة')
  await startSort(page)
  for (let laid = 0; laid < 6; laid++) await pile(page, 'Souvent').click()
  await page.goto(page.url().replace('tri', 'forces'))
  const often = page.getByRole('list', { name: 'Souvent' }).getByRole('button')
  for (let taken = 0; taken < 5; taken++) await often.nth(taken).click()
  const next = page.getByRole('link', { name: /^Ensuite/ })
  await next.click()
  await next.click()
  await page.getByLabel('Qu’avez-vous fait ?').fill('J’ai cuisiné pour douze personnes.')
  await next.click()
  await next.click()
  await page.getByRole('button', { name: 'Je garde' }).click()
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^PDF/ }).click()
  const pdf = readFileSync(await (await download).path())

  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('link', { name: /^CV et lettre/ }).click()
  const word = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger pour Word' }).click()
  const docx = readFileSync(await (await word).path())
  expect(docx.subarray(0, 2).toString()).toBe('PK')
  for (const station of ['Valoriser', 'Intégrer', 'Portfolio']) {
    await page.getByRole('navigation').getByRole('link', { name: station, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.getByLabel('Langue').selectOption('en')
  await expect(page.getByRole('link', { name: /^Résumé and letter/ })).toBeVisible()
  await page.goto('/#/tablette')
  await expect(page.getByText('Ready: Atouts opens and works without Internet.')).toBeVisible()
  await context.close()
})

test('Safari, which can’t say when it is idle, is made ready for work without Internet, too', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'requestIdleCallback')
  })
  await page.goto('/#/tablette')
  await untilInControl(page)
  await expect(page.getByText('Prête : Atouts s’ouvre et marche sans Internet.')).toBeVisible()
})

test('a new version is told, and comes only when someone says so', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'atouts-dist-'))
  cpSync('dist', folder, { recursive: true })
  const { url, close } = await serve(folder)
  const context = await browser.newContext({ baseURL: url, locale: 'fr-FR' })
  const page = await context.newPage()
  await page.goto('/')
  await untilInControl(page)
  await comeIn(page)
  await startSort(page)
  await pile(page, 'Souvent').click()
  await page.evaluate(() => Object.assign(window, { stillHere: true }))

  rewrite(join(folder, 'index.html'), '<title>', '<meta name="new"><title>')
  rewrite(join(folder, 'sw.js'), /(url:"index\.html",revision:)"[0-9a-f]+"/, '$1"0123456789"')
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())

  await expect(page.getByText('Une nouvelle version d’Atouts est prête.')).toBeVisible()
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true)
  await page.getByRole('button', { name: 'Mettre à jour maintenant' }).click()
  await expect(page.locator('meta[name="new"]')).toHaveCount(1)
  await expect(page.getByText('1 carte sur 31')).toBeVisible()
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(false)
  await context.close()
  close()
})

/** Changes a file that is served, and takes its packed copies away. */
function rewrite(file: string, old: string | RegExp, now: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(old, now))
  for (const packed of ['.br', '.gz']) rmSync(file + packed, { force: true })
}

test('the app can be installed', async ({ page }) => {
  await page.goto('/')
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
    return link ? (await fetch(link.href)).json() : null
  })

  expect(manifest).toMatchObject({ name: 'Atouts', display: 'standalone' })
  expect(manifest.icons).toHaveLength(2)
})
