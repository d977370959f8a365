import { test } from '@playwright/test'
import { judge, median } from './figure'
import { journeyPage, openings } from './openings'
import { calmestOf } from './rounds'

const steps = 5_000
const openBudget = 300

test('A journey of 5,000 steps', async ({ browser }) => {
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

  const { best, rounds } = await calmestOf(
    () => openings(context, id),
    (times) => median(times) / openBudget,
  )
  const note = `median of ${best.length} new pages, best of ${rounds} rounds`
  judge('5,000 steps: openJourney()', median(best), openBudget, 'ms', note)
  await context.close()
})
