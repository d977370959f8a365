import type { BrowserContext, Page } from '@playwright/test'
import type { JourneyId } from '../../src/journey/journey'
import { judgeAgainst } from './against'
import { address, slow } from './tablet'

/**
 * Judges how long a journey takes to open on a slow tablet, against the same bytes read from the
 * database and applied, each time on a page of its own.
 */
export function judgeOpening(
  context: BrowserContext,
  id: JourneyId,
  measure: string,
  budget: number,
): Promise<void> {
  const timed = (what: 'open' | 'applyBytes') => async () => {
    const page = await journeyPage(context)
    await slow(page)
    const time = await page.evaluate(([what, id]) => window.longJourney[what](id), [
      what,
      id,
    ] as const)
    await page.close()
    return [time]
  }
  const turns = { ours: timed('open'), floor: timed('applyBytes'), runs: 9 }
  return judgeAgainst(turns, { measure, budget })
}

/** A page with the app's store and nothing drawn. */
export async function journeyPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address('pages/long-journey.html'))
  await page.waitForFunction(() => window.longJourney)
  return page
}
