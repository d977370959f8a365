import { expect, journeyFile, openJourneyAt, test, untilKept, wholeForm } from './atouts'

test('a story is told in any field, kept, and turned into lines for a CV', async ({ page }) => {
  await openJourneyAt(page, wholeForm, journeyFile({ stories: 0 }))
  await page.getByRole('button', { name: 'Aider un proche' }).click()
  await page.getByLabel('La situation').fill('Ma mère était malade.')
  await page
    .getByLabel('Ce que j’ai fait')
    .fill('J’ai pris tous les rendez-vous et j’ai expliqué les papiers.')
  await page.getByLabel('Ce que cela a changé').fill('Elle a pu rester chez elle.')
  await expect(page.getByText('Enregistré sur cette tablette')).toBeVisible()

  const first = page.getByLabel('Phrase 1')
  await expect(first).toHaveValue(
    'Prendre tous les rendez-vous et expliquer les papiers. Résultat : elle a pu rester chez elle',
  )
  await first.fill('Prendre les rendez-vous médicaux d’une proche')
  await page.getByRole('button', { name: 'Je garde' }).first().click()
  await page.getByRole('button', { name: 'Je laisse' }).last().click()
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()

  const lines = page.getByRole('heading', { name: 'Phrases pour mon CV' }).locator('xpath=..')
  await expect(lines.getByRole('listitem')).toHaveText([
    'Prendre les rendez-vous médicaux d’une proche',
  ])
})

test('what is typed is kept within half a second, without leaving the field', async ({ page }) => {
  await openJourneyAt(page, wholeForm, journeyFile({ stories: 0 }))
  // What the screen says passes quickly: it is written down as it comes.
  const said = await page.evaluateHandle(() => {
    const texts: string[] = []
    const look = () =>
      texts.push(document.querySelector<HTMLElement>('[data-keeping]')?.innerText ?? '')
    new MutationObserver(look).observe(document, { subtree: true, attributes: true })
    return texts
  })
  await page.getByLabel('La situation').pressSequentially('Un soir de neige')
  await expect.poll(() => said.jsonValue()).toContain('Enregistrement…')
  await expect(page.getByText('Enregistré sur cette tablette')).toBeVisible()
  await page.reload()

  await expect(page.getByLabel('La situation')).toHaveValue('Un soir de neige')
})

test('sentence starters are added to what is there', async ({ page }) => {
  await openJourneyAt(page, wholeForm, journeyFile({ stories: 0 }))
  await page.getByRole('button', { name: 'Grâce à cela…' }).click()
  await page.keyboard.type('tout le monde a mangé.')

  await expect(page.getByLabel('Ce que cela a changé')).toHaveValue(
    'Grâce à cela tout le monde a mangé.',
  )
})

test('a starter ends the sentence before it, and each step gives its verb', async ({ page }) => {
  await openJourneyAt(page, wholeForm, journeyFile({ stories: 0 }))
  const action = page.getByLabel('Ce que j’ai fait')
  await page.getByRole('button', { name: 'D’abord, j’ai…' }).click()
  await page.keyboard.type('dit bonjour')
  await page.getByRole('button', { name: 'Ensuite, j’ai…' }).click()
  await page.keyboard.type('montré le quartier')

  await expect(action).toHaveValue('D’abord, j’ai dit bonjour. Ensuite, j’ai montré le quartier')
  await expect(page.getByLabel('Phrase 1')).toHaveValue('Dire bonjour\u202f; montrer le quartier')
})

test('what isn’t sure stays as it was said, a line a sentence', async ({ page }) => {
  await openJourneyAt(page, wholeForm, journeyFile({ stories: 0 }))
  const action = page.getByLabel('Ce que j’ai fait')
  await action.fill('• J’avais peur, mais j’ai parlé à Mme A. Diallo.\n• J’ai pas lâché')

  await expect(page.getByLabel('Phrase 1')).toHaveValue(
    'J’avais peur, mais j’ai parlé à Mme A. Diallo.',
  )
  await expect(page.getByLabel('Phrase 2')).toHaveValue('Ne pas lâcher')
})

test('a kept line whose story changed says so, and is replaced by a touch only', async ({
  page,
}) => {
  await openJourneyAt(page, wholeForm, journeyFile({ stories: 0 }))
  const action = page.getByLabel('Ce que j’ai fait')
  await action.fill('J’ai rangé la réserve')
  await expect(page.getByLabel('Phrase 1')).toHaveValue('Ranger la réserve')
  await page.getByRole('button', { name: 'Je garde' }).first().click()
  await expect(page.getByText('Votre récit a changé')).toHaveCount(0)

  await action.fill('J’ai rangé la réserve et compté les stocks')
  await expect(page.getByText('Votre récit a changé')).toBeVisible()
  await expect(page.getByLabel('Phrase 1')).toHaveValue('Ranger la réserve')
  await page.reload()
  await expect(page.getByText('Ranger la réserve et compter les stocks')).toBeVisible()
  await page.getByRole('button', { name: 'Prendre la nouvelle phrase' }).click()
  await expect(page.getByLabel('Phrase 1')).toHaveValue('Ranger la réserve et compter les stocks')
  await expect(page.getByText('Votre récit a changé')).toHaveCount(0)
})

test('whoever types for somebody has the questions put to the teller', async ({ page }) => {
  await openJourneyAt(page, 'exprimer/ecouter')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Que se passait-il ?')
  await page.getByRole('button', { name: 'Quelqu’un écrit pour moi' }).click()
  await expect(title).toHaveText('Que s’est-il passé ?')
  await page.getByRole('link', { name: /^Ensuite/ }).click()

  await expect(title).toHaveText('Qu’a fait la personne qui raconte ?')
})

test('one strength holds several moments, and each can be removed', async ({ page }) => {
  await openJourneyAt(page, wholeForm)
  await page.getByRole('button', { name: 'Un autre moment' }).click()
  await expect(page.getByRole('button', { name: 'Moment 2' })).toBeFocused()
  await page.getByLabel('La situation').fill('Deuxième moment')
  await page.getByLabel('Ce que j’ai fait').click()
  await expect(page.getByRole('button', { name: 'Moment 2' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  const drop = page.getByRole('button', { name: 'Enlever ce moment' })
  const question = page.getByRole('dialog', { name: 'Enlever ce moment' })
  await drop.click()
  await question.getByRole('button', { name: 'Non, je garde tout' }).click()
  await expect(drop).toBeFocused()
  await expect(page.getByLabel('La situation')).toHaveValue('Deuxième moment')
  await drop.click()
  await question.getByRole('button', { name: 'Oui, j’enlève' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByLabel('La situation')).toHaveValue(
    'Ma mère était malade. Elle vivait seule.',
  )
  await expect(page.getByRole('button', { name: 'Moment 2' })).toHaveCount(0)
})

test('the next card begins at its top, for eyes and readers, in the form that one likes', async ({
  page,
}) => {
  await openJourneyAt(page, 'exprimer/ecouter', journeyFile({ stories: 0 }))
  await page.getByRole('link', { name: 'Tout sur une page' }).click()
  await expect(page.getByLabel('La situation')).toBeVisible()
  const next = page.getByRole('link', { name: /^Ensuite/ })
  await next.focus()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Un moment pour «\s(?!Écouter)/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('link', { name: 'Une question à la fois' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Que se passait-il ?')
})

test('another success keeps the focus, and each can be removed', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/reussite', journeyFile({ stories: 0 }))
  const title = page.getByLabel('Ma réussite, en quelques mots')
  await title.fill('La fête de l’immeuble')
  await page.getByRole('button', { name: 'Une autre réussite' }).click()
  await expect(page.getByRole('button', { name: 'Réussite 2' })).toBeFocused()
  await title.fill('Le permis')
  await expect(page.getByRole('button', { name: 'Le permis' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('button', { name: 'Enlever cette réussite' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Oui, j’enlève' }).click()

  await expect(page.getByRole('button', { name: 'Le permis' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'La fête de l’immeuble' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('what was told as a success shows up in Exprimer', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/reussite', journeyFile({ stories: 0 }))
  await page.getByLabel('Ma réussite, en quelques mots').fill('La fête de l’immeuble')
  await page.getByRole('link', { name: 'Exprimer' }).click()
  await page.getByRole('link', { name: /^Ensuite/ }).click()
  await page.getByRole('button', { name: 'Partir de ma réussite : La fête de l’immeuble' }).click()

  await expect(page.getByLabel('Que se passait-il ?')).toHaveValue('La fête de l’immeuble')
})

test('the place can be told in one’s own words', async ({ page }) => {
  await openJourneyAt(page, wholeForm)
  await page.getByRole('button', { name: 'Avec mes mots…' }).click()
  await page.getByLabel('Où était-ce ?').fill('À la crèche des Lilas')
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()

  await expect(page.getByRole('article').getByText('À la crèche des Lilas').first()).toBeVisible()
})

test('a line can be emptied and written anew, and never goes away under the hand', async ({
  page,
}) => {
  await openJourneyAt(page, 'exprimer/ecouter/phrase', journeyFile({ stories: 1 }))
  const [made] = await page.locator('p[lang="fr"]').allInnerTexts()
  await page.getByRole('button', { name: 'Je change' }).click()
  const field = page.getByRole('textbox')
  await expect(field).toBeFocused()
  await field.fill('')
  await untilKept(page)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  await field.pressSequentially('J’écoute les gens.')
  const here = page.url()
  await page.getByRole('button', { name: 'Je garde' }).click()
  await expect(page.getByRole('heading', { name: 'Votre phrase pour le CV' })).toHaveCount(0)
  await page.goto(here)
  await page.reload()
  await expect(page.getByText('J’écoute les gens.')).toBeVisible()

  // Left empty, it is proposed again.
  await page.getByRole('button', { name: 'Je change' }).click()
  await page.getByRole('textbox').fill('')
  await untilKept(page)
  await page.reload()
  await expect(page.getByText(made ?? '-', { exact: true })).toBeVisible()
})

test('of two moments the one that is open stays open, also after a reload', async ({ page }) => {
  await openJourneyAt(page, 'exprimer/ecouter/1', journeyFile({ stories: 1 }))
  const second = page.getByRole('button', { name: /Un autre moment|Moment 2/ })
  await second.click()
  await expect(second).toBeFocused()
  await expect(page.getByRole('button', { name: 'Moment 1' })).toBeVisible()
  await page.getByRole('textbox').first().fill('Au marché, un samedi.')
  await untilKept(page)
  await page.reload()
  await expect(page.getByRole('textbox').first()).toHaveValue('Au marché, un samedi.')
  await expect(page.getByRole('button', { name: 'Moment 2' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
