import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { judgeAgainst } from './against'
import { judge, quantile } from './figure'
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

/** The screen has its frames while the worker prints; beside it the same page, doing nothing. */
test('Fifty portfolios in the worker', async ({ page }) => {
  await page.goto(address('pages/portfolios.html'))
  await page.waitForFunction(() => window.portfolios)
  await page.evaluate((file) => window.portfolios.compose(file), journey())
  const framesOf = (count: number) => async () => {
    await watchFrames(page)
    const sizes = await page.evaluate((many) => window.portfolios.print(many), count)
    expect(sizes.every(Number.isFinite), 'every portfolio is printed').toBe(true)
    if (count === 0) await page.waitForTimeout(1_000)
    return (await framesWatched(page)).frames
  }
  await judgeAgainst(
    { ours: framesOf(atOnce), floor: framesOf(0), runs: 1 },
    {
      measure: '50 portfolios: frame p95 of the screen, against a page at rest',
      budget: 1.1,
      of: (frames) => quantile(frames, 0.95),
      called: 'p95',
    },
  )
})

/** The whole deck to cut out, with backs in another language. */
test('Our deck on paper', async ({ page }) => {
  await page.goto(address('pages/cards.html'))
  await page.waitForFunction(() => window.cards)
  await page.evaluate(() => window.cards.make())
  const timed = (how: 'ours' | 'bare') => async () => {
    const [time] = await page.evaluate((one) => window.cards[one](), how)
    return [time]
  }
  await judgeAgainst(
    { ours: timed('ours'), floor: timed('bare'), runs: 5 },
    { measure: '81 cards on paper, against the same marks by bare jsPDF', budget: 1.5 },
  )
  const [, bytes] = await page.evaluate(() => window.cards.ours())
  judge('81 cards on paper', bytes / 1024, 400, 'kB', '18 pages, both languages')
})
