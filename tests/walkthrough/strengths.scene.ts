import type { Page } from '@playwright/test'
import { expect, journeyFile, openJourneyAt, test } from './atouts'

const hand = (page: Page) =>
  page
    .getByRole('list', { name: 'Mes forces en main' })
    .getByRole('button')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')))

test('five to eight cards are taken in hand, and a ninth isn’t possible', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/forces', journeyFile({ strengths: 0 }))
  const often = page.locator('section[data-pile="often"]').getByRole('button')
  for (let taken = 0; taken < 8; taken++) await often.first().click()
  await expect(page.getByText('8 sur 8')).toBeVisible()
  await expect(page.getByText('Votre main est pleine : huit cartes, pas plus.')).toBeVisible()
  // The last card of all: the hand and its notice are far above.
  const ninth = page.locator('section[data-pile="sometimes"]').getByRole('button').last()
  await expect(ninth).toHaveAttribute('aria-disabled', 'true')
  await ninth.click({ force: true })

  expect(await hand(page)).toHaveLength(8)
  const why = page.getByRole('status')
  await expect(why).toContainText('Votre main est pleine')
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
  await expect(page.getByRole('heading', { level: 1, name: /Vos forces/ })).toBeVisible()
  await expect(undo).toBeDisabled()
  await page.locator('section[data-pile="often"]').getByRole('button').first().click()
  await expect(undo).toBeEnabled()

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Toutes les piles' })).toBeVisible()
  await undo.click()
  await expect(often).toHaveCount(cards)
  await expect(undo).toBeDisabled()
  await expect(undo).toBeFocused()

  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name: /Vos forces/ })).toBeVisible()
  expect(await hand(page)).toHaveLength(1)
  await undo.click()
  await expect.poll(() => hand(page)).toEqual([])
})

test('a card goes back to its pile by its menu', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/forces')
  await page.getByRole('button', { name: 'Écouter, place 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remettre dans sa pile' }).click()

  await expect(page.getByText('4 sur 8')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Écouter', exact: true })).toBeVisible()
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
  const card = page.locator('section[data-pile="often"]').getByRole('button').first()
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
    'Mes forces qui me portent',
    'Mes envies',
    'Je sais faire',
  ])
  const groups = page.getByRole('main').getByRole('listitem')
  await expect(groups.filter({ hasText: 'Encourager' })).toHaveCount(1)
  await expect(groups.filter({ hasText: 'Discrétion' })).toHaveCount(0)
})
