import { type Browser, type CDPSession, expect, type Page } from '@playwright/test'

export function address(path: string): string {
  return `${process.env.BENCH_URL}/${path}`
}

/** A page that is as slow as a cheap tablet, and the line over which its browser is told things. */
export type Tablet = { readonly page: Page; readonly cdp: CDPSession }

/** Makes a page's processor slower by this factor. */
export async function slow(page: Page, rate = 4): Promise<Tablet> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  return { page, cdp }
}

/** Opens a journey's file as a participant does; the answer is the journey's address. */
export async function bring(page: Page, file: string): Promise<string> {
  await page.goto(address('app/#/participer'))
  await page.getByLabel('Ouvrir un parcours que j’ai emporté').setInputFiles({
    name: 'atouts-banc.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  })
  await expect(page).toHaveURL(/#\/parcours\/[0-9a-f]+/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page.url().replace(/(\/parcours\/[0-9a-f]+).*$/, '$1')
}

/** A page of a browser that has seen nothing yet, with a journey on it. */
export async function pageWith(browser: Browser, file: string, screen: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  const journey = await bring(page, file)
  await page.goto(`${journey}/${screen}`)
  await page.reload()
  return page
}
