import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { serve } from '../serve'

/** Found by `npm test`, which says so where there is none. */
const firefox = process.env.ATOUTS_FIREFOX ?? ''

test('one goes from the front door to the PDF in Firefox', async () => {
  const saved = mkdtempSync(join(tmpdir(), 'atouts-firefox-'))
  const { url, close } = await serve('dist')
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    extraPrefsFirefox: {
      'browser.download.dir': saved,
      'browser.download.folderList': 2,
      'browser.download.open_pdf_attachments_inline': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/pdf',
      'intl.accept_languages': 'fr',
      'pdfjs.disabled': true,
    },
  })
  try {
    const page = await browser.newPage()
    const mistakes: unknown[] = []
    page.on('pageerror', (error) => mistakes.push(error))
    await page.setViewport({ width: 1280, height: 800 })
    await page.goto(url)
    await press(page, 'a', 'Je participe')
    await page.locator('form input:not([type="radio"])').fill('Amina')
    await press(page, 'button', 'Entrer')
    await press(page, 'button', 'Le jeu court')
    for (let laid = 1; laid <= 8; laid++) {
      await press(page, 'button', 'Souvent')
      await seen(page, laid === 1 ? '1 carte sur 31' : `${laid} cartes sur 31`)
    }
    await press(page, 'a', 'Choisir mes forces')
    for (let taken = 1; taken <= 5; taken++) {
      await page.locator('main li > button[aria-pressed="false"]').click()
      await seen(page, `${taken} force`)
    }
    await press(page, 'a', 'Ensuite')
    await page.locator('textarea').fill('C’était un mardi.')
    await press(page, 'a', 'Ensuite')
    await seen(page, 'Qu’avez-vous fait')
    await page.locator('textarea').fill('J’ai accueilli les familles le mardi.')
    await press(page, 'a', 'Ensuite')
    await press(page, 'a', 'Ensuite')
    await press(page, 'button', 'Je garde')
    await press(page, 'a', 'Portfolio')
    await seen(page, 'Mes cinq forces')
    await press(page, 'button', 'PDF')

    await expect.poll(() => beginningIn(saved), patient).toBe('%PDF-')
    expect(mistakes).toEqual([])
  } finally {
    await browser.close()
    close()
    rmSync(saved, { recursive: true, force: true })
  }
})

const patient = { timeout: 20_000 }

/** How the file begins that was saved there; nothing as long as it is still being written. */
function beginningIn(folder: string): string {
  const file = readdirSync(folder).find((name) => name.endsWith('.pdf'))
  return file === undefined ? '' : readFileSync(join(folder, file)).subarray(0, 5).toString()
}

/** Presses what is called so, with the pointer; what is drawn anew meanwhile is found again. */
function press(page: Page, kind: 'a' | 'button', name: string): Promise<void> {
  const called = `//${kind}[@aria-label="${name}" or starts-with(normalize-space(.), "${name}")]`
  return page.locator(`::-p-xpath(${called})`).click()
}

function seen(page: Page, text: string): Promise<unknown> {
  return page.waitForFunction((text) => document.body.innerText.includes(text), {}, text)
}
