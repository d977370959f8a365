import type { Page } from '@playwright/test'
import { letGo, moveAlong, type Point, press, wayOver } from './hand'
import type { Tablet } from './tablet'

declare global {
  interface Window {
    benchDrop?: Promise<number>
  }
}

/** Presses a card and moves until it is in hand, as a person does who looks where it goes. */
export async function takeUp({ page, cdp }: Tablet, at: Point): Promise<void> {
  await press(cdp, at)
  await moveAlong(cdp, wayOver(2, at, { x: at.x + 12, y: at.y + 12 }))
  await page.locator('[data-held]').waitFor({ state: 'attached' })
}

/** Drags the first card of a pile to another; how long its paint there took, in milliseconds. */
export async function dropOn(tablet: Tablet, pile: string, goal: string): Promise<number> {
  const { page, cdp } = tablet
  const card = await firstCard(page, pile)
  const place = await middleOf(page, `[data-place="${goal}"] h2`)
  const to = { x: place.x, y: place.y + 120 }
  await awaitPaint(page, `[data-place="${goal}"] [data-card="${card.id}"]`)
  await takeUp(tablet, card.at)
  await moveAlong(cdp, wayOver(20, card.at, to))
  await page.locator(`[data-place="${goal}"][data-over]`).waitFor()
  await letGo(cdp, to)
  return page.evaluate(() => window.benchDrop ?? Number.POSITIVE_INFINITY)
}

/** Drags the card on top of the sort to the middle pile; how long its paint took, in milliseconds. */
export async function dropTop(tablet: Tablet): Promise<number> {
  const { page, cdp } = tablet
  const top = '[data-card]:has([data-size="large"])'
  const id = (await page.locator(top).getAttribute('data-card')) ?? ''
  const at = await middleOf(page, top)
  const to = await middleOf(page, '[data-place="sometimes"]')
  await awaitPaint(page, `[data-card]:has([data-size="large"]):not([data-card="${id}"])`)
  await takeUp(tablet, at)
  await moveAlong(cdp, wayOver(20, at, to))
  await page.locator('[data-place="sometimes"][data-over]').waitFor()
  await letGo(cdp, to)
  return page.evaluate(() => window.benchDrop ?? Number.POSITIVE_INFINITY)
}

/** The first card of a pile, and its middle; its row is at the top of the table. */
export async function firstCard(page: Page, pile: string): Promise<{ id: string; at: Point }> {
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

/**
 * From the finger's leaving to the paint that shows what was let go: a message posted in the frame's
 * callback is heard once the page has painted, and not a whole frame later.
 */
function awaitPaint(page: Page, shown: string): Promise<void> {
  return page.evaluate((shown) => {
    window.benchDrop = new Promise((painted) => {
      let left = 0
      const end = (event: Event) => {
        left = event.timeStamp
      }
      window.addEventListener('pointerup', end, { capture: true, once: true })
      const observer = new MutationObserver(() => {
        if (!document.querySelector(shown)) return
        observer.disconnect()
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => painted(performance.now() - left)
        requestAnimationFrame(() => port2.postMessage(null))
      })
      observer.observe(document.body, { childList: true, subtree: true, attributes: true })
    })
  }, shown)
}
