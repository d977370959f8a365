import { test } from '@playwright/test'
import type { JourneyId } from '../../src/journey/journey'
import { judge, median } from './figure'
import { wholeJourney } from './journeys'
import { openings } from './openings'
import { calmestOf } from './rounds'
import { bring } from './tablet'

const budget = 300

test('A whole journey opens', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const id = /parcours\/([0-9a-f]+)/.exec(await bring(page, wholeJourney()))?.[1] as JourneyId
  await page.close()
  const { best, rounds } = await calmestOf(
    () => openings(context, id),
    (times) => median(times) / budget,
  )
  const note = `79 cards, 8 strengths, 24 stories, 20 gifts, 10 ideas; best of ${rounds} rounds`
  judge('Whole journey: openJourney()', median(best), budget, 'ms', note)
  await context.close()
})
