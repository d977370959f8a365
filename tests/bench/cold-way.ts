import type { Browser } from '@playwright/test'
import { slow } from './tablet'

/** What a newcomer presses, the latest first, and what the last of it leads to. */
const way = ['jeu complet', 'Partir des cartes', 'Entrer', 'Je participe']
const topCard = '[data-card] [data-size="large"]'
const said = 'first card: '

/** A newcomer's way to the first card, in a browser that has nothing yet. */
export type Cold = {
  /** Milliseconds from the navigation until the first card can be dragged. */
  readonly time: number
  /** As they went over the wire. */
  readonly bytes: number
  /** The paths of all that was fetched, the page first. */
  readonly files: readonly string[]
}

/** Goes the way on a processor so many times slower, or on this machine's own. */
export async function coldWay(browser: Browser, address: string, rate = 1): Promise<Cold> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(walk, { way, topCard, said })
  const { cdp } = await slow(page, rate)
  await cdp.send('Network.enable')
  let bytes = 0
  const files: string[] = []
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    files.push(new URL(request.url).pathname)
  })
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const coming = page.waitForEvent('console', (message) => message.text().startsWith(said))
  await page.goto(address, { waitUntil: 'commit' })
  const time = Number((await coming).text().slice(said.length))
  await context.close()
  return { time, bytes, files }
}

/** Goes the way within the page: no message to and fro between two presses. */
function walk({ way, topCard, said }: { way: string[]; topCard: string; said: string }): void {
  let ahead = way
  const type = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const next = () => {
    if (document.querySelector(topCard)) {
      requestAnimationFrame(() => {
        requestAnimationFrame(() => console.info(`${said}${performance.now()}`))
      })
      return
    }
    const field = document.querySelector<HTMLInputElement>('form input:not([type])')
    if (field?.value === '') {
      type?.call(field, 'Amina')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const ready = [...document.querySelectorAll<HTMLElement>('a, button')]
    for (const [at, name] of ahead.entries()) {
      const found = ready.find((one) => one.textContent?.includes(name))
      if (!found) continue
      ahead = ahead.slice(0, at)
      found.click()
      break
    }
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}
