import { expect, test } from '@playwright/test'
import { judge, quantile, worst } from './figure'
import { framesWatched, watchFrames } from './frames'
import { eightStrengths } from './journeys'
import { calmestOf } from './rounds'
import { pageWith, slow } from './tablet'

const typed = 60
const frameBudget = 50

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
  const { best, rounds } = await calmestOf(
    async () => {
      await watchFrames(page)
      for (let letter = 0; letter < typed; letter++) {
        await cdp.send('Input.insertText', { text: 'e' })
        await page.waitForTimeout(letter % 12 === 11 ? 450 : 60)
      }
      return (await framesWatched(page)).frames
    },
    (frames) => worst(frames) / frameBudget,
  )
  await expect(field).toHaveValue(new RegExp(`e{${typed * rounds}}$`))
  const p95 = quantile(best, 0.95).toFixed(1)
  const note = `${typed} letters, best of ${rounds} rounds, p95 ${p95} ms`
  judge('Typing with 24 long stories: worst frame', worst(best), frameBudget, 'ms', note)
})
