import type { BrowserContext, Page } from '@playwright/test'
import type { JourneyId } from '../../src/journey/journey'
import { address, slow } from './tablet'

const runs = 7

/** How long a journey takes to open on a slow tablet, each time on a page of its own. */
export async function openings(context: BrowserContext, id: JourneyId): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const page = await journeyPage(context)
    await slow(page)
    times.push(await page.evaluate((id) => window.longJourney.open(id), id))
    await page.close()
  }
  return times
}

/** A page with the app's store and nothing drawn. */
export async function journeyPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address('pages/long-journey.html'))
  await page.waitForFunction(() => window.longJourney)
  return page
}
