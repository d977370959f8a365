import { expect, type Locator, type Page, test } from '@playwright/test'
import { judgeAgainst } from './against'
import { quantile } from './figure'
import { framesWatched, watchFrames } from './frames'
import { eightStrengths, told } from './journeys'
import { address, pageWith, slow } from './tablet'

const letters = 36

/**
 * 24 stories, 4,000 characters in the very field that is typed in; beside it as many plain fields.
 * Every twelfth letter a rest, long enough for the words to be handed over and kept: that work
 * counts too.
 */
test('Typing in a long story', async ({ browser }) => {
  test.setTimeout(300_000)
  const page = await pageWith(browser, eightStrengths(3, 4_000), 'exprimer/ecouter/tout')
  const field = page.getByRole('textbox').filter({ hasText: 'accueilli' }).nth(1)
  await expect(field).toHaveValue(/.{4000}/)
  const plain = await browser.newPage()
  await plain.goto(address('pages/plain-fields.html'))
  await plain.waitForFunction(() => window.plainFields)
  await plain.evaluate((texts) => window.plainFields.show(texts), Array(24).fill(told(4_000)))
  const turns = {
    ours: typingIn(page, field),
    floor: typingIn(plain, plain.locator('textarea').first()),
  }
  await judgeAgainst(
    { ...turns, runs: 3 },
    {
      measure: 'Typing with 24 long stories: frame p98, against plain fields',
      budget: 1.5,
      of: (frames) => quantile(frames, 0.98),
      called: 'p98',
    },
  )
  await expect(field).toHaveValue(/e{36}$/)
})

function typingIn(page: Page, field: Locator): () => Promise<readonly number[]> {
  return async () => {
    await page.bringToFront()
    await field.click()
    await page.keyboard.press('Control+End')
    const { cdp } = await slow(page)
    await watchFrames(page)
    for (let letter = 0; letter < letters; letter++) {
      await cdp.send('Input.insertText', { text: 'e' })
      await page.waitForTimeout(letter % 12 === 11 ? 450 : 60)
    }
    const { frames } = await framesWatched(page)
    await cdp.detach()
    return frames
  }
}
