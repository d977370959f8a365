import type { Locator, Page } from '@playwright/test'
import { comeIn, expect, journeyFile, openJourneyAt, pile, test } from './atouts'

/** One thread through the journey: back, where one is, and what comes next, at the foot of each screen. */

const foot = (page: Page) => page.getByRole('contentinfo')
const next = (page: Page) => foot(page).getByRole('link', { name: /^Ensuite/ })
const title = (page: Page) => page.getByRole('heading', { level: 1 })

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1280, height: 800 } })

  /** Touches, and counts; what is written is the person's own, and isn't counted. */
  function counting() {
    let touches = 0
    const touch = async (what: Locator, position?: { x: number; y: number }) => {
      touches++
      await what.tap(position && { position })
    }
    return { touch, count: () => touches }
  }
  type Counting = ReturnType<typeof counting>

  /** From the front door to three strengths in hand. */
  async function toThreeStrengths(page: Page, { touch }: Counting) {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '')
    })
    await page.goto('/')
    await touch(page.getByRole('link', { name: 'Je participe' }))
    await touch(page.getByLabel('Comment vous appelle-t-on ?'))
    await page.keyboard.insertText('Samira')
    await touch(page.getByRole('button', { name: 'Entrer' }))
    await touch(page.getByRole('button', { name: 'Le jeu court' }))
    const choose = page.getByRole('link', { name: 'Choisir mes forces' })
    for (let laid = 1; laid <= 8; laid++) {
      await expect(choose).toHaveCount(0)
      // Twice on one spot would be a double tap, which is one.
      await touch(pile(page, 'Souvent'), { x: laid % 2 ? 20 : 200, y: 20 })
      await expect(page.locator('#pile-often')).toHaveText(
        laid > 1 ? `${laid} cartes` : 'une carte',
      )
    }
    await touch(choose)
    const cards = page.getByRole('list', { name: 'Souvent' }).getByRole('button')
    for (let taken = 0; taken < 3; taken++) await touch(cards.nth(taken))
    await expect(foot(page)).toContainText('3 forces en main')
  }

  async function print(page: Page, { touch }: Counting) {
    await touch(page.getByRole('link', { name: 'Portfolio', exact: true }))
    await touch(page.getByRole('button', { name: 'Imprimer' }))
    await expect(page.locator('html[data-printed]')).toBeAttached()
  }

  test('from the front door to a printed portfolio it takes 25 touches at most', async ({
    page,
  }) => {
    const counted = counting()
    await toThreeStrengths(page, counted)
    await print(page, counted)

    await expect(page.getByRole('article')).toContainText('Mes trois forces')
    expect(counted.count()).toBeLessThanOrEqual(25)
  })

  test('with a moment for each strength it takes 60 at most', async ({ page }) => {
    const counted = counting()
    await toThreeStrengths(page, counted)
    await counted.touch(next(page))
    const answers = ['Un matin, au marché.', 'J’ai rangé la réserve.', 'Tout était prêt.']
    for (let card = 1; card <= 3; card++) {
      for (const answer of answers) {
        await counted.touch(page.getByRole('main').getByRole('textbox'))
        await page.keyboard.insertText(answer)
        await counted.touch(next(page))
      }
      await expect(title(page)).toHaveText('Votre phrase pour le CV')
      await counted.touch(foot(page).getByRole('button', { name: 'Je garde' }))
    }
    await print(page, counted)

    await expect(page.getByRole('article')).toContainText('Ranger la réserve')
    expect(counted.count()).toBeLessThanOrEqual(60)
  })
})

test('the foot leads from the cards to what one takes along, and everything may be passed over', async ({
  page,
}) => {
  await openJourneyAt(page, 'decouvrir/forces', journeyFile({ strengths: 2, stories: 0 }))
  const screens: string[] = []
  const goOn = async (heading: string | RegExp) => {
    await next(page).click()
    await expect(title(page)).toHaveText(heading)
    screens.push((await title(page).textContent()) ?? '')
  }
  for (const card of ['Écouter', 'Accueillir']) {
    await expect(next(page)).toHaveText(/Raconter/)
    await goOn('Que se passait-il ?')
    await expect(foot(page)).toContainText('question 1 sur 3')
    await goOn('Qu’avez-vous fait ?')
    await goOn('Qu’est-ce que cela a changé ?')
    expect(card).toBeTruthy()
  }
  await goOn('Ce que les autres voient en vous')
  await goOn('Où cette force peut-elle servir ?')
  await goOn('Ma feuille de route')
  await goOn('Portfolio')
  await goOn('Tout est prêt. Emportez-le.')

  expect(screens).toHaveLength(11)
  // Back again, one screen at a time, to where the cards are.
  for (const heading of [
    'Portfolio',
    /servir/,
    /Ce que les autres/,
    /avec vos mots/,
    /forces en main/,
  ]) {
    await foot(page).getByRole('link', { name: 'Retour' }).click()
    await expect(title(page)).toHaveText(heading)
  }
})

test('whoever comes back finds what is there, and what they wanted to try on its day', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-28T09:00:00')
  const step = (what: string, when: string, order: string) => ({
    ...{ what, when, whom: '', state: 'todo', order },
  })
  await openJourneyAt(page, '', {
    ...journeyFile({ cards: 12, strengths: 2 }),
    roadmap: {
      past: step('Visiter l’école', 'le 24 novembre', 'A'),
      open: step('Demander une attestation', 'bientôt', 'B'),
      ahead: step('Passer le permis', '3 mars', 'C'),
    },
  })

  await expect(title(page)).toHaveText('Bon retour, Samira')
  await expect(page.getByRole('main')).toContainText('12cartes triées')
  await expect(page.getByRole('main')).toContainText('2moments racontés')
  await expect(page.getByRole('group')).toHaveCount(2)
  const visit = page.getByRole('group', { name: 'Visiter l’école' })
  await expect(visit.getByRole('button', { pressed: true })).toHaveCount(0)
  await visit.getByRole('button', { name: 'C’est fait' }).click()
  await expect(visit.getByRole('button', { name: 'C’est fait', pressed: true })).toBeVisible()
  await expect(visit.getByRole('link', { name: /appris/ })).toBeVisible()
  await expect(page.getByText('Passer le permis')).toHaveCount(0)
  await expect(next(page)).toHaveText(/Recevoir une carte/)
  await foot(page).getByRole('link', { name: 'Ce n’est pas moi' }).click()
  await expect(title(page)).toHaveText('Qui participe ?')
})

test('someone new begins with Découvrir, and a reload stays where one is', async ({ page }) => {
  await comeIn(page)
  await expect(next(page)).toHaveText(/Trier les cartes/)
  await page.getByRole('link', { name: 'Exprimer' }).click()
  await expect(next(page)).toHaveText(/Trier les cartes/)
  await page.reload()
  await expect(title(page)).toHaveText('Vos forces, avec vos mots')
})

test('a line that was made of a moment comes back when the moment is told anew', async ({
  page,
}) => {
  await openJourneyAt(page, 'exprimer/ecouter/gestes', journeyFile({ strengths: 1, stories: 0 }))
  const answer = page.getByLabel('Qu’avez-vous fait ?')
  await answer.fill('J’ai rangé la réserve')
  await next(page).click()
  await next(page).click()
  const paper = page.getByRole('main')
  await expect(paper).toContainText('Ranger la réserve')
  await foot(page).getByRole('button', { name: 'Je garde' }).click()
  await expect(title(page)).toHaveText('Ce que les autres voient en vous')

  await page.goBack()
  await expect(title(page)).toHaveText('Votre phrase pour le CV')
  await expect(paper).toContainText('Gardée pour le CV')
  await foot(page).getByRole('link', { name: 'Retour' }).click()
  await foot(page).getByRole('link', { name: 'Retour' }).click()
  await answer.fill('J’ai rangé la réserve et compté les stocks')
  await next(page).click()
  await next(page).click()
  await expect(paper).toContainText('Votre récit a changé')
  await page.getByRole('button', { name: 'Prendre la nouvelle phrase' }).click()
  await expect(paper).toContainText('Ranger la réserve et compter les stocks')
  await foot(page).getByRole('button', { name: 'Je change' }).click()
  await page.getByLabel('Votre phrase pour le CV').fill('Tenir la réserve')
  await foot(page).getByRole('button', { name: 'C’est écrit' }).click()
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()
  await expect(page.getByRole('article')).toContainText('Tenir la réserve')
})

test('told cards have a mark and their own words, and the others none', async ({ page }) => {
  const journey = journeyFile({ strengths: 3, stories: 1 })
  const [first = ''] = Object.keys(journey.stories)
  const stories = { [first]: journey.stories[first] }
  await openJourneyAt(page, 'exprimer', { ...journey, stories })
  const cards = page.getByRole('main').getByRole('listitem')

  await expect(cards).toHaveCount(3)
  await expect(cards.filter({ hasText: 'Raconté' })).toHaveCount(1)
  await expect(cards.first()).toContainText('J’ai pris tous les rendez-vous')
  await expect(cards.filter({ hasText: 'Ensuite' })).toHaveCount(1)
})

test('everything is taken along at once, and only then “J’ai fini” is the loud one', async ({
  page,
}) => {
  await openJourneyAt(page, 'portfolio/emporter', {
    ...journeyFile({ strengths: 3 }),
    texts: { 'letter:addressee': 'Madame Martin' },
  })
  const saved: string[] = []
  page.on('download', (download) => saved.push(download.suggestedFilename()))
  const done = foot(page).getByRole('link', { name: 'J’ai fini' })
  await expect(foot(page)).toContainText('quatre choses à vous')
  await expect(done).toHaveAttribute('data-look', 'quiet')
  await foot(page).getByRole('button', { name: 'Tout emporter' }).click()
  await expect(foot(page)).toContainText('4 fichiers sont partis')
  await expect.poll(() => saved.length).toBe(4)

  expect(saved.map((name) => name.replace(/^.*\./, '')).sort()).toEqual([
    'json',
    'pdf',
    'pdf',
    'pdf',
  ])
  await expect(done).toHaveAttribute('data-look', 'main')
  await page.getByRole('button', { name: 'Emporter : CV' }).click()
  await expect.poll(() => saved.length).toBe(5)
  await done.click()
  await expect(page.getByRole('heading', { name: 'Vous avez tout emporté' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'D’abord, emportez votre travail' })).toHaveCount(
    0,
  )
})

test('a thing that is empty isn’t among what one takes along', async ({ page }) => {
  await openJourneyAt(page, 'portfolio/emporter', journeyFile({ strengths: 0, cards: 3 }))

  await expect(foot(page)).toContainText('une chose à vous')
  await expect(page.getByRole('button', { name: 'Emporter : Fichier' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Emporter : (?:Lettre|CV)/ })).toHaveCount(0)
})

test('what is said in passing stands in the foot, covers nothing and stays with its screen', async ({
  page,
}) => {
  await openJourneyAt(page, 'decouvrir/forces', journeyFile({ strengths: 8 }))
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page
      .getByRole('list', { name: 'Souvent' })
      .or(page.getByRole('list', { name: 'Parfois' }))
      .getByRole('button', { pressed: false })
      .first()
      .click()
    const said = foot(page).getByText('Vous avez déjà huit forces.', { exact: false })
    await expect(said).toBeVisible()
    const [words, button] = await Promise.all([said.boundingBox(), next(page).boundingBox()])
    if (!words || !button) throw new Error('The foot isn’t there')
    const isApart =
      words.x + words.width <= button.x + 1 ||
      words.y + words.height <= button.y + 1 ||
      button.x + button.width <= words.x + 1
    expect(isApart, `at ${width}`).toBe(true)
  }
  await next(page).click()
  await expect(title(page)).toHaveText('Ce que les autres voient en vous')
  await expect(page.getByText('Vous avez déjà huit forces.', { exact: false })).toHaveCount(0)
})
