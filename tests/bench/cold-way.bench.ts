import { type Browser, test } from '@playwright/test'
import { judgeAgainst } from './against'
import { judge, median } from './figure'
import { address, slow } from './tablet'

/** What a newcomer presses, the latest first, and what the last of it leads to. */
const way = ['jeu complet', 'Partir des cartes', 'Entrer', 'Je participe']
const topCard = '[data-card] [data-size="large"]'
const said = 'first card: '

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
        const cold = await coldWay(browser, 'app/')
        bytes.push(cold.bytes)
        return [cold.time]
      },
      floor: async () => [(await coldWay(browser, 'bare/')).time],
      runs: 9,
    },
    { measure: 'Cold way, front door to first card, against a bare page', budget: 1.5 },
  )
  judge('Bytes on the cold way', median(bytes) / 1000, 260, 'kB', 'as they go over the wire')
})

type Cold = { readonly time: number; readonly bytes: number }

async function coldWay(browser: Browser, path: string): Promise<Cold> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(walk, { way, topCard, said })
  const { cdp } = await slow(page)
  await cdp.send('Network.enable')
  let bytes = 0
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const coming = page.waitForEvent('console', (message) => message.text().startsWith(said))
  await page.goto(address(path), { waitUntil: 'commit' })
  const time = Number((await coming).text().slice(said.length))
  await context.close()
  return { time, bytes }
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
