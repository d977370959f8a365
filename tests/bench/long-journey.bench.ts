import { test } from '@playwright/test'
import { judge } from './figure'
import { journeyPage, judgeOpening } from './openings'

const steps = 5_000

test('A journey of 5,000 steps', async ({ browser }) => {
  test.setTimeout(300_000)
  const context = await browser.newContext()
  const page = await journeyPage(context)
  const id = await page.evaluate((count) => window.longJourney.live(count), steps)
  await page.close()

  // Opened once and put away, as the next day would.
  const next = await journeyPage(context)
  await next.evaluate((id) => window.longJourney.open(id), id)
  const { bytes, rows } = await next.evaluate((id) => window.longJourney.bytesOnShelf(id), id)
  judge('5,000 steps: in the database', bytes / 1024, 100, 'kB', `${rows} rows, opened once`)
  await next.close()

  await judgeOpening(context, id, '5,000 steps: opening, against the bytes applied', 1.5)
  await context.close()
})
