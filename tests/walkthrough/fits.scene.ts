import type { Page } from '@playwright/test'
import { expect, journeyFile, openJourneyAt, test } from './atouts'
import { chooseLanguage, goTo } from './every-screen'

/** What one works with shares the screen, on whatever screen, both ways up. */
const sizes = [
  [640, 360],
  [640, 400],
  [740, 360],
  [844, 390],
  [960, 540],
  [1024, 600],
  [1024, 768],
  [1280, 800],
  [1366, 640],
  [1920, 1080],
] as const
const bothWays = sizes.flatMap(([wide, low]) => [
  { width: wide, height: low },
  { width: low, height: wide },
])

/** By how much something is out of the window, cut off, or under another thing; empty when it is whole. */
function outOfSight(page: Page, selectors: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    window.scrollTo(0, 0)
    return wanted.flatMap((selector) => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)]
      const found = all.filter((element) => element.checkVisibility())
      if (found.length === 0) return [`${selector} isn’t there`]
      return found.flatMap((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const isOut = top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1
        const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        const isCovered = !middle || !element.contains(middle)
        const name = `${selector} ${element.textContent?.slice(0, 20)}`
        return isOut ? [`${name}: ${top} to ${bottom}`] : isCovered ? [`${name}: covered`] : []
      })
    })
  }, selectors)
}

for (const language of ['fr', 'en', 'fr+en', 'ar'] as const) {
  test(`card and three piles share the screen at every size (${language})`, async ({ page }) => {
    await openJourneyAt(page, 'decouvrir/tri', journeyFile({ cards: 30, strengths: 0 }))
    await chooseLanguage(page, language)
    for (const size of bothWays) {
      await page.setViewportSize(size)
      const name = `${size.width} × ${size.height}`
      const wanted = ['main [data-card]', '[data-place] button', 'h1', 'footer a']
      expect(await outOfSight(page, wanted), name).toEqual([])
      const card = await page.locator('main [data-card]').boundingBox()
      expect(card?.width, name).toBeGreaterThanOrEqual(199)
      const isCut = await page
        .locator('main [data-card] [data-sentence]')
        .last()
        .evaluate((sentence) => {
          const whole = sentence.closest('[data-card]')?.getBoundingClientRect()
          return sentence.getBoundingClientRect().bottom - (whole?.bottom ?? 0)
        })
      expect(isCut, `the sentence at ${name}`).toBeLessThanOrEqual(0)
    }
  })
}

test('the hand, the count and the way on are in sight wherever strengths are chosen', async ({
  page,
}) => {
  await openJourneyAt(page, 'decouvrir/forces', journeyFile({ strengths: 3 }))
  for (const size of bothWays) {
    await page.setViewportSize(size)
    const name = `${size.width} × ${size.height}`
    const wanted = ['[data-place]', 'footer a[data-look="main"]']
    expect(await outOfSight(page, wanted), name).toEqual([])
    const sentence = page.locator('main ul [data-sentence]').nth(3)
    await sentence.scrollIntoViewIfNeeded()
    await expect(sentence, name).toBeVisible()
  }
})

test('what leads on is in sight on every screen, at every size', async ({ page }) => {
  await openJourneyAt(page, 'exprimer', journeyFile({ strengths: 3 }))
  const places = [
    'exprimer',
    'exprimer/ecouter',
    'exprimer/ecouter/phrase',
    'portfolio',
    'portfolio/emporter',
  ]
  for (const place of places) {
    await goTo(page, place)
    for (const size of bothWays) {
      await page.setViewportSize(size)
      const name = `${place} at ${size.width} × ${size.height}`
      expect(await outOfSight(page, ['footer [data-look="main"]']), name).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  }
})
