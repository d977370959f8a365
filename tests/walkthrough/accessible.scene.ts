import type { Page } from '@playwright/test'
import { expect, journeyFile, openJourneyAt, test, word } from './atouts'
import {
  chooseLanguage,
  findings,
  goTo,
  inFours,
  inside,
  outside,
  tooSmall,
  tooWide,
  wholeJourney,
} from './every-screen'

/** What a screen is looked at by: the first is the tablet, the fourth a tablet at 200 % zoom. */
const sizes = [
  [1280, 800],
  [800, 1280],
  [390, 844],
  [640, 400],
  [320, 640],
] as const

for (const language of ['fr', 'en', 'ar'] as const) {
  // A few screens a test: each ends in seconds, also on a slow machine.
  for (const places of inFours(inside)) {
    test(`anyone can read and touch ${places.join(', ')} (${language})`, async ({ page }) => {
      await openJourneyAt(page, 'decouvrir', wholeJourney())
      await chooseLanguage(page, language)
      for (const place of places) {
        await goTo(page, place)
        expect(await findings(page), place).toEqual([])
        expect(await undrawn(page), place).toEqual([])
        expect(await smallText(page), place).toEqual([])
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height })
          expect(await tooWide(page), `${place} at ${width}`).toBeLessThanOrEqual(0)
          expect(await tooSmall(page), `${place} at ${width}`).toEqual([])
        }
        await page.setViewportSize({ width: 1280, height: 800 })
      }
    })
  }
}

for (const language of ['fr', 'en'] as const) {
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

/** The pictures that a screen names and nobody drew. */
function undrawn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const uses = [...document.querySelectorAll('use')].map((use) => use.href.baseVal)
    const found: string[] = []
    for (const [file, names] of Map.groupBy(uses, (use) => use.replace(/#.*/, ''))) {
      const drawn = await (await fetch(file)).text()
      found.push(...names.filter((name) => !drawn.includes(`id="${name.replace(/.*#/, '')}"`)))
    }
    return found
  })
}

/** Texts of less than 18 px. */
function smallText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
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
}
