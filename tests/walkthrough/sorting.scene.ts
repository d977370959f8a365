import type { CDPSession, Page } from '@playwright/test'
import {
  comeIn,
  countOf,
  expect,
  journeyFile,
  middleOf,
  openJourneyAt,
  type Point,
  pile,
  startSort,
  test,
  topCard,
} from './atouts'

/** Moves a real finger, through the browser's own touch events, in steps of one frame. */
async function fingers(page: Page): Promise<{
  down: (...points: Point[]) => Promise<void>
  slide: (from: Point, to: Point, steps?: number) => Promise<void>
  /** Moves and leaves at once: a finger doesn't wait for the page. */
  flick: (...way: Point[]) => Promise<void>
  up: () => Promise<void>
  cancel: () => Promise<void>
}> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const send = (type: string, points: Point[], timestamp?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: points.map((point, id) => ({ ...point, id })),
      ...(timestamp === undefined ? {} : { timestamp }),
    })
  const frame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  return {
    down: async (...points) => void (await send('touchStart', points)),
    slide: async (from, to, steps = 8) => {
      for (let at = 1; at <= steps; at++) {
        const part = at / steps
        const x = from.x + (to.x - from.x) * part
        const y = from.y + (to.y - from.y) * part
        await send('touchMove', [{ x, y }])
        await frame()
      }
    },
    flick: async (...way) => {
      // When the finger moved says the finger, not the machine that is busy with other tests.
      const start = Date.now() / 1000
      const at = (step: number) => start + step * 0.016
      const moves = way.map((point, step) => send('touchMove', [point], at(step)))
      await Promise.all([...moves, send('touchEnd', [], at(way.length))])
    },
    up: async () => void (await send('touchEnd', [])),
    cancel: async () => void (await send('touchCancel', [])),
  }
}

const labelOf = (page: Page) => topCard(page).innerText()

test.describe('with a mouse and keys', () => {
  test.beforeEach(async ({ page }) => {
    await comeIn(page)
    await startSort(page)
  })

  test('going back with a card in hand leaves no card in the air', async ({ page }) => {
    const [label = ''] = (await labelOf(page)).split('\n').slice(1)
    const from = await middleOf(topCard(page))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 80, from.y + 40, { steps: 4 })
    await expect(page.getByText(label, { exact: true })).toHaveCount(2)
    const to = await middleOf(pile(page, 'Parfois'))
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Par où commencer ?' })).toBeVisible()
    await expect(page.getByText(label, { exact: true })).toHaveCount(0)
    await page.mouse.up()
    await page.goForward()
    await page.getByRole('button', { name: /Le jeu court/ }).click()
    expect((await labelOf(page)).split('\n')).toContain(label)
    await expect(countOf(page, 'sometimes')).toHaveText('aucune carte')
  })

  test('a card is laid by dragging it onto a pile', async ({ page }) => {
    const first = await labelOf(page)
    const [from, to] = [await middleOf(topCard(page)), await middleOf(pile(page, 'Parfois'))]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 6 })
    await page.mouse.up()

    await expect(countOf(page, 'sometimes')).toHaveText('une carte')
    expect(await labelOf(page)).not.toBe(first)
  })

  test('a card let go elsewhere comes home', async ({ page }) => {
    const first = await labelOf(page)
    const from = await middleOf(topCard(page))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x, from.y - 60, { steps: 30 })
    for (let still = 0; still < 8; still++) await page.mouse.move(from.x, from.y - 60 - (still % 2))
    await page.mouse.up()

    expect(await labelOf(page)).toBe(first)
    await expect(countOf(page, 'often')).toHaveText('aucune carte')
    await expect(page.locator('[data-held]')).toHaveCount(0)
  })

  test('a drag quicker than a frame lands, and so does the next one', async ({ page }) => {
    const target = await middleOf(pile(page, 'Parfois'))
    for (let drops = 1; drops <= 2; drops++) {
      const from = await middleOf(topCard(page))
      await page.evaluate(
        ({ from, target }) => {
          const send = (kind: string, x: number, y: number) =>
            document.elementFromPoint(from.x, from.y)?.dispatchEvent(
              new PointerEvent(kind, {
                bubbles: true,
                cancelable: true,
                isPrimary: true,
                pointerId: 1,
                clientX: x,
                clientY: y,
              }),
            )
          send('pointerdown', from.x, from.y)
          send('pointermove', from.x + 20, from.y + 20)
          send('pointermove', target.x, target.y)
          send('pointerup', target.x, target.y)
        },
        { from, target },
      )
      await expect(page.getByText(new RegExp(`^${drops} cartes? sur 31`))).toBeVisible()
    }
    await expect(countOf(page, 'sometimes')).toHaveText('2 cartes')
  })

  test('a double tap lays one card', async ({ page }) => {
    await pile(page, 'Souvent').dblclick()
    await expect(countOf(page, 'often')).toHaveText('une carte')
  })

  test('Escape brings a card home', async ({ page }) => {
    const [from, to] = [await middleOf(topCard(page)), await middleOf(pile(page, 'Souvent'))]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 6 })
    await page.keyboard.press('Escape')
    await page.mouse.up()

    await expect(countOf(page, 'often')).toHaveText('aucune carte')
  })

  test('keys 1, 2 and 3 lay cards while the sort has the focus', async ({ page }) => {
    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await page.keyboard.press('3')
    await page.keyboard.press('3')

    await expect(countOf(page, 'often')).toHaveText('une carte')
    await expect(countOf(page, 'sometimes')).toHaveText('une carte')
    await expect(countOf(page, 'not-now')).toHaveText('2 cartes')
  })

  test('on a French keyboard the keys with 1, 2 and 3 on them do it without Shift', async ({
    page,
  }) => {
    const typed = { Digit1: '&', Digit2: 'é', Digit3: '"', Numpad3: '3' }
    // Also after a tap beside everything, which takes the focus to the page itself.
    await page
      .locator('header')
      .first()
      .click({ position: { x: 400, y: 4 } })
    for (const [code, key] of Object.entries(typed)) {
      await page.evaluate(
        (pressed) => {
          const at = document.activeElement ?? document.body
          at.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true }))
        },
        { code, key },
      )
    }

    await expect(countOf(page, 'often')).toHaveText('une carte')
    await expect(countOf(page, 'sometimes')).toHaveText('une carte')
    await expect(countOf(page, 'not-now')).toHaveText('2 cartes')
  })

  test('undo takes back every card of this visit, the last one first', async ({ page }) => {
    const first = await labelOf(page)
    await pile(page, 'Souvent').click()
    const second = await labelOf(page)
    await pile(page, 'Pas maintenant').click()
    const undo = page.getByRole('button', { name: 'Annuler' })

    await undo.click()
    expect(await labelOf(page)).toBe(second)
    await undo.click()
    expect(await labelOf(page)).toBe(first)
    await expect(page.getByRole('status')).toHaveText(/Annulé/)
  })

  test('“Je ne sais pas” puts a card back for later', async ({ page }) => {
    const unsure = await labelOf(page)
    await page.getByRole('button', { name: 'Je ne sais pas' }).click()
    expect(await labelOf(page)).not.toBe(unsure)
    for (let laid = 0; laid < 30; laid++) await pile(page, 'Souvent').click()

    expect(await labelOf(page)).toBe(unsure)
  })

  test('at the end come the strengths, or the rest of the full deck', async ({ page }) => {
    for (let laid = 0; laid < 31; laid++) await pile(page, 'Souvent').click()
    await expect(
      page.getByRole('heading', { name: 'Toutes les cartes sont posées.' }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Ajouter les 50 autres cartes' }).click()

    await expect(countOf(page, 'often')).toHaveText('31 cartes')
    await expect(page.getByText('31 cartes sur 81')).toBeVisible()
  })

  test('an announcement tells what was laid and which card comes next', async ({ page }) => {
    const [first] = (await labelOf(page)).split('\n').slice(1)
    await pile(page, 'Souvent').click()

    await expect(page.getByRole('status')).toContainText('posée sur Souvent')
    await expect(page.getByRole('status')).toContainText('Carte suivante')
    expect(first).toBeTruthy()
  })
})

test('an experience brings its cards forward, and the card says so', async ({ page }) => {
  await comeIn(page)
  await page.getByRole('link', { name: /Ce que j’ai vécu/ }).click()
  await page.getByRole('button', { name: /Aider un proche/ }).click()
  await page.getByRole('link', { name: 'Trier les cartes' }).click()
  await page.getByRole('button', { name: /Le jeu court/ }).click()

  await expect(page.getByText('Sert souvent ici : aider un proche')).toBeVisible()
})

test('a success brings the cards that it took forward', async ({ page }) => {
  await comeIn(page)
  await page.getByRole('link', { name: /Partir d’une réussite/ }).click()
  await page.getByLabel('Ma réussite, en quelques mots').fill('La fête de l’immeuble')
  await page.getByRole('button', { name: 'Accueillir' }).click()
  await page.getByRole('link', { name: 'Trier les cartes' }).click()
  await page.getByRole('button', { name: /Le jeu court/ }).click()

  await expect(topCard(page)).toContainText('Accueillir')
  await expect(page.getByText('Présent dans votre réussite : La fête de l’immeuble')).toBeVisible()
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 800, height: 1280 } })

  test.beforeEach(async ({ page }) => {
    await comeIn(page)
    await startSort(page)
  })

  test('a finger drags a card onto a pile', async ({ page }) => {
    const finger = await fingers(page)
    const [from, to] = [await middleOf(topCard(page)), await middleOf(pile(page, 'Souvent'))]
    await finger.down(from)
    await finger.slide(from, to)
    await finger.up()

    await expect(countOf(page, 'often')).toHaveText('une carte')
  })

  test('a flick towards a pile is enough, however fast', async ({ page }) => {
    const finger = await fingers(page)
    const from = await middleOf(topCard(page))
    await finger.down(from)
    await finger.flick({ x: from.x + 20, y: from.y + 80 }, { x: from.x + 60, y: from.y + 220 })

    await expect(page.getByText('1 carte sur 31')).toBeVisible()
  })

  test('a second finger brings the card home', async ({ page }) => {
    const finger = await fingers(page)
    const first = await labelOf(page)
    const [from, to] = [await middleOf(topCard(page)), await middleOf(pile(page, 'Souvent'))]
    await finger.down(from)
    await finger.slide(from, to)
    await finger.down(to, { x: to.x + 80, y: to.y - 200 })
    await finger.up()

    await expect(page.locator('[data-held]')).toHaveCount(0)
    expect(await labelOf(page)).toBe(first)
    await expect(countOf(page, 'often')).toHaveText('aucune carte')
  })

  test('a cancelled touch brings the card home, and the next drag works', async ({ page }) => {
    const finger = await fingers(page)
    const [from, to] = [await middleOf(topCard(page)), await middleOf(pile(page, 'Souvent'))]
    await finger.down(from)
    await finger.slide(from, to)
    await finger.cancel()
    await expect(countOf(page, 'often')).toHaveText('aucune carte')

    await finger.down(from)
    await finger.slide(from, to)
    await finger.up()
    await expect(countOf(page, 'often')).toHaveText('une carte')
  })

  for (const { what, last, pointerId } of [
    { what: 'a touch that is cancelled', last: 'pointercancel', pointerId: 7 },
    { what: 'a second finger beside the card', last: 'pointerdown', pointerId: 8 },
  ]) {
    test(`${what} within one frame leaves no card in the air`, async ({ page }) => {
      const [label = ''] = (await labelOf(page)).split('\n').slice(1)
      await topCard(page).evaluate(
        (card, { last, pointerId }) => {
          const tell = (on: Element | null, type: string, clientY: number, finger = 7) => {
            const touch = { isPrimary: finger === 7, pointerId: finger, pointerType: 'touch' }
            on?.dispatchEvent(
              new PointerEvent(type, { bubbles: true, clientX: 200, clientY, button: 0, ...touch }),
            )
          }
          tell(card, 'pointerdown', 300)
          tell(card, 'pointermove', 360)
          tell(document.querySelector('[data-place]'), last, 360, pointerId)
        },
        { last, pointerId },
      )

      await expect(page.locator('[data-held]')).toHaveCount(0)
      await expect(page.getByText(label, { exact: true })).toHaveCount(1)
      await expect(countOf(page, 'often')).toHaveText('aucune carte')
    })
  }

  test('a long press calls up no menu and selects no text', async ({ page }) => {
    await page.evaluate(() => {
      window.addEventListener('contextmenu', (event) => {
        document.title = event.defaultPrevented ? 'prevented' : 'menu'
      })
    })
    const card = topCard(page)
    await card.dispatchEvent('pointerdown', { isPrimary: true, button: 0, pointerType: 'touch' })
    await card.dispatchEvent('contextmenu', { bubbles: true, cancelable: true })

    expect(await page.title()).toBe('prevented')
    expect(await card.evaluate((element) => getComputedStyle(element).userSelect)).toBe('none')
  })

  test('a finger beside the cards never makes the browser go back or reload', async ({ page }) => {
    const finger = await fingers(page)
    const address = page.url()
    await page.evaluate(() => Object.assign(window, { stillHere: true }))
    await finger.down({ x: 20, y: 700 })
    await finger.slide({ x: 20, y: 700 }, { x: 700, y: 700 })
    await finger.up()
    await finger.down({ x: 600, y: 300 })
    await finger.slide({ x: 600, y: 300 }, { x: 600, y: 1100 })
    await finger.up()

    expect(page.url()).toBe(address)
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true)
    for (const element of ['html', 'body']) {
      await expect(page.locator(element)).toHaveCSS('overscroll-behavior', 'none')
    }
  })
})

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a card that only touches a pile comes home', async ({ page }) => {
    await comeIn(page)
    await startSort(page)
    const label = await labelOf(page)
    const from = await middleOf(topCard(page))
    const to = { x: from.x, y: from.y + 60 }
    const finger = await fingers(page)
    await finger.down(from)
    await finger.slide(from, to)
    // It rests there, so that it is no flick.
    for (let still = 0; still < 12; still++) await finger.slide(to, to, 1)
    await finger.up()

    await expect(page.locator('[data-held]')).toHaveCount(0)
    expect(await labelOf(page)).toBe(label)
  })

  test('a card in hand says as much as it did in the deck', async ({ page }) => {
    await comeIn(page)
    await startSort(page)
    const from = await middleOf(topCard(page))
    const finger = await fingers(page)
    // The one on top comes after those below it, and the one in hand after all.
    const words = page.locator('span:has(> [data-sentence])').last()
    const heights = () =>
      words.evaluate((words) => Array.from(words.children, (line) => line.clientHeight))
    const lying = await heights()
    await finger.down(from)
    await finger.slide(from, { x: from.x, y: from.y + 30 })

    await expect(page.locator('[data-sentence]')).toHaveCount(4)
    expect(await heights()).toEqual(lying)
    await finger.up()
  })
})

test.describe('every pile on the table', () => {
  test('a card is moved by its menu, without dragging', async ({ page }) => {
    await openJourneyAt(page, 'decouvrir/piles')
    await page.getByRole('button', { name: 'Patience', exact: true }).click()
    const menu = page.getByRole('dialog', { name: /Déplacer « Patience » vers/ })
    await menu.getByRole('button', { name: 'Pas maintenant' }).click()

    const notNow = page.locator('[data-place="not-now"]')
    await expect(notNow.getByRole('button', { name: 'Patience', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Patience', exact: true })).toHaveCount(1)
  })

  test('the rest of the deck comes without losing the place', async ({ page }) => {
    await comeIn(page)
    await startSort(page)
    await pile(page, 'Souvent').click()
    await page.getByRole('link', { name: 'Voir toutes les piles' }).click()
    await page.getByRole('button', { name: 'Ajouter les 50 autres cartes' }).click()

    await expect(page.locator('[data-card]')).toHaveCount(81)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  test('a card is dragged from pile to pile', async ({ page }) => {
    await openJourneyAt(page, 'decouvrir/piles')
    const card = page.getByRole('button', { name: 'Écouter', exact: true })
    const [from, to] = [
      await middleOf(card),
      await middleOf(page.getByRole('heading', { name: /Parfois/ })),
    ]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 8 })
    await page.mouse.up()

    const sometimes = page.locator('[data-place="sometimes"]')
    await expect(sometimes.getByRole('button', { name: 'Écouter', exact: true })).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('a card that comes home has the focus, and the keyboard goes on from it', async ({
    page,
  }) => {
    await openJourneyAt(page, 'decouvrir/piles')
    const card = page.getByRole('button', { name: 'Écouter', exact: true })
    const from = await middleOf(card)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 })
    await page.keyboard.press('Escape')
    await page.mouse.up()

    await expect(card).toBeFocused()
    const menu = page.getByRole('dialog', { name: /Déplacer « Écouter » vers/ })
    await expect(menu).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(menu).toBeVisible()
  })

  test('every card of the deck lies on the table exactly once', async ({ page }) => {
    await openJourneyAt(page, 'decouvrir/piles')
    const cards = await page
      .locator('[data-card]')
      .evaluateAll((all) => all.map((card) => card.getAttribute('data-card')))
    expect(cards).toHaveLength(81)
    expect(new Set(cards).size).toBe(81)
  })

  test.describe('with a finger', () => {
    test.use({ hasTouch: true, viewport: { width: 800, height: 1280 } })

    test('a moving finger scrolls and takes no card', async ({ page }) => {
      await openJourneyAt(page, 'decouvrir/piles')
      const finger = await fingers(page)
      const from = await middleOf(page.getByRole('button', { name: 'Patience', exact: true }))
      await finger.down(from)
      await finger.slide(from, { x: from.x, y: from.y - 150 })
      await finger.up()

      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50)
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.locator('[data-held]')).toHaveCount(0)
    })

    test('a resting finger takes a card, and lays it on another pile', async ({ page }) => {
      await openJourneyAt(page, 'decouvrir/piles', journeyFile({ cards: 12 }))
      const finger = await fingers(page)
      const from = await middleOf(page.getByRole('button', { name: 'Écouter', exact: true }))
      const sometimes = page.locator('[data-place="sometimes"]')
      const to = await middleOf(sometimes)
      await finger.down(from)
      await expect(page.locator('[data-held]')).toHaveCount(1)
      await finger.slide(from, to)
      await finger.up()

      await expect(sometimes.getByRole('button', { name: 'Écouter', exact: true })).toBeVisible()
    })
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } })

    test('one family of cards is laid out at a time', async ({ page }) => {
      await openJourneyAt(page, 'decouvrir/piles')
      await expect(page.locator('[data-card]')).toHaveCount(13)
      await expect(page.locator('[data-place="often"] h2')).toContainText(/\d+ cartes? sur \d+/)
      await page.getByRole('button', { name: 'Dire et comprendre' }).click()

      await expect(page.getByRole('button', { name: 'Parler clairement' })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Patience', exact: true })).toHaveCount(0)
    })
  })
})

test('what was sorted on paper is tapped in, pile by pile', async ({ page }) => {
  await comeIn(page)
  await startSort(page)
  await page.getByRole('link', { name: 'Voir toutes les piles' }).click()
  await page.getByRole('link', { name: 'Trié sur papier' }).click()
  await page.getByRole('button', { name: '1. Écouter' }).click()
  await page.getByRole('button', { name: '9. Respecter les différences' }).click()
  await page.getByRole('button', { name: /^Pas maintenant/ }).click()
  // Not in the short deck: the paper one is whole.
  await page.getByRole('button', { name: '2. Comprendre les émotions' }).click()
  await page.getByRole('button', { name: '1. Écouter (sur Souvent)' }).click()
  await expect(page.getByRole('button', { name: 'Souvent · 1' })).toBeVisible()
  await page.getByRole('button', { name: '1. Écouter' }).click()
  await page.getByRole('link', { name: 'Retour' }).click()

  const on = (place: string) => page.locator(`[data-place="${place}"]`)
  await expect(on('often').getByRole('button')).toHaveText([/Respecter les différences/])
  await expect(on('not-now').getByRole('button')).toHaveText([/Comprendre les émotions/])
  await expect(on('later').getByRole('button', { name: 'Écouter' })).toBeVisible()
  await expect(page.locator('[data-card]')).toHaveCount(81)
})
