import { expect, test } from '@playwright/test'
import { judge, quantile, worst } from './figure'
import { framesWatched, watchFrames } from './frames'
import { eightStrengths } from './journeys'
import { pageWith, slow } from './tablet'

const typed = 60
const rounds = 3

/**
 * 24 stories, 4,000 characters in the very field that is typed in. Every twelfth letter a rest, long
 * enough for the words to be handed over and kept: that work counts too.
 */
test('Typing in a long story', async ({ browser }) => {
  const page = await pageWith(browser, eightStrengths(3, 4_000), 'exprimer')
  const field = page.getByRole('textbox').filter({ hasText: 'accueilli' }).nth(1)
  await expect(field).toHaveValue(/.{4000}/)
  const { cdp } = await slow(page)
  await field.click()
  await page.keyboard.press('Control+End')
  const frames: number[] = []
  for (let round = 0; round < rounds; round++) {
    await watchFrames(page)
    for (let letter = 0; letter < typed; letter++) {
      await cdp.send('Input.insertText', { text: 'e' })
      await page.waitForTimeout(letter % 12 === 11 ? 450 : 60)
    }
    frames.push(...(await framesWatched(page)).frames)
  }
  const p95 = quantile(frames, 0.95).toFixed(1)
  const note = `${rounds} × ${typed} letters, p95 ${p95} ms`
  judge('Typing with 24 long stories: worst frame', worst(frames), 50, 'ms', note)
})
