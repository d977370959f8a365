import { test } from '@playwright/test'
import type { JourneyId } from '../../src/journey/journey'
import { wholeJourney } from './journeys'
import { judgeOpening } from './openings'
import { bring } from './tablet'

test('A whole journey opens', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const id = /parcours\/([0-9a-f]+)/.exec(await bring(page, wholeJourney()))?.[1] as JourneyId
  await page.close()
  await judgeOpening(context, id, 'Whole journey: opening, against the bytes applied', 1.5)
  await context.close()
})
