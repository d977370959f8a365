import { test } from '@playwright/test'
import { judge, median } from './figure'
import { wholeJourney } from './journeys'
import { calmestOf } from './rounds'
import { address, bring, slow } from './tablet'

const runs = 7
const budget = 300

test('A whole journey opens', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const id = /parcours\/([0-9a-f]+)/.exec(await bring(page, wholeJourney()))?.[1] ?? ''
  await page.close()
  const { best, rounds } = await calmestOf(
    async () => {
      const times: number[] = []
      for (let run = 0; run < runs; run++) {
        const bench = await context.newPage()
        await bench.goto(address('pages/long-journey.html'))
        await bench.waitForFunction(() => window.longJourney)
        await slow(bench)
        times.push(await bench.evaluate((one) => window.longJourney.open(one as never), id))
        await bench.close()
      }
      return times
    },
    (times) => median(times) / budget,
  )
  const note = `79 cards, 8 strengths, 24 stories, 20 gifts, 10 ideas; best of ${rounds} rounds`
  judge('Whole journey: openJourney()', median(best), budget, 'ms', note)
  await context.close()
})
