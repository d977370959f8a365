import type { Locator, Page } from '@playwright/test'
import {
  comeIn,
  countOf,
  expect,
  journeyFile,
  openFile,
  openJourneyAt,
  pile,
  startSort,
  test,
  topCard,
  wholeForm,
} from './atouts'
import { toPart } from './board'

const idOf = (page: Page) => /parcours\/([0-9a-f]+)/.exec(page.url())?.[1] ?? 'none'

/** Goes to another address in the same page, as fast as a link would. */
const hop = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, address)

test('undo takes back cards and never a word that was typed', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/tri', journeyFile({ cards: 20, stories: 0 }))
  await pile(page, 'Souvent').click()
  await hop(page, `/parcours/${idOf(page)}/${wholeForm}`)
  await page.getByLabel('La situation').fill('Tout un paragraphe.')
  await expect(page.getByText('Enregistré sur cette tablette')).toBeVisible()
  await hop(page, `/parcours/${idOf(page)}/decouvrir/piles`)
  const undo = page.getByRole('button', { name: 'Annuler' })
  await undo.click()
  await expect(undo).toBeDisabled()
  await hop(page, `/parcours/${idOf(page)}/${wholeForm}`)

  await expect(page.getByLabel('La situation')).toHaveValue('Tout un paragraphe.')
})

test('words typed just before going to someone else stay with their teller', async ({ page }) => {
  await openJourneyAt(page, wholeForm, journeyFile({ name: 'Béa', stories: 0 }))
  const bea = idOf(page)
  await openJourneyAt(page, wholeForm, journeyFile({ name: 'Ana', stories: 0 }))
  const ana = idOf(page)
  await page.getByLabel('La situation').fill('Un secret d’Ana')
  await hop(page, `/parcours/${bea}/${wholeForm}`)
  await expect(page.getByRole('button', { name: 'Béa' })).toBeVisible()
  await expect(page.getByLabel('La situation')).toHaveValue('')
  await hop(page, `/parcours/${ana}/${wholeForm}`)

  await expect(page.getByLabel('La situation')).toHaveValue('Un secret d’Ana')
})

test('a card laid right before a reload is kept', async ({ page }) => {
  await comeIn(page)
  await startSort(page)
  for (let laid = 1; laid <= 4; laid++) {
    const reloaded = page.waitForEvent('load')
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-pile="often"] button')?.click()
      requestAnimationFrame(() => location.reload())
    })
    await reloaded
    await expect(countOf(page, 'often')).toHaveText(laid === 1 ? 'une carte' : `${laid} cartes`)
  }
})

test('cards laid in one breath before a reload are all kept', async ({ page }) => {
  await comeIn(page)
  await startSort(page)
  const reloaded = page.waitForEvent('load')
  await page.evaluate(() => {
    const lay = (left: number) => {
      document.querySelector<HTMLElement>('[data-pile="often"] button')?.click()
      if (left > 1) setTimeout(lay, 0, left - 1)
      else location.reload()
    }
    setTimeout(lay, 0, 5)
  })
  await reloaded

  await expect(countOf(page, 'often')).toHaveText('5 cartes')
})

test('cards laid right before another person comes are kept', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir', journeyFile({ name: 'Béa' }))
  const bea = idOf(page)
  await openJourneyAt(page, 'decouvrir/tri', journeyFile({ name: 'Ana', cards: 3, strengths: 0 }))
  const ana = idOf(page)
  await page.evaluate((other) => {
    document.querySelector<HTMLElement>('[data-pile="not-now"] button')?.click()
    setTimeout(() => {
      document.querySelector<HTMLElement>('[data-pile="not-now"] button')?.click()
      location.hash = `/parcours/${other}/decouvrir`
    }, 3)
  }, bea)
  await expect(page.getByRole('button', { name: 'Béa' })).toBeVisible()
  await hop(page, `/parcours/${ana}/decouvrir/tri`)

  await expect(countOf(page, 'not-now')).toHaveText('2 cartes')
})

test('two addresses in quick succession end at the second', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir', journeyFile({ name: 'Béa' }))
  const bea = idOf(page)
  await openJourneyAt(page, 'decouvrir', journeyFile({ name: 'Ana' }))
  const ana = idOf(page)
  await hop(page, '/participer')
  await page.evaluate(
    ([first, second]) => {
      location.hash = `/parcours/${first}/decouvrir`
      setTimeout(() => {
        location.hash = `/parcours/${second}/decouvrir`
      }, 2)
    },
    [ana, bea],
  )

  await expect(page.getByRole('button', { name: 'Béa' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Par où commencer ?' })).toBeVisible()
})

test('a drop lays only the card that was dragged', async ({ page, context }) => {
  await comeIn(page)
  await startSort(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: /Le jeu court/ }).click()
  await page.bringToFront()
  const box = await topCard(page).boundingBox()
  const to = await pile(page, 'Souvent').boundingBox()
  if (!box || !to) throw new Error('The table isn’t there')
  await page.mouse.move(box.x + 100, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 260, { steps: 4 })
  await pile(other, 'Parfois').dispatchEvent('click')
  await expect(countOf(page, 'sometimes')).toHaveText('une carte')
  await page.mouse.move(to.x + 100, to.y + 80, { steps: 4 })
  await page.mouse.up()

  await expect(countOf(page, 'often')).toHaveText('aucune carte')
})

test('a code set in one tab closes the journey in every tab', async ({ page, context }) => {
  await openJourneyAt(page, 'exprimer')
  const other = await context.newPage()
  await other.goto('/#/participer')
  await expect(other.getByRole('listitem')).toHaveText([/Samira/])
  await page.getByRole('button', { name: 'Fermer mon parcours avec un code' }).click()
  await page.getByLabel('Choisissez quatre chiffres').fill('1234')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('1234')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('1234')
  await page.getByRole('button', { name: 'Fermer avec ce code' }).click()
  await expect(page.getByLabel('Votre code')).toBeVisible()
  await expect(other.getByText('(fermé à clé)')).toBeAttached()
  await other.getByRole('button', { name: /Samira/ }).click()

  await expect(other.getByLabel('Votre code')).toBeVisible()
  await expect(other.getByText('Ma mère était malade.')).toHaveCount(0)
})

test('what was announced doesn’t stay for the next person', async ({ page }) => {
  await comeIn(page)
  await startSort(page)
  await pile(page, 'Souvent').click()
  await expect(page.getByRole('status')).toContainText('posée sur Souvent')
  await hop(page, '/participer')
  await expect(page.getByRole('heading', { name: 'Qui participe ?' })).toBeVisible()

  await expect(page.getByRole('status')).toHaveText('')
})

test('a journey erased elsewhere is covered like any other', async ({ page, context }) => {
  await page.clock.install()
  await openJourneyAt(page, 'exprimer')
  const other = await context.newPage()
  await other.goto('/#/tablette')
  await other.getByRole('button', { name: 'Effacer le parcours de Samira' }).click()
  await other.getByRole('button', { name: 'Oui, effacer ce parcours' }).click()
  await expect(page.getByRole('alert')).toContainText('effacé dans une autre fenêtre')
  await page.clock.fastForward('05:30')

  await expect(page.getByText('Ma mère était malade.')).toHaveCount(0)
  await expect(page.getByText('Ce parcours n’est pas sur cette tablette.')).toBeVisible()
})

test('a name needs something that can be seen', async ({ page }) => {
  await openFile(page, journeyFile({ name: '\u200b\u00ad' }))

  await expect(page.getByRole('alert')).toContainText('n’est pas un parcours Atouts')
})

test('a paste that doesn’t fit stays whole and isn’t called kept, even under a translation', async ({
  page,
}) => {
  await openJourneyAt(page, wholeForm)
  const kept = page.getByText('Enregistré sur cette tablette')
  await kept.evaluate((element) => {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
    for (const text of texts) {
      const font = document.createElement('font')
      font.textContent = 'Saved on this tablet'
      text.replaceWith(font)
    }
  })
  await expect(page.getByText('Saved on this tablet')).toBeVisible()
  const field = page.getByRole('textbox').first()
  await field.fill('a'.repeat(24_003))
  await field.blur()
  await expect(page.getByRole('alert')).toContainText(/trop long de 4\s003 lettres/)
  await expect(page.getByText('Ce texte n’est pas encore enregistré')).toBeVisible()
  await expect(page.getByText('Saved on this tablet')).toBeHidden()
  await expect(field).toHaveValue('a'.repeat(24_003))
  // Undecided, it waits where it was, whatever is done elsewhere.
  await page.getByRole('link', { name: 'Découvrir' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(field).toHaveCount(0)
  await page.goBack()
  await expect(field).toHaveValue('a'.repeat(24_003))
  const asked = page.waitForEvent('dialog')
  void page.reload().catch(() => undefined)
  expect((await asked).type()).toBe('beforeunload')
  await (await asked).dismiss()
  await expect(field).toHaveValue('a'.repeat(24_003))
  await page.getByRole('button', { name: 'Garder le début seulement' }).click()

  await expect(kept).toBeVisible()
  await expect(field).toHaveValue('a'.repeat(20_000))
})

test('a line that is too long isn’t sent by Enter, in any form', async ({ page }) => {
  const tooLong = async (field: Locator, letters: number) => {
    await field.fill('é'.repeat(letters))
    await field.press('Enter')
    await expect(field).toHaveValue('é'.repeat(letters))
    await expect(field).toBeFocused()
    await expect(page.getByRole('alert')).toContainText(/trop long/)
    await page.getByRole('button', { name: 'Garder le début seulement' }).click()
  }
  await openJourneyAt(page, 'valoriser')
  const name = page.getByLabel('Son prénom')
  await tooLong(name, 41)
  await expect(name).toHaveValue('é'.repeat(40))
  await name.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Passez la tablette/ })).toBeVisible()

  await page.goto('/#/animer')
  await page.getByRole('button', { name: /Deux jours/ }).click()
  await toPart(page, 'Les personnes')
  const people = page.getByLabel(/Un prénom, ou plusieurs/)
  await tooLong(people, 1501)
  await expect(people).toHaveValue('é'.repeat(1500))
})

test('a touch on the empty header leaves no journey', async ({ page }) => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await openJourneyAt(page, 'exprimer')
    const brand = await page.getByRole('link', { name: 'Atouts' }).boundingBox()
    if (!brand) throw new Error('No brand')
    const name = await page.getByText('Atouts', { exact: true }).boundingBox()
    // Where the name is only for readers, the sign is all there is to touch.
    const end = Math.max(brand.x + 60, (name?.x ?? 0) + (name?.width ?? 0))
    expect(brand.x + brand.width).toBeLessThanOrEqual(end + 16)
  }
})
