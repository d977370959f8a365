import type { Page, Route } from '@playwright/test'
import { expect, test, topCard, untilKept, word } from './atouts'
import { findings, tooSmall } from './every-screen'

/** Opens an address on a device that has seen nothing yet, and holds the app's script back. */
async function beforeTheApp(page: Page, address = '/'): Promise<{ letCome: () => Promise<void> }> {
  const held: Route[] = []
  let isOpen = false
  await page.route(/\/assets\/door-[^/]+\.js$/, (route) => {
    if (isOpen) void route.continue()
    else held.push(route)
  })
  await page.goto(address, { waitUntil: 'commit' })
  return {
    letCome: async () => {
      isOpen = true
      for (const route of held) await route.continue()
      await expect(page.locator('#root[data-taken]')).toBeAttached()
    },
  }
}

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Comment vous appelle-t-on ?' })

test('before the app has come, someone new comes in and chooses their cards', async ({ page }) => {
  const { letCome } = await beforeTheApp(page)
  await page.getByRole('link', { name: 'Je participe' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bienvenue !' })).toBeFocused()
  await nameField(page).fill('Amina')
  await page.getByRole('radio', { name: 'vert', exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Entrer' }).click()
  await expect(page).toHaveTitle('Par où commencer ? · Atouts')
  await page.getByRole('button', { name: 'Le jeu complet' }).click()

  await letCome()

  await expect(topCard(page)).toBeVisible()
  await expect(page.getByText('0 carte sur 81')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Amina' })).toContainText('A')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Par où commencer ?' })).toBeVisible()
  await page.goto('/#/participer')
  await expect(page.getByRole('button', { name: 'Amina' })).toBeVisible()
  await expect(page.locator('[data-suit="4"]').first()).toHaveText('A')
})

for (const [link, heading] of [
  ['Partir d’une réussite', 'hub.success'],
  ['Partir des cartes', 'deck.title'],
] as const) {
  test(`before the app has come, “${link}” is remembered`, async ({ page }) => {
    const { letCome } = await beforeTheApp(page, '/#/participer')
    await nameField(page).fill('Amina')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: link }).click()

    await letCome()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      heading === 'deck.title' ? word('fr', heading) : /.+/,
    )
    await expect(page).toHaveURL(heading === 'deck.title' ? /\/tri$/ : /\/reussite$/)
  })
}

test('what is half typed goes on in the app, with the cursor where it was', async ({ page }) => {
  const { letCome } = await beforeTheApp(page)
  await page.getByRole('link', { name: 'Je participe' }).click()
  await nameField(page).pressSequentially('Amna')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('radio', { name: 'ambre' }).check({ force: true })
  await nameField(page).focus()

  await letCome()
  await page.keyboard.type('i')

  await expect(nameField(page)).toHaveValue('Amina')
  await expect(page.getByRole('radio', { name: 'ambre' })).toBeChecked()
})

test.describe('a name that is none', () => {
  for (const [name, sees] of [
    ['   ', 'newcomer'],
    ['\u2066\u200e', 'hub'],
    ['x'.repeat(41), 'hub'],
  ] as const) {
    test(`${JSON.stringify(name.slice(0, 4))} is asked for again`, async ({ page }) => {
      const { letCome } = await beforeTheApp(page, '/#/participer')
      await nameField(page).fill(name)
      await page.getByRole('button', { name: 'Entrer' }).click()
      await expect(page.locator(`#root[data-screen="${sees}"]`)).toBeAttached()

      await letCome()

      await expect(page.getByRole('alert')).toHaveText(word('fr', 'who.name-trouble'))
      await expect(nameField(page)).toHaveValue(name)
    })
  }
})

test('on a device that was used the people are asked for, and nobody is taken for new', async ({
  page,
}) => {
  await page.goto('/#/participer')
  await nameField(page).fill('Samira')
  await page.getByRole('button', { name: 'Entrer' }).click()
  // What is drawn ahead shows the hub, too: only the app keeps a person.
  await page.getByRole('button', { name: 'Samira' }).waitFor()
  await untilKept(page)
  await page.goto('about:blank')
  const { letCome } = await beforeTheApp(page)
  await page.getByRole('link', { name: 'Je participe' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('fr', 'door.title'))

  await letCome()

  await expect(page.getByRole('button', { name: 'Samira' })).toBeVisible()
})

test('another language can be chosen before the app has come, and stays', async ({ page }) => {
  const { letCome } = await beforeTheApp(page)
  await page.getByLabel('Langue').selectOption('en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('en', 'door.title'))

  await letCome()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('en', 'door.title'))
  await page.reload()
  await expect(page.getByRole('link', { name: 'I’m taking part' })).toBeVisible()
})

test('what is typed stays when the language is changed, and the list keeps the focus', async ({
  page,
}) => {
  const { letCome } = await beforeTheApp(page, '/#/participer')
  await nameField(page).fill('Amina')
  await page.getByRole('radio', { name: 'ambre' }).check({ force: true })
  await page.getByLabel('Langue').selectOption('en')
  await expect(page.getByRole('textbox')).toHaveValue('Amina')
  await expect(page.getByRole('radio', { name: 'amber' })).toBeChecked()
  await expect(page.getByRole('combobox')).toBeFocused()

  await letCome()

  await expect(page.getByRole('textbox')).toHaveValue('Amina')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('en', 'who.title-new'))
})

test('whoever goes back begins anew, and a name after none is taken', async ({ page }) => {
  const { letCome } = await beforeTheApp(page)
  await page.getByRole('link', { name: 'Je participe' }).click()
  await page.getByRole('button', { name: 'Entrer' }).click()
  await nameField(page).fill('Amina')
  await page.getByRole('button', { name: 'Entrer' }).click()
  await expect(page).toHaveTitle('Par où commencer ? · Atouts')
  // The page is still loading: only its own history goes back.
  await page.evaluate(() => history.back())
  await expect(page.getByRole('link', { name: 'Je participe' })).toBeVisible()
  await page.getByRole('link', { name: 'Je participe' }).click()
  await expect(nameField(page)).toHaveValue('')
  await nameField(page).fill('Joël')
  await page.getByRole('button', { name: 'Entrer' }).click()

  await letCome()

  await expect(page.getByRole('button', { name: 'Joël' })).toBeVisible()
  await page.goto('/#/participer')
  await expect(page.getByRole('button', { name: 'Joël' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Amina' })).toHaveCount(0)
})

test('whoever is quicker than the browser tells of their presses comes in all the same', async ({
  page,
}) => {
  const { letCome } = await beforeTheApp(page)
  await expect(page.getByRole('link', { name: 'Je participe' })).toBeVisible()
  await expect(page.locator('html[data-unused]')).toBeAttached()
  // All in one task: the address has changed, and the page hears of it at the end.
  await page.evaluate(() => {
    const press = (words: string) =>
      [...document.querySelectorAll<HTMLElement>('#root :is(a, button)')]
        .find((one) => one.textContent?.includes(words))
        ?.click()
    press('Je participe')
    const field = document.querySelector<HTMLInputElement>('form input')
    if (field) field.value = 'Amina'
    press('Entrer')
    press('Le jeu complet')
  })
  await letCome()

  await expect(topCard(page)).toBeVisible()
  await expect(page.getByText('0 carte sur 81')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Amina' })).toBeVisible()
})

test('nothing of the first screens is left on the app', async ({ page }) => {
  const { letCome } = await beforeTheApp(page, '/#/participer')
  await nameField(page).fill('Amina')
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.getByRole('button', { name: 'Le jeu court' }).click()

  await letCome()

  await expect(topCard(page)).toBeVisible()
  expect(await page.locator('#root').evaluate((root) => root.getAttributeNames())).toEqual([
    'id',
    'data-taken',
  ])
})

test('nothing is drawn anew under a finger', async ({ page }) => {
  const { letCome } = await beforeTheApp(page)
  const link = page.getByRole('link', { name: 'Je participe' })
  await link.hover()
  await page.mouse.down()
  const coming = letCome()
  await page.waitForResponse(/\/assets\/door-/)
  // The app is here, and waits for the finger.
  await page.waitForFunction(() => navigator.serviceWorker !== undefined)
  await expect(page.locator('#root[data-taken]')).toHaveCount(0)
  await page.mouse.up()
  await coming

  await expect(page.getByRole('heading', { level: 1, name: 'Bienvenue !' })).toBeVisible()
})

for (const language of ['fr', 'en', 'ar'] as const) {
  test(`in “${language}” the first screens are the app’s own, and can be read and touched`, async ({
    page,
  }) => {
    await page.addInitScript((language) => {
      localStorage.setItem('atouts-language', language)
    }, language)
    const { letCome } = await beforeTheApp(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[data-later] > *').first()).toBeAttached()
    const early = await placesOf(page)
    expect(await findings(page)).toEqual([])
    expect(await tooSmall(page)).toEqual([])
    await letCome()
    expect(await placesOf(page)).toEqual(early)
  })
}

/** Where the headings, links and fields of a screen are, and what they say. */
function placesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    return [...document.querySelectorAll('#root :is(h1, a, button, input, select)')].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return `${one.textContent} ${[x, y, width, height].map(Math.round)}`
    })
  })
}
