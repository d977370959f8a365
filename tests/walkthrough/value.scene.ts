import { comeIn, expect, journeyFile, openJourneyAt, test, untilKept, word } from './atouts'

for (const language of ['fr', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === 'fr' ? 'fr-FR' : 'en-GB' })

    test('a card goes from one person to the other, is kept, becomes a strength and is printed', async ({
      page,
    }) => {
      const say = (key: Parameters<typeof word>[1]) => word(language, key)
      const named = (key: Parameters<typeof word>[1], who: string) =>
        say(key).replace(/\{\w+\}/, who)
      await openJourneyAt(page, 'valoriser', journeyFile({ strengths: 3 }))
      await page.getByLabel(say('value.their-name')).fill('Joël')
      await page.getByLabel(say('value.their-name')).press('Enter')
      await page.getByRole('button', { name: named('pass.i-am', 'Joël') }).click()
      await expect(
        page.getByRole('heading', { level: 1, name: named('give.title', 'Samira') }),
      ).toBeVisible()
      await expect(page.getByRole('listitem').getByRole('button')).toHaveCount(8)
      await page.getByRole('button', { name: say('give.others') }).click()
      const card = 'Patience'
      await page.getByRole('button', { name: card, exact: true }).click()
      await page.getByLabel(say('give.words')).fill('Tu as attendu sans te fâcher.')
      await page.getByRole('button', { name: say('give.named') }).click()
      await page.getByRole('button', { name: say('give.give').replace('{name}', 'Samira') }).click()
      await page.getByRole('button', { name: named('pass.i-am', 'Samira') }).click()

      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading).toContainText('Tu as attendu sans te fâcher.')
      const hand = page.getByRole('list', { name: say('strengths.hand') }).getByRole('listitem')
      await expect(hand).toHaveCount(3)
      await page.getByRole('button', { name: say('value.keep'), exact: true }).click()
      const gift = page.getByRole('article', { name: card })
      await expect(gift).toContainText(say('value.is-strength'))

      await page.getByRole('link', { name: say('station.portfolio') }).click()
      const seen = page.getByRole('article').filter({ hasText: say('portfolio.seen') })
      await expect(seen).toContainText('Tu as attendu sans te fâcher.')
      await expect(seen).toContainText('— Joël')
      await expect(seen.getByRole('heading', { name: card })).toBeVisible()
    })
  })
}

test('what is left is nowhere in print, and a name that wasn’t agreed to isn’t either', async ({
  page,
}) => {
  await openJourneyAt(page, 'valoriser', {
    ...journeyFile({ strengths: 3 }),
    gifts: {
      a: gift('ecouter', 'Joël', 'Mot gardé', 'A'),
      b: gift('aider', 'Ewa', 'Mot laissé', 'B'),
    },
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('«\u202fMot gardé\u202f»')
  await page.getByRole('button', { name: 'Je garde' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('«\u202fMot laissé\u202f»')
  await page.getByRole('button', { name: 'Pas maintenant' }).click()
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()

  await expect(page.getByText('Mot gardé')).toBeVisible()
  await expect(page.getByText('Joël')).toHaveCount(0)
  await expect(page.getByText('Mot laissé')).toHaveCount(0)
})

test('who holds the tablet to give sees nothing that others gave', async ({ page }) => {
  await openJourneyAt(page, 'valoriser/offrir', {
    ...journeyFile({ strengths: 3 }),
    gifts: { a: gift('ecouter', 'Joël', 'Pour toi seule', 'A') },
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Passez la tablette' })).toBeVisible()
  await expect(page.getByText('Samira, votre parcours est fermé pendant ce temps.')).toBeVisible()
  await page.getByRole('button', { name: 'J’ai la tablette' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /vue chez Samira/ })).toBeVisible()

  await expect(page.getByText('Pour toi seule')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Exprimer' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Samira', exact: true })).toHaveCount(0)
})

test('words for a gift outlive a reload, and a gift needs a card', async ({ page }) => {
  await openJourneyAt(page, 'valoriser/offrir', journeyFile({ strengths: 3 }))
  const takeIt = page.getByRole('button', { name: 'J’ai la tablette' })
  await takeIt.click()
  await page.getByLabel('Je l’ai vu quand…').fill('Quand tu as ri.')
  await page.getByRole('button', { name: 'Offrir à Samira' }).click()
  await expect(page.getByRole('contentinfo')).toContainText('Touchez d’abord une carte.')
  const card = page.getByRole('listitem').getByRole('button').first()
  await card.click()
  await untilKept(page)
  await page.reload()

  // The tablet is still in the giver's hands, with the card that was touched.
  await expect(page.getByLabel('Je l’ai vu quand…')).toHaveValue('Quand tu as ri.')
  await expect(card).toHaveAttribute('aria-pressed', 'true')
})

test('while the tablet is passed nothing else of the journey opens, by no way', async ({
  page,
}) => {
  await openJourneyAt(page, 'valoriser', journeyFile({ strengths: 3 }))
  const journey = page.url().replace(/\/valoriser$/, '')
  await page.getByLabel('Son prénom').fill('Karim')
  await page.getByLabel('Son prénom').press('Enter')
  await page.getByRole('button', { name: 'Je suis Karim' }).click()
  const giving = page.getByRole('heading', { level: 1, name: /Samira/ })
  for (const leave of [
    () => page.goBack(),
    () => page.goto(`${journey}/exprimer`),
    () => page.reload(),
  ]) {
    await leave()
    await expect(giving).toBeVisible()
    await expect(page.getByRole('link', { name: 'Exprimer' })).toHaveCount(0)
  }
  // On the way back, too: only its owner opens it again.
  await page.getByRole('button', { name: 'Retour' }).click()
  await expect(page.getByRole('button', { name: 'Offrir une carte' })).toBeVisible()
  await page.goto(`${journey}/portfolio`)
  await expect(page.getByRole('heading', { level: 1, name: /Samira/ })).toBeVisible()
  await page.getByRole('button', { name: 'Je suis Samira' }).click()
  await expect(page.getByRole('link', { name: 'Exprimer' })).toBeVisible()
})

test('what one giver wrote and didn’t give isn’t there for the next', async ({ page }) => {
  await openJourneyAt(page, 'valoriser/offrir', journeyFile({ strengths: 3 }))
  const takeIt = page.getByRole('button', { name: 'J’ai la tablette' })
  await takeIt.click()
  await page.getByLabel('Je l’ai vu quand…').fill('Quand tu as ri.')
  await untilKept(page)
  await page.getByRole('button', { name: 'Retour' }).click()
  await page.getByRole('button', { name: 'Offrir une carte' }).click()
  await expect(page.getByLabel('Je l’ai vu quand…')).toHaveValue('')
})

test('in pairs, each card that is heard is given at once, and can be taken back', async ({
  page,
}) => {
  await openJourneyAt(page, 'valoriser/a-deux', journeyFile({ strengths: 0 }))
  await page.getByRole('button', { name: 'Écouter', exact: true }).click()
  await page.getByRole('button', { name: 'Patience', exact: true }).click()
  await expect(page.getByText('2 cartes entendues')).toBeVisible()
  await page.getByRole('button', { name: 'Patience', exact: true }).click()
  await page.getByLabel(/qui écoute/).fill('Zoé')
  await page.reload()
  await expect(page.getByLabel(/qui écoute/)).toHaveValue('Zoé')
  const heard = page.getByRole('button', { name: 'Écouter', exact: true })
  await expect(heard).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('link', { name: 'J’ai repris la tablette' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Écouter' })).toBeVisible()
  await expect(page.getByText('Zoé vous offre une carte')).toBeVisible()
  await page.getByRole('button', { name: 'Je garde' }).click()
  await expect(page.getByRole('article', { name: 'Écouter' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Patience' })).toHaveCount(0)
  // The next listener sees nothing of what this one heard.
  await page.getByRole('link', { name: 'Raconter à deux' }).click()
  await expect(heard).toHaveAttribute('aria-pressed', 'false')
})

test('proof, ease and words of one’s own stand in the portfolio', async ({ page }) => {
  await openJourneyAt(page, 'valoriser/preuves', journeyFile({ strengths: 2 }))
  await page.getByLabel('Ce qui le montre').fill('Une lettre de l’hôpital')
  await page.getByRole('button', { name: 'Je suis à l’aise' }).click()
  await page.getByLabel('Mes mots').fill('Savoir écouter vraiment')
  await page.getByRole('link', { name: /^Ensuite/ }).click()
  await expect(page.getByLabel('Ce qui le montre')).toHaveValue('')
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()

  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('Une lettre de l’hôpital')
  await expect(sheet).toContainText('Je suis à l’aise')
  await expect(sheet.getByText('Savoir écouter vraiment').first()).toBeVisible()
})

test('someone new is told kindly what comes first', async ({ page }) => {
  await comeIn(page)
  await page.getByRole('link', { name: 'Valoriser' }).click()
  await expect(page.getByText('Pas encore de carte offerte.', { exact: false })).toBeVisible()
})

function gift(card: string, giver: string, words: string, order: string) {
  return { card, giver, words, named: false, decision: 'open', order }
}
