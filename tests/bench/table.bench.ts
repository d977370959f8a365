import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { judgeAgainst } from './against'
import { judge, median, quantile, worst } from './figure'
import { framesWatched, type Watched, watchFrames } from './frames'
import { letGo, moveAlong, wayOver } from './hand'
import { allCardsLaid, oneCardLaid } from './journeys'
import { dropOn, dropTop, firstCard, takeUp } from './table'
import { address, bring, slow, type Tablet } from './tablet'

/** The app's table and the bare one, in one browser; only the one whose turn it is is slowed. */
type Tables = { readonly ours: Page; readonly bare: Page }

test('Dragging over the table of 81 cards', async ({ browser }) => {
  test.setTimeout(300_000)
  const { ours, bare } = await tablesOn(browser)
  const watched = { ours: [] as number[], bare: [] as number[] }
  const drag = (page: Page, longest: number[]) => async () => {
    const { frames, longTasks } = await slowly(page, dragOverAll)
    longest.push(worst(longTasks) || shortest)
    return frames
  }
  await judgeAgainst(
    { ours: drag(ours, watched.ours), floor: drag(bare, watched.bare), runs: 6 },
    {
      measure: 'Drag over 81 cards: frame p95, against bare dnd-kit',
      budget: 1.05,
      of: (frames) => quantile(frames, 0.95),
      called: 'p95',
    },
  )
  const [mine, theirs] = [median(watched.ours), median(watched.bare)]
  const note = `${mine.toFixed(0)} against ${theirs.toFixed(0)} ms, in the same drags`
  judge('Drag over 81 cards: longest task, against bare dnd-kit', mine / theirs, 1, '×', note)
})

/** The browser tells of tasks of 50 ms and more only; where there was none, neither is longer. */
const shortest = 50

test('Letting a card go on the table', async ({ browser }) => {
  test.setTimeout(300_000)
  const { ours, bare } = await tablesOn(browser)
  await judgeAgainst(
    { ours: dropping(ours), floor: dropping(bare), runs: 4 },
    { measure: 'Drop on the table to its paint, against bare dnd-kit', budget: 1 },
  )
})

test('Letting the first card go on the sort', async ({ browser }) => {
  test.setTimeout(300_000)
  const context = await browser.newContext()
  const ours = await context.newPage()
  await ours.goto(`${await bring(ours, oneCardLaid())}/decouvrir/tri`)
  const bare = await context.newPage()
  const afresh = (page: Page, url: string) => async () => {
    // A new page each time: it is the first card that is let go.
    await page.goto('about:blank')
    await page.goto(url)
    await page.locator('[data-card] [data-size="large"]').waitFor()
    await page.evaluate(() => document.fonts.ready)
    return [await slowly(page, dropTop)]
  }
  await judgeAgainst(
    { ours: afresh(ours, ours.url()), floor: afresh(bare, address('bare/')), runs: 7 },
    { measure: 'Drop of the first card on the sort, against bare dnd-kit', budget: 1.2 },
  )
})

async function tablesOn(browser: Browser): Promise<Tables> {
  const context = await browser.newContext()
  return { ours: await ourTable(context), bare: await bareTable(context) }
}

async function ourTable(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${await bring(page, allCardsLaid())}/decouvrir/piles`)
  await page.reload()
  return whole(page)
}

async function bareTable(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address('bare/?table'))
  return whole(page)
}

async function whole(page: Page): Promise<Page> {
  await expect(page.locator('[data-card]')).toHaveCount(81)
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** Does something on a slow tablet, in front of the other page. */
async function slowly<Done>(page: Page, act: (tablet: Tablet) => Promise<Done>): Promise<Done> {
  await page.bringToFront()
  const tablet = await slow(page)
  try {
    return await act(tablet)
  } finally {
    await tablet.cdp.detach()
  }
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

function dropping(page: Page): () => Promise<readonly number[]> {
  const piles = ['often', 'sometimes', 'not-now']
  let drop = 0
  return () =>
    slowly(page, async (tablet) => {
      const times: number[] = []
      for (let count = 0; count < 3; count++) {
        const [pile = '', goal = ''] = [piles[drop % 3], piles[(drop + 1) % 3]]
        drop++
        times.push(await dropOn(tablet, pile, goal))
      }
      return times
    })
}
