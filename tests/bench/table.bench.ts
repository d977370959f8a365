import { type Browser, expect, test } from '@playwright/test'
import { judge, median, quantile, worst } from './figure'
import { framesWatched, type Watched, watchFrames } from './frames'
import { letGo, moveAlong, wayOver } from './hand'
import { allCardsLaid } from './journeys'
import { calmestOf } from './rounds'
import { dropOn, firstCard, takeUp } from './table'
import { pageWith, slow, type Tablet } from './tablet'

const drags = 6
const drops = 24
const warmUps = 3
const frameBudget = 17
const taskBudget = 50
const dropBudget = { median: 64, p95: 100 }

test('Dragging over the table of 79 cards', async ({ browser }) => {
  const tablet = await tableOn(browser)
  for (let drag = 0; drag < warmUps; drag++) await dragOverAll(tablet)
  const { best, rounds } = await calmestOf(
    async () => {
      const watched: Watched[] = []
      for (let drag = 0; drag < drags; drag++) watched.push(await dragOverAll(tablet))
      const frames = watched.flatMap((one) => one.frames)
      return { frames, longTasks: watched.flatMap((one) => one.longTasks) }
    },
    ({ frames, longTasks }) =>
      Math.max(quantile(frames, 0.95) / frameBudget, worst(longTasks) / taskBudget),
  )
  const { frames, longTasks } = best
  const note = `${drags} drags, best of ${rounds} rounds, worst frame ${worst(frames).toFixed(1)} ms`
  judge('Drag over 79 cards: frame p95', quantile(frames, 0.95), frameBudget, 'ms', note)
  judge('Drag over 79 cards: longest task', worst(longTasks), taskBudget, 'ms', note)
})

test('Letting a card go on the table', async ({ browser }) => {
  const tablet = await tableOn(browser)
  await dropMany(tablet, warmUps)
  const { best, rounds } = await calmestOf(
    () => dropMany(tablet, drops),
    (times) => Math.max(median(times) / dropBudget.median, quantile(times, 0.95) / dropBudget.p95),
  )
  const note = `${drops} drops, best of ${rounds} rounds, worst ${worst(best).toFixed(0)} ms`
  judge('Drop to the paint that shows it: median', median(best), dropBudget.median, 'ms', note)
  judge('Drop to the paint that shows it: p95', quantile(best, 0.95), dropBudget.p95, 'ms', note)
})

async function tableOn(browser: Browser): Promise<Tablet> {
  const page = await pageWith(browser, allCardsLaid(), 'decouvrir/piles')
  await expect(page.locator('[data-card]')).toHaveCount(79)
  await page.evaluate(() => document.fonts.ready)
  return slow(page)
}

/** Two seconds from pick-up to drop, over all three piles; the card goes home at the end. */
async function dragOverAll({ page, cdp }: Tablet): Promise<Watched> {
  const { at } = await firstCard(page, 'often')
  const way = wayOver(30, at, { x: 1150, y: 420 }, { x: 250, y: 600 }, { x: 640, y: 350 })
  const home = { x: 640, y: 30 }
  await watchFrames(page)
  await takeUp({ page, cdp }, at)
  await moveAlong(cdp, [...way, home])
  await letGo(cdp, home)
  return framesWatched(page)
}

async function dropMany(tablet: Tablet, count: number): Promise<readonly number[]> {
  const piles = ['often', 'sometimes', 'not-now']
  const times: number[] = []
  for (let drop = 0; drop < count; drop++) {
    const [pile = '', goal = ''] = [piles[drop % 3], piles[(drop + 1) % 3]]
    times.push(await dropOn(tablet, pile, goal))
  }
  return times
}
