import { type Browser, type Page, test } from '@playwright/test'
import { judge, median } from './figure'
import { address, slow } from './tablet'

const steps = 5_000
const runs = 7

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

  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const again = await benchPage(context)
    await slow(again)
    times.push(await again.evaluate((id) => window.longJourney.open(id), id))
    await again.close()
  }
  judge('5,000 steps: openJourney()', median(times), 300, 'ms', `median of ${runs} new pages`)
  await context.close()
})

async function benchPage(context: Awaited<ReturnType<Browser['newContext']>>): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address('pages/long-journey.html'))
  await page.waitForFunction(() => window.longJourney)
  return page
}
