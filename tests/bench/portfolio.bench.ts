import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { judge, worst } from './figure'
import { framesWatched, watchFrames } from './frames'
import { eightStrengths } from './journeys'
import { address, pageWith } from './tablet'

/** Eight strengths with a story each: three pages. */
const journey = () => eightStrengths(1, 60)
const atOnce = 50

test('A portfolio of three pages, printed with the button', async ({ browser }) => {
  const page = await pageWith(browser, journey(), 'portfolio')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /PDF/ }).click()
  const pdf = readFileSync(await (await coming).path(), 'latin1')
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length
  expect(pages, 'pages of the portfolio').toBe(3)
  judge('Portfolio of 3 pages', pdf.length / 1024, 60, 'kB', 'as the button hands it over')
  await page.context().close()
})

test('Fifty portfolios in the worker', async ({ page }) => {
  await page.goto(address('pages/portfolios.html'))
  await page.waitForFunction(() => window.portfolios)
  await page.evaluate((file) => window.portfolios.compose(file), journey())
  await watchFrames(page)
  const start = performance.now()
  const sizes = await page.evaluate((count) => window.portfolios.print(count), atOnce)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  expect(sizes.every(Number.isFinite), 'every portfolio is printed').toBe(true)
  const { frames, longTasks } = await framesWatched(page)
  const note = `${atOnce} in ${seconds} s, worst frame ${worst(frames).toFixed(0)} ms`
  judge('50 portfolios: longest task of the screen', worst(longTasks), 50, 'ms', note)
})
