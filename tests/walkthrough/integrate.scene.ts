import { expect, journeyFile, openJourneyAt, set, test, word } from './atouts'

for (const language of ['fr', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === 'fr' ? 'fr-FR' : 'en-GB' })

    test('a strength meets a place; the idea is kept, printed, and can be removed', async ({
      page,
    }) => {
      const say = (key: Parameters<typeof word>[1]) => word(language, key)
      const [label, there] =
        language === 'fr'
          ? ['Un lieu de soin', 'Dans un lieu de soin']
          : ['A place of care', 'In a place of care']
      const could = say('integrate.could').replace('{there}', there ?? '')
      await openJourneyAt(page, 'integrer', journeyFile({ strengths: 3 }))
      await page.getByText(say('integrate.choose-place')).click()
      await page.getByRole('button', { name: label, exact: true }).click()
      await page.getByLabel(could).fill('rassurer les familles')
      await page.getByLabel(say('integrate.named')).fill('l’EHPAD des Lilas')
      await page.getByRole('button', { name: say('integrate.keep') }).click()
      const idea = page.getByRole('listitem').filter({ hasText: 'rassurer les familles' })
      await expect(idea).toBeVisible()
      await expect(page.getByLabel(could)).toHaveValue('')
      // What was pressed gave way to what comes next, and so did the focus.
      await expect(page.getByRole('contentinfo').getByRole('link').last()).toBeFocused()
      await page.getByRole('link', { name: say('station.portfolio'), exact: true }).click()
      await expect(page.getByRole('article')).toContainText('l’EHPAD des Lilas')
      await page.goBack()
      await idea.getByRole('button').click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('drop.now') })
        .click()

      await expect(idea).toHaveCount(0)
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    })
  })
}

test('another place is another place, and what is being written outlives a reload', async ({
  page,
}) => {
  await openJourneyAt(page, 'integrer', journeyFile({ strengths: 3 }))
  const field = page.getByLabel(/, je pourrais…$/)
  const before = await page.getByRole('textbox').first().getAttribute('id')
  const labels = new Set<string>()
  for (let drawn = 0; drawn < 4; drawn++) {
    labels.add((await page.locator(`label[for="${before}"]`).textContent()) ?? '')
    await page.getByRole('button', { name: 'Autre lieu' }).click()
  }
  expect(labels.size).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Autre force' }).click()
  await field.fill('compter la caisse')
  const asked = await page.locator(`label[for="${before}"]`).textContent()
  const strength = await page.locator('main [data-size="hand"]').innerText()
  for (let visit = 0; visit < 4; visit++) {
    await page.reload()
    await expect(page.getByLabel(asked ?? '')).toHaveValue('compter la caisse')
    expect(await page.locator('main [data-size="hand"]').innerText()).toBe(strength)
  }
})

test('a project has words and its strengths in order, and the portfolio is made for it', async ({
  page,
}) => {
  await openJourneyAt(page, 'integrer/projet', journeyFile({ strengths: 3 }))
  await page.getByRole('button', { name: 'Une formation' }).click()
  await page.getByLabel('Avec mes mots').fill('Devenir aide-soignante')
  await page.getByRole('button', { name: 'Accueillir' }).click()
  await page.getByRole('button', { name: 'Écouter', exact: true }).click()
  await expect(page.getByRole('button', { name: '1. Accueillir' })).toBeVisible()
  await expect(page.getByRole('button', { name: '2. Écouter' })).toBeVisible()
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()
  await set(page, 'Devenir aide-soignante')

  const cards = page.getByRole('article').getByRole('list').first().getByRole('listitem')
  await expect(cards).toHaveCount(2)
  await expect(cards.first()).toContainText('Accueillir')
})

test('coming back begins with the small steps that were planned', async ({ page }) => {
  await openJourneyAt(page, 'integrer/feuille-de-route', journeyFile({ strengths: 3 }))
  await page.getByRole('button', { name: 'Ajouter un petit pas' }).click()
  await page.getByLabel('Quoi ?').fill('Visiter l’école')
  await page.getByLabel('Quand ?').fill('bientôt')
  await expect(page.getByText('Enregistré sur cette tablette')).toBeVisible()
  await page.goto('/#/participer')
  await page.getByRole('button', { name: /Samira/ }).click()
  const tried = page.getByRole('heading', { level: 2, name: 'Qu’avez-vous essayé ?' })
  await expect(tried).toBeVisible()
  await page.getByRole('button', { name: 'C’est fait', exact: true }).click()
  await page.goto('/#/participer')
  await page.getByRole('button', { name: /Samira/ }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Bon retour, Samira' })).toBeVisible()
  await expect(tried).toHaveCount(0)
})

test('five small steps, and a kind word instead of a sixth', async ({ page }) => {
  await openJourneyAt(page, 'integrer/feuille-de-route', journeyFile({ strengths: 3 }))
  const add = page.getByRole('button', { name: 'Ajouter un petit pas' })
  for (let added = 1; added <= 5; added++) {
    await add.click()
    const written = page.getByRole('region', { name: `Petit pas ${added}` }).getByRole('textbox')
    await expect(written.first()).toBeFocused()
  }
  await expect(add).toHaveCount(0)
  await expect(page.getByText('Cinq petits pas suffisent.', { exact: false })).toBeVisible()
  // Nothing is written there yet, so nothing is asked.
  await page.getByRole('button', { name: 'Enlever ce pas' }).first().click()

  await expect(add).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('the small steps lie under the game, and lead to where they are written', async ({ page }) => {
  const step = { what: 'Visiter l’école', when: '12 avril', whom: '', state: 'tried', order: 'V' }
  await openJourneyAt(page, 'integrer', {
    ...journeyFile({ strengths: 3 }),
    roadmap: { s: step },
  })
  const glance = page.getByRole('link', { name: /Visiter l’école/ })
  await expect(glance).toContainText('12 avril')
  await expect(glance).toContainText('Essayé')
  await glance.click()

  await expect(page.getByLabel('Quoi ?')).toHaveValue('Visiter l’école')
})

test('a station with something in it has a check mark, and stays as open as before', async ({
  page,
}) => {
  await openJourneyAt(page, 'integrer', journeyFile({ strengths: 3 }))
  const room = (name: string) => page.getByRole('navigation').getByRole('link', { name })
  await expect(room('Découvrir')).toHaveAttribute('aria-description', 'Déjà commencé')
  await expect(room('Exprimer')).toHaveAttribute('aria-description', 'Déjà commencé')
  await expect(room('Valoriser')).not.toHaveAttribute('aria-description')
  await expect(room('Intégrer')).not.toHaveAttribute('aria-description')
  await page.getByLabel(/, je pourrais…$/).fill('rassurer les familles')
  await page.getByRole('button', { name: 'Je garde cette idée' }).click()

  await expect(room('Intégrer')).toHaveAttribute('aria-description', 'Déjà commencé')
})
