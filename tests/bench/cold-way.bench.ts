import { test } from '@playwright/test'
import { judgeAgainst } from './against'
import { coldWay } from './cold-way'
import { judge, median } from './figure'
import { address } from './tablet'

/** How many times slower than this machine a cheap tablet is. */
const rate = 4

/**
 * From the navigation to the front door until the first card of the full deck can be dragged, with
 * nothing in any cache, no service worker and a processor four times slower. Each button is pressed
 * in the first frame in which it stands. Beside it, by turns, the bare page of the stack.
 */
test('A newcomer’s first card', async ({ browser }) => {
  test.setTimeout(300_000)
  const bytes: number[] = []
  await judgeAgainst(
    {
      ours: async () => {
        const cold = await coldWay(browser, address('app/'), rate)
        bytes.push(cold.bytes)
        return [cold.time]
      },
      floor: async () => [(await coldWay(browser, address('bare/'), rate)).time],
      runs: 9,
    },
    { measure: 'Cold way, front door to first card, against a bare page', budget: 1.5 },
  )
  judge('Bytes on the cold way', median(bytes) / 1000, 260, 'kB', 'as they go over the wire')
})
