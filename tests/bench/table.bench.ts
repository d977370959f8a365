import { type Browser, type CDPSession, expect, type Page, test } from '@playwright/test'
import { judge, median, quantile, worst } from './figure'
import { framesWatched, watchFrames } from './frames'
import { letGo, moveAlong, type Point, press, wayOver } from './hand'
import { allCardsLaid } from './journeys'
import { pageWith, slow } from './tablet'

const drags = 8
const drops = 24
const warmUps = 3

declare global {
  interface Window {
    benchDrop?: Promise<number>
  }
}

test('Dragging over the table of 79 cards', async ({ browser }) => {
  const { page, cdp } = await table(browser)
  const frames: number[] = []
  const longTasks: number[] = []
  for (let drag = 0; drag < drags + warmUps; drag++) {
    const from = await firstCard(page, 'often')
    const way = wayOver(30, from.at, { x: 1150, y: 420 }, { x: 250, y: 600 }, { x: 640, y: 350 })
    await press(cdp, from.at)
    await watchFrames(page)
    await moveAlong(cdp, [...way, { x: 640, y: 30 }])
    await letGo(cdp, { x: 640, y: 30 })
    const watched = await framesWatched(page)
    if (drag < warmUps) continue
    frames.push(...watched.frames)
    longTasks.push(...watched.longTasks)
  }
  const note = `${drags} drags, ${frames.length} frames, worst ${worst(frames).toFixed(1)} ms`
  judge('Drag over 79 cards: frame p95', quantile(frames, 0.95), 17, 'ms', note)
  judge('Drag over 79 cards: longest task', worst(longTasks), 50, 'ms', `${longTasks.length} long`)
})

test('Letting a card go on the table', async ({ browser }) => {
  const { page, cdp } = await table(browser)
  const times: number[] = []
  const goals = ['sometimes', 'not-now', 'often']
  for (let drop = 0; drop < drops + warmUps; drop++) {
    const [pile = '', goal = ''] = [goals.at(drop % 3), goals.at((drop + 1) % 3)]
    const time = await dropOn(page, cdp, pile, goal)
    if (Number.isNaN(time)) {
      await page.screenshot({ path: `/tmp/prof/nan${drop}.png` })
      console.log(drop, pile, goal)
    }
    if (drop >= warmUps) times.push(time)
  }
  const note = `${times.length} drops, worst ${worst(times).toFixed(0)} ms`
  judge('Drop to the paint that shows it: median', median(times), 64, 'ms', note)
  judge('Drop to the paint that shows it: p95', quantile(times, 0.95), 100, 'ms', note)
})

async function table(browser: Browser) {
  const page = await pageWith(browser, allCardsLaid(), 'decouvrir/piles')
  await expect(page.locator('[data-card]')).toHaveCount(79)
  await page.evaluate(() => document.fonts.ready)
  return slow(page)
}

async function dropOn(page: Page, cdp: CDPSession, pile: string, goal: string): Promise<number> {
  const card = await firstCard(page, pile)
  const place = await middleOf(page, `[data-place="${goal}"] h2`)
  await awaitDrop(page, card.id, goal)
  await press(cdp, card.at)
  await moveAlong(cdp, wayOver(20, card.at, { x: place.x, y: place.y + 120 }))
  await letGo(cdp, { x: place.x, y: place.y + 120 })
  return page.evaluate(() => window.benchDrop ?? Number.POSITIVE_INFINITY)
}

/** From the finger's leaving to the frame after the one that shows the card in its new pile. */
function awaitDrop(page: Page, card: string, goal: string): Promise<void> {
  return page.evaluate(
    ([card, goal]) => {
      window.benchDrop = new Promise((shown) => {
        setTimeout(() => shown(Number.NaN), 5000)
        let left = 0
        const end = (event: Event) => {
          left = event.timeStamp
        }
        window.addEventListener('pointerup', end, { capture: true, once: true })
        const observer = new MutationObserver(() => {
          if (!document.querySelector(`[data-place="${goal}"] [data-card="${card}"]`)) return
          observer.disconnect()
          requestAnimationFrame(() => requestAnimationFrame((now) => shown(now - left)))
        })
        observer.observe(document.body, { childList: true, subtree: true })
      })
    },
    [card, goal] as const,
  )
}

/** The first card of a pile, and its middle; its row is at the top of the table. */
async function firstCard(page: Page, pile: string): Promise<{ id: string; at: Point }> {
  await page.evaluate(() => window.scrollTo(0, 0))
  const found = `[data-place="${pile}"] [data-card]`
  const id = await page.locator(found).first().getAttribute('data-card')
  return { id: id ?? '', at: await middleOf(page, found) }
}

async function middleOf(page: Page, found: string): Promise<Point> {
  const box = await page.locator(found).first().boundingBox()
  if (!box) throw new Error(`${found} isn't on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
