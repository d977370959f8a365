import { countOf, expect, journeyFile, openJourneyAt, pile, test } from './atouts'

/** What was done last is taken back by the keys that everybody knows. */

for (const place of ['exprimer/ecouter', 'exprimer/ecouter/tout'] as const) {
  test(`the browser’s own undo takes back a starter, and then what was typed (${place})`, async ({
    page,
  }) => {
    await openJourneyAt(page, place, journeyFile({ stories: 0 }))
    const field = page.getByLabel(/^(?:Que se passait-il\s\?|La situation)$/)
    await field.click()
    await page.keyboard.type('Un soir de neige')
    await page.getByRole('button', { name: 'Il fallait…' }).click()
    await expect(field).toHaveValue('Un soir de neige. Il fallait ')
    await expect(field).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(field).toHaveValue('Un soir de neige')
    // What was typed goes at once; in two or three, where the page was drawn anew in the middle of it.
    let presses = 0
    while ((await field.inputValue()) !== '' && presses < 3) {
      await page.keyboard.press('Control+z')
      presses++
    }
    await expect(field).toHaveValue('')
    for (let again = 0; again <= presses; again++) await page.keyboard.press('Control+Shift+z')

    await expect(field).toHaveValue('Un soir de neige. Il fallait ')
    await expect(page.getByText('Enregistré sur cette tablette')).toBeVisible()
    await page.reload()
    await expect(field).toHaveValue('Un soir de neige. Il fallait ')
  })
}

test('what another screen writes comes into a field that nobody types in', async ({
  page,
  context,
}) => {
  await openJourneyAt(page, 'exprimer/ecouter', journeyFile({ stories: 1 }))
  const field = page.getByLabel('Que se passait-il ?')
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByLabel('Que se passait-il ?').fill('Raconté ailleurs')

  await expect(field).toHaveValue('Raconté ailleurs')
})

test('Ctrl and Z take back on the sort, on the piles and on the hand, on a Russian keyboard too', async ({
  page,
}) => {
  await openJourneyAt(page, 'decouvrir/tri', journeyFile({ cards: 10, strengths: 0 }))
  const takeBack = () =>
    page.evaluate(() => {
      const pressed = { key: 'я', code: 'KeyZ', ctrlKey: true, bubbles: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', pressed))
    })
  const before = await countOf(page, 'often').textContent()
  await pile(page, 'Souvent').click()
  await expect(countOf(page, 'often')).not.toHaveText(before ?? '')
  await takeBack()
  await expect(countOf(page, 'often')).toHaveText(before ?? '')

  await pile(page, 'Souvent').click()
  await page.goto(page.url().replace('/tri', '/forces'))
  const card = page.getByRole('list', { name: 'Souvent' }).getByRole('button').first()
  await card.click()
  await expect(card).toHaveAttribute('aria-pressed', 'true')
  await takeBack()
  await expect(card).toHaveAttribute('aria-pressed', 'false')
})
