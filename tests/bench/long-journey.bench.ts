import { type BrowserContext, type Page, test } from '@playwright/test'
import type { JourneyId } from '../../src/journey/journey'
import { judge, median } from './figure'
import { calmestOf } from './rounds'
import { address, slow } from './tablet'

const steps = 5_000
const runs = 7
const openBudget = 300

test('A journey of 5,000 steps', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await benchPage(context)
  const id = await page.evaluate((count) => window.longJourney.live(count), steps)
  await page.close()

  // Opened once and put away, as the next day would.
  const next = await benchPage(context)
  await next.evaluate((id) => window.longJourney.open(id), id)
  const { bytes, rows } = await next.evaluate((id) => window.longJourney.bytesOnShelf(id), id)
  judge('5,000 steps: on the shelf', bytes / 1024, 100, 'kB', `${rows} rows, opened once`)
  await next.close()

  const { best, rounds } = await calmestOf(
    () => openings(context, id),
    (times) => median(times) / openBudget,
  )
  const note = `median of ${runs} new pages, best of ${rounds} rounds`
  judge('5,000 steps: openJourney()', median(best), openBudget, 'ms', note)
  await context.close()
})

async function openings(context: BrowserContext, id: JourneyId): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const page = await benchPage(context)
    await slow(page)
    times.push(await page.evaluate((id) => window.longJourney.open(id), id))
    await page.close()
  }
  return times
}

async function benchPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address('pages/long-journey.html'))
  await page.waitForFunction(() => window.longJourney)
  return page
}
