import { expect, journeyFile, openJourneyAt, test, word } from './atouts'
import {
  chooseLanguage,
  findings,
  goTo,
  inFours,
  inside,
  outside,
  tooSmall,
  wholeJourney,
} from './every-screen'

for (const language of ['fr', 'en'] as const) {
  // A few screens a test: each ends in seconds, also on a slow machine.
  for (const places of inFours(inside)) {
    test(`axe finds nothing on ${places.join(', ')} (${language})`, async ({ page }) => {
      await openJourneyAt(page, 'decouvrir', wholeJourney())
      await chooseLanguage(page, language)
      for (const place of places) {
        await goTo(page, place)
        expect(await findings(page), place).toEqual([])
      }
    })
  }

  test(`axe finds nothing in the person’s panel (${language})`, async ({ page }) => {
    await openJourneyAt(page, 'decouvrir', wholeJourney())
    await chooseLanguage(page, language)
    await page.getByRole('button', { name: 'Samira' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page)).toEqual([])
  })

  test(`axe finds nothing outside of a journey (${language})`, async ({ page }) => {
    await openJourneyAt(page, 'decouvrir')
    await chooseLanguage(page, language)
    for (const place of outside) {
      await page.goto(`/#/${place}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await findings(page), place).toEqual([])
    }
  })

  test(`no text of the other language stands on a screen (${language})`, async ({ page }) => {
    await openJourneyAt(page, 'decouvrir', journeyFile({ cards: 40, stories: 0 }))
    await chooseLanguage(page, language)
    const other = language === 'fr' ? 'en' : 'fr'
    for (const place of ['decouvrir', 'decouvrir/tri', 'exprimer', 'fini']) {
      await goTo(page, place)
      const text = await page.getByRole('main').innerText()
      for (const key of ['hub.cards', 'sort.dont-know', 'express.result', 'leave.erase'] as const) {
        expect(text).not.toContain(word(other, key))
      }
    }
  })
}

for (const places of inFours(inside)) {
  test(`an empty journey is as accessible: ${places.join(', ')}`, async ({ page }) => {
    const empty = journeyFile({ cards: 0, strengths: 0 })
    await openJourneyAt(page, 'decouvrir', { ...empty, stories: {} })
    for (const place of places) {
      await goTo(page, place)
      expect(await findings(page), place).toEqual([])
    }
  })
}

test('the pictures that a screen names are all drawn', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir', wholeJourney())
  for (const place of inside) {
    await goTo(page, place)
    const missing = await page.evaluate(async () => {
      const names = [...document.querySelectorAll('use')].map(
        (use) => use.getAttribute('href') ?? '',
      )
      const isMissing = async (name: string) => {
        const [file = '', id] = name.split('#')
        return !(await (await fetch(file)).text()).includes(`id="${id}"`)
      }
      const missing = await Promise.all(names.map(isMissing))
      return names.filter((_, at) => missing[at])
    })
    expect(missing, place).toEqual([])
  }
})

const sizes = [
  [1280, 800],
  [800, 1280],
  [390, 844],
  // A tablet of 1280 × 800 at 200 % zoom.
  [640, 400],
  [320, 640],
] as const

for (const [width, height] of sizes) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('nothing is cut off or needs scrolling sideways, and every target is big enough', async ({
      page,
    }) => {
      await openJourneyAt(page, 'decouvrir', journeyFile({ cards: 40, strengths: 8 }))
      for (const place of inside) {
        await goTo(page, place)
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(scroll, place).toBeLessThanOrEqual(width)
        expect(await tooSmall(page), place).toEqual([])
      }
    })
  })
}

test('texts are 18 px or more on a tablet', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir', wholeJourney())
  for (const place of inside) {
    await goTo(page, place)
    const small = await page.evaluate(() => {
      const found: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent?.checkVisibility() || !node.textContent?.trim()) continue
        // The keys' own signs only repeat what the sentence says.
        if (parent.tagName === 'KBD' || parent.closest('style, title, .for-readers')) continue
        const size = Number.parseFloat(getComputedStyle(parent).fontSize)
        if (size < 18) found.push(`${node.textContent} ${size}`)
      }
      return found
    })
    expect(small, place).toEqual([])
  }
})

test('the focus goes to the heading of a new screen, and back from a question', async ({
  page,
}) => {
  await openJourneyAt(page, 'decouvrir/piles')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const card = page.getByRole('button', { name: 'Patience', exact: true })
  await card.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  await expect(card).toBeFocused()
})

test.describe('with less motion', () => {
  test.use({ reducedMotion: 'reduce' } as object)

  test('a card is laid without flying', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openJourneyAt(page, 'decouvrir/tri', journeyFile({ cards: 3, strengths: 0 }))
    await page.evaluate(() => {
      const moves: string[] = []
      Object.assign(window, { moves })
      const animate = Element.prototype.animate
      Element.prototype.animate = function (frames, timing) {
        moves.push(JSON.stringify(frames))
        return animate.call(this, frames, timing)
      }
    })
    await page.getByRole('button', { name: 'Souvent', exact: true }).click()
    await expect(page.locator('#pile-often')).not.toHaveText('aucune carte')
    const moves = await page.evaluate(() => (window as unknown as { moves: string[] }).moves)

    expect(moves.join()).toContain('opacity')
    expect(moves.join()).not.toContain('translate')
  })
})

test('forced colours keep cards, chips and choices apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openJourneyAt(page, 'decouvrir/plaisir', journeyFile({ cards: 20 }))
  const chip = page.getByRole('button', { name: 'Prendre soin' })
  const before = await chip.evaluate((element) => getComputedStyle(element).borderTopWidth)
  await chip.click()

  expect(await chip.evaluate((element) => getComputedStyle(element).borderTopWidth)).not.toBe(
    before,
  )
  const ground = (name: string) =>
    page
      .getByRole('link', { name })
      .evaluate((station) => getComputedStyle(station).backgroundColor)
  expect(await ground('Découvrir')).not.toBe(await ground('Portfolio'))
})
