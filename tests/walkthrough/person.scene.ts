import {
  comeIn,
  expect,
  journeyFile,
  openFile,
  openJourneyAt,
  pile,
  test,
  topCard,
  untilKept,
  wholeForm,
} from './atouts'

test('a name may be in any script, and 41 characters are told to be too many', async ({ page }) => {
  await page.goto('/#/participer')
  const field = page.getByLabel('Comment vous appelle-t-on ?')
  await field.fill('   ')
  await page.getByRole('button', { name: 'Entrer' }).click()
  await expect(page.getByRole('alert')).toContainText('40 lettres au plus')
  await field.fill('x'.repeat(41))
  await page.getByRole('button', { name: 'Entrer' }).click()
  await expect(page.getByRole('alert')).toContainText('40 lettres au plus')
  await field.fill('فاطمة الزهراء')
  await page.getByRole('button', { name: 'Entrer' }).click()

  await expect(page.getByRole('button', { name: 'فاطمة الزهراء' })).toBeVisible()
})

test('several people use one tablet, and the list shows only their names', async ({ page }) => {
  await comeIn(page, 'Samira')
  await comeIn(page, 'Łukasz')
  await page.goto('/#/participer')

  await expect(page.getByRole('listitem')).toHaveText([/Łukasz/, /Samira/])
})

test('a code stops the next person, also after a reload', async ({ page }) => {
  await comeIn(page)
  await page.getByRole('button', { name: 'Fermer mon parcours avec un code' }).click()
  await expect(page.getByText('et seulement cela')).toBeVisible()
  await page.getByLabel('Choisissez quatre chiffres').fill('12')
  await page.getByRole('button', { name: 'Fermer avec ce code' }).click()
  await expect(page.getByRole('alert')).toContainText('exactement quatre chiffres')
  await page.getByLabel('Choisissez quatre chiffres').fill('2468')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2468')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2468')
  await page.getByRole('button', { name: 'Fermer avec ce code' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Samira' })).toBeVisible()
  await page.reload()
  await page.getByLabel('Votre code').fill('1111')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('alert')).toContainText('Ce n’est pas le bon code')
  await page.getByLabel('Votre code').fill('2468')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('heading', { name: 'Par où commencer ?' })).toBeVisible()
  await page.getByRole('button', { name: 'Fermer à clé maintenant' }).click()
  await expect(page.getByLabel('Votre code')).toBeVisible()
})

test('a code is set from the keyboard alone, and only when both are the same', async ({ page }) => {
  await comeIn(page)
  await page.getByRole('button', { name: 'Fermer mon parcours avec un code' }).press('Enter')
  await expect(page.getByLabel('Choisissez quatre chiffres')).toBeFocused()
  await page.keyboard.type('1234')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Encore une fois, les mêmes quatre chiffres')).toBeFocused()
  await page.keyboard.type('1243')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('ne sont pas les mêmes')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('1234')
  await page.keyboard.press('Enter')

  await page.getByLabel('Votre code').fill('1234')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Par où commencer ?' })).toBeVisible()
})

test('after five wrong codes one has to wait, and nothing is lost', async ({ page }) => {
  await page.clock.install()
  await comeIn(page)
  await page.getByRole('button', { name: 'Fermer mon parcours avec un code' }).click()
  await page.getByLabel('Choisissez quatre chiffres').fill('2468')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2468')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2468')
  await page.getByRole('button', { name: 'Fermer avec ce code' }).click()
  const enter = async (code: string) => {
    await page.getByLabel('Votre code').fill(code)
    await page.getByRole('button', { name: 'Continuer' }).click()
  }
  // What isn't a code isn't a try.
  for (const code of ['', '', '', '', '12']) await enter(code)
  await expect(page.getByRole('alert')).toContainText('exactement quatre chiffres')
  for (const code of ['0000', '0001', '0002', '0003', '٠٠٠٤']) await enter(code)
  await expect(page.getByRole('alert')).toContainText('attendez trente secondes')
  await enter('2468')
  await expect(page.locator('form')).toHaveAttribute('aria-busy', 'false')
  await expect(page.getByRole('alert')).toContainText('attendez trente secondes')
  await page.getByRole('combobox').selectOption('en')
  await expect(page.getByRole('alert')).toContainText('thirty seconds')
  await page.getByRole('combobox').selectOption('fr')
  await page.clock.fastForward(31_000)
  await enter('2468')

  await expect(page.getByRole('heading', { name: 'Par où commencer ?' })).toBeVisible()
})

test('who types the right code at once after a wrong one comes in', async ({ page }) => {
  await comeIn(page)
  await page.getByRole('button', { name: 'Fermer mon parcours avec un code' }).click()
  await page.getByLabel('Choisissez quatre chiffres').fill('2468')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2468')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2468')
  await page.getByRole('button', { name: 'Fermer avec ce code' }).click()
  await page.getByLabel('Votre code').click()
  await page.keyboard.type('9999')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2468')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Par où commencer ?' })).toBeVisible()
})

test('a journey covers and locks itself after some minutes without touch', async ({ page }) => {
  await page.clock.install()
  await comeIn(page)
  await page.getByRole('button', { name: 'Fermer mon parcours avec un code' }).click()
  await page.getByLabel('Choisissez quatre chiffres').fill('2468')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2468')
  await page.getByLabel('Encore une fois, les mêmes quatre chiffres').fill('2468')
  await page.getByRole('button', { name: 'Fermer avec ce code' }).click()
  await page.getByLabel('Votre code').fill('2468')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.clock.fastForward('04:00')
  await expect(page.getByRole('heading', { name: 'Par où commencer ?' })).toBeVisible()
  await page.clock.fastForward('01:30')

  await expect(page.getByLabel('Votre code')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Par où commencer ?' })).toHaveCount(0)
})

test('without a code the cover opens with one touch', async ({ page }) => {
  await page.clock.install()
  await comeIn(page)
  await page.clock.fastForward('05:30')
  await expect(page.getByText('Votre parcours vous attend. Tout est gardé.')).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()

  await expect(page.getByRole('heading', { name: 'Par où commencer ?' })).toBeVisible()
})

test('a forgotten code leaves a way to clear the tablet, with a question first', async ({
  page,
}) => {
  await comeIn(page)
  await page.goto('/#/tablette')
  await page.getByRole('button', { name: 'Effacer le parcours de Samira' }).click()
  const question = page.getByRole('dialog', { name: 'Effacer le parcours de Samira ?' })
  await question.getByRole('button', { name: 'Non, je garde tout' }).click()
  await page.getByRole('button', { name: 'Effacer le parcours de Samira' }).click()
  await question.getByRole('button', { name: 'Oui, effacer ce parcours' }).click()

  await expect(page.getByText('Aucun parcours sur cette tablette.')).toBeVisible()
})

test('the language changes everywhere and keeps the place and the work', async ({ page }) => {
  await openJourneyAt(page, wholeForm)
  await page.getByLabel('Ce que cela a changé').fill('Tout le monde a ri')
  await page.getByLabel('Langue').selectOption('en')

  await expect(
    page.getByRole('heading', { level: 1, name: 'A moment for “Listening”' }),
  ).toBeVisible()
  await expect(page.getByLabel('What that changed')).toHaveValue('Tout le monde a ri')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await untilKept(page)
  await page.reload()
  await expect(page.getByLabel('What that changed')).toHaveValue('Tout le monde a ri')
})

test('a name and a colour can be changed, and the chip follows', async ({ page }) => {
  await comeIn(page, 'Samira')
  await page.getByRole('button', { name: 'Samira' }).click()
  await page.getByLabel('Comment vous appelle-t-on ?').fill('Sami')
  await page.getByRole('radio', { name: 'vert', exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Fermer', exact: true }).click()

  await expect(page.getByRole('button', { name: 'Sami' })).toBeVisible()
  await untilKept(page)
  await page.goto('/#/participer')
  await expect(page.getByRole('listitem')).toHaveText([/Sami$/])
})

test('the back key closes the panel for good, and keeps the name that was typed', async ({
  page,
}) => {
  await comeIn(page, 'Samira')
  await page.getByRole('link', { name: /Partir des cartes/ }).click()
  await page.getByRole('button', { name: 'Samira' }).click()
  await page.getByLabel('Comment vous appelle-t-on ?').fill('Sami')
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Sami', exact: true })).toBeVisible()
  await page.goForward()

  await expect(page.getByRole('heading', { name: 'Combien de cartes ?' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

for (const station of ['Exprimer', 'Intégrer', 'Portfolio']) {
  test(`${station} with nothing to work on leads in one touch to what comes first`, async ({
    page,
  }) => {
    await comeIn(page)
    await page.getByRole('link', { name: station }).click()
    await page.getByRole('link', { name: 'Trier les cartes' }).click()
    await page.getByRole('button', { name: /Le jeu court/ }).click()
    await pile(page, 'Souvent').click()
    await page.getByRole('link', { name: station }).click()
    await page.getByRole('link', { name: 'Choisir mes forces' }).click()

    await expect(page.getByRole('heading', { level: 1, name: /forces en main/ })).toBeVisible()
  })
}

test('an address that isn’t on this tablet says so and leads back', async ({ page }) => {
  await page.goto('/#/parcours/000000000000000000000000/decouvrir')
  await expect(page.getByText('Ce parcours n’est pas sur cette tablette.')).toBeVisible()
  await page.getByRole('link', { name: 'Voir qui est sur cette tablette' }).click()

  await expect(page.getByLabel('Comment vous appelle-t-on ?')).toBeVisible()
})

test.describe('where the device has a voice that works offline', () => {
  // Headless Chromium has no voice: this stands in for the device's, nothing else is replaced.
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const voice = { lang: 'fr-FR', localService: true, default: true, name: 'Test' }
      const remote = { lang: 'en-GB', localService: false, default: true, name: 'Far away' }
      const said: string[] = []
      Object.defineProperty(window, 'said', { value: said })
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          text: string
          constructor(text: string) {
            this.text = text
          }
        },
      })
      Object.defineProperty(window, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          getVoices: () => [voice, remote],
          cancel: () => undefined,
          speak: (utterance: { text: string }) => said.push(utterance.text),
        }),
      })
    }),
  )

  test('“Écouter” reads the card and its example in the screen’s language', async ({ page }) => {
    await openJourneyAt(page, 'decouvrir/tri', journeyFile({ cards: 0, strengths: 0 }))
    await page.getByRole('button', { name: /Le jeu court/ }).click()
    await page.getByRole('button', { name: 'Écouter', exact: true }).click()
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
    const [, label] = (await topCard(page).innerText()).split('\n')
    const example = await page.getByRole('main').locator('h2 + p').innerText()

    expect(said).toEqual([expect.stringMatching(new RegExp(`^${label}\\. Je .*${example}$`))])
  })

  test('a voice that needs the network doesn’t count', async ({ page }) => {
    await openJourneyAt(page, 'exprimer', journeyFile({ stories: 0 }))
    await page.getByLabel('Langue').selectOption('en')

    await expect(page.getByRole('heading', { level: 1 })).toContainText('Your strengths')
    await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0)
  })
})

test('without a voice there is no button, and the tablet page says how to get one', async ({
  page,
}) => {
  await openFile(page, journeyFile({ stories: 0 }))
  await expect(page.getByRole('heading', { name: 'Bon retour, Samira' })).toBeVisible()
  await page.goto(`${page.url()}/exprimer/ecouter`)
  await expect(page.getByLabel('Que se passait-il ?')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Écouter', exact: true })).toHaveCount(0)
  await page.goto('/#/tablette')

  await expect(page.getByText('Android : Paramètres, Accessibilité')).toBeVisible()
})
