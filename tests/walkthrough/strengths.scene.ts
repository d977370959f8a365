import type { Page } from '@playwright/test'
import { expect, journeyFile, openJourneyAt, test } from './atouts'

const hand = (page: Page) =>
  page
    .getByRole('list', { name: 'Mes forces en main' })
    .getByRole('button')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')))

test('five to eight cards are taken in hand, and a ninth isn’t possible', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/forces', journeyFile({ strengths: 0 }))
  const often = page.getByRole('list', { name: 'Souvent' }).getByRole('button')
  for (let taken = 0; taken < 8; taken++) await often.nth(taken).click()
  await expect(page.getByRole('contentinfo')).toContainText('8 forces en main')
  // The last card of all: the hand is in sight, and so is why.
  await page.getByRole('button', { name: /^Parfois/ }).click()
  const ninth = page.getByRole('list', { name: 'Parfois' }).getByRole('button').last()
  await ninth.click()

  expect(await hand(page)).toHaveLength(8)
  await expect(page.getByRole('status')).toContainText('Vous avez déjà huit forces')
  const why = page
    .getByRole('contentinfo')
    .getByText('Vous avez déjà huit forces', { exact: false })
  await expect(why).toBeInViewport({ ratio: 1 })
})

test('undo belongs to what the screen shows: the hand here, the piles there', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/piles', journeyFile({ strengths: 0 }))
  const undo = page.getByRole('button', { name: 'Annuler' })
  const often = page.locator('[data-place="often"]').getByRole('button')
  const cards = await often.count()
  await often.first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Parfois' }).click()
  await expect(often).toHaveCount(cards - 1)

  await page.getByRole('link', { name: 'Choisir mes forces' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /forces en main/ })).toBeVisible()
  await expect(undo).toBeDisabled()
  await page.getByRole('list', { name: 'Souvent' }).getByRole('button').first().click()
  await expect(undo).toBeEnabled()

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Toutes les piles' })).toBeVisible()
  await undo.click()
  await expect(often).toHaveCount(cards)
  await expect(undo).toBeDisabled()
  await expect(undo).toBeFocused()

  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name: /forces en main/ })).toBeVisible()
  expect(await hand(page)).toHaveLength(1)
  await undo.click()
  await expect.poll(() => hand(page)).toEqual([])
})

test('a card goes back to its pile by its menu', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/forces')
  await page.getByRole('button', { name: 'Écouter, place 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remettre dans sa pile' }).click()

  await expect(page.getByRole('contentinfo')).toContainText('4 forces en main')
  const card = page.getByRole('button', { name: 'Écouter', exact: true })
  await expect(card).toHaveAttribute('aria-pressed', 'false')
  // Touched in its pile, a card goes to the hand and back again.
  await card.click()
  await expect(card).toHaveAttribute('aria-pressed', 'true')
  await card.click()
  await expect(card).toHaveAttribute('aria-pressed', 'false')
})

test('strengths are ordered by their menu, by keys and by drag', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/forces')
  const [a, b, c, d, e] = await hand(page)

  await page.getByRole('button', { name: 'Écouter, place 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Une place plus tard' }).click()
  await page.keyboard.press('Escape')
  expect(await hand(page)).toEqual([b, a, c, d, e])

  await page.getByRole('button', { name: 'Écouter, place 2' }).focus()
  await page.keyboard.press('Shift+ArrowRight')
  expect(await hand(page)).toEqual([b, c, a, d, e])
  await expect(page.getByRole('button', { name: 'Écouter, place 3' })).toBeFocused()

  const from = await page.getByRole('button', { name: 'Écouter, place 3' }).boundingBox()
  const to = await page.locator('[data-place="slot-0"]').boundingBox()
  if (!from || !to) throw new Error('The hand isn’t on the table')
  await page.mouse.move(from.x + 50, from.y + 100)
  await page.mouse.down()
  await page.mouse.move(to.x + 60, to.y + 100, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => hand(page)).toEqual([a, b, c, d, e])
})

test('a card is dragged from its pile into the hand', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/forces')
  const card = page.getByRole('list', { name: 'Souvent' }).locator('button[data-card]').first()
  const id = await card.getAttribute('data-card')
  const from = await card.boundingBox()
  const to = await page.locator('[data-place="slot-1"]').boundingBox()
  if (!from || !to) throw new Error('The cards aren’t on the table')
  await page.mouse.move(from.x + 40, from.y + 60)
  await page.mouse.down()
  await page.mouse.move(to.x + 60, to.y + 100, { steps: 8 })
  await page.mouse.up()

  await expect.poll(async () => (await hand(page))[1]).toBe(id)
  // One gesture, one undo.
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => hand(page)).not.toContain(id)
})

test('a second look groups by liking and shows no negative corner', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/plaisir')
  await page.getByRole('button', { name: 'Prendre soin' }).click()
  await page.getByRole('button', { name: 'Encourager' }).click()

  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Ce que je fais souvent et que j’aime',
    'Mes envies',
    'Je sais faire',
  ])
  const groups = page.getByRole('main').getByRole('listitem')
  await expect(groups.filter({ hasText: 'Encourager' })).toHaveCount(1)
  await expect(groups.filter({ hasText: 'Discrétion' })).toHaveCount(0)
})
