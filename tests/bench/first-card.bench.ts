import { type Browser, expect, type Page, test } from '@playwright/test'
import { judgeAgainst } from './against'
import { letGo, moveAlong, press, wayOver } from './hand'
import { oneCardLaid } from './journeys'
import { address, bring, slow } from './tablet'

/** The card on top: the only large one that can be taken. */
const topCard = '[data-card] [data-size="large"]'

/** What the page says, before the milliseconds from the navigation to the frame with the card. */
const firstCardSaid = 'first card: '

/**
 * Both pages lie in one browser with the same warm HTTP cache and code cache and no service worker,
 * and are opened by turns, so that other work on this machine slows both alike. Each is opened from
 * an empty page: clearing a page away before it is loaded again takes longer the more was on it.
 */
test('The first card can be dragged', async ({ browser }) => {
  const context = await browser.newContext()
  const ours = await context.newPage()
  const bare = await context.newPage()
  await ours.goto(`${await bring(ours, oneCardLaid())}/decouvrir/tri`)
  await bare.goto(address('bare/'))
  for (const page of [ours, bare]) {
    await page.addInitScript(noteFirstCard, [topCard, firstCardSaid])
  }
  await judgeAgainst(
    { ours: opening(ours), floor: opening(bare), runs: 11, warmUps: 4 },
    { measure: 'Coming back to the sort, warm, against a bare page', budget: 1.5 },
  )
  await context.close()
})

/** Milliseconds from the navigation to the first card. */
function opening(page: Page): () => Promise<readonly number[]> {
  const address = page.url()
  return async () => [await openAnew(page, address)]
}

test('What was timed can really be dragged', async ({ browser }) => {
  const { ours, bare } = await both(browser)
  for (const page of [ours, bare]) await dragTopCard(page)
})

async function both(browser: Browser): Promise<{ ours: Page; bare: Page }> {
  const context = await browser.newContext()
  const [ours, bare] = [await context.newPage(), await context.newPage()]
  await ours.goto(`${await bring(ours, oneCardLaid())}/decouvrir/tri`)
  await ours.reload()
  await bare.goto(address('bare/'))
  return { ours, bare }
}

async function dragTopCard(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await page.locator(topCard).waitFor()
  const box = await page.locator(topCard).boundingBox()
  const place = await page.locator('[data-place]').nth(1).boundingBox()
  if (!box || !place) throw new Error('There is no card to drag')
  const card = await page.locator('[data-card]').getAttribute('data-card')
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const to = { x: place.x + place.width / 2, y: place.y + place.height / 2 }
  await press(cdp, from)
  await moveAlong(cdp, wayOver(20, from, to))
  await letGo(cdp, to)
  await expect(page.locator('[data-card]')).not.toHaveAttribute('data-card', card ?? '')
}

/**
 * Only the page whose turn it is is slowed: the browser slows a page by keeping a processor busy, and
 * two slowed pages on two processors starve each other's network and database.
 *
 * The page says itself when its card was shown. Asking it would bring Playwright's own script into
 * every new document, and that runs on the same slow processor before the first card.
 */
async function openAnew(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  const { cdp } = await slow(page)
  const said = page.waitForEvent('console', (message) => message.text().startsWith(firstCardSaid))
  await page.goto(address, { waitUntil: 'commit' })
  const time = Number((await said).text().slice(firstCardSaid.length))
  await cdp.detach()
  // What comes after the first screen must not run into the other page's turn.
  await page.waitForTimeout(600)
  return time
}

function noteFirstCard([found, said]: readonly string[]): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(found ?? '')) return
    observer.disconnect()
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        console.info(`${said}${performance.now()}`)
      })
    })
  })
  observer.observe(document, { childList: true, subtree: true })
}
