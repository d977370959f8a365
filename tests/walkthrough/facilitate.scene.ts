import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pace } from '../pace'
import { comeIn, expect, journeyFile, openJourneyAt, test, untilKept } from './atouts'
import { draw, project, renewPicture, rowOf, showOnWall, toPart } from './board'
import { chooseLanguage, findings, tooSmall } from './every-screen'
import { fileFrom, pagesOf } from './files'

/** One laptop and no server: what is prepared, guided and projected works from static files. */

async function prepare(page: Page, template: RegExp = /Deux jours/): Promise<void> {
  await page.goto('/#/animer')
  await page.getByRole('button', { name: template }).click()
  await page.getByLabel('Titre de l’atelier').fill('Atelier de mars')
  await expect(page.getByRole('heading', { level: 1, name: 'Atelier de mars' })).toBeVisible()
}

async function board(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
  await expect(page.getByRole('button', { name: 'Ouvrir le mur' })).toBeVisible()
}

const titlesOf = (page: Page) => page.locator('ol button[aria-expanded] strong').allInnerTexts()

test('a plan is rewritten, moved, skipped and added to, and is there after a reload', async ({
  page,
}) => {
  await prepare(page)
  await toPart(page, 'Le plan')
  const before = await titlesOf(page)
  await page.getByRole('button', { name: `Descendre : ${before[0]}`, exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^09:30.*${before[2]}`) }).click()
  await page.getByLabel('Titre du moment').fill('Un objet à raconter')
  await page.getByLabel('Minutes', { exact: true }).fill('30')
  await page.getByRole('button', { name: 'Sauter ce moment' }).click()
  await page
    .getByRole('button', { name: /^Insérer ici/ })
    .last()
    .press('Enter')
  await expect
    .poll(() => titlesOf(page))
    .toEqual([before[1], before[0], 'Un objet à raconter', ...before.slice(3), 'Nouveau moment'])
  await page.getByRole('button', { name: 'Retirer du plan' }).click()

  await page.reload()
  await expect
    .poll(() => titlesOf(page))
    .toEqual([before[1], before[0], 'Un objet à raconter', ...before.slice(3)])
  await expect(page.getByText('30 minutes · Une réussite · Découvrir · sauté')).toBeVisible()
})

test('a plan goes to a colleague as a file, without anybody’s name', async ({ page, browser }) => {
  await prepare(page)
  await toPart(page, 'Les personnes')
  await page.getByLabel(/Un prénom, ou plusieurs/).fill(`Samira, ${'x'.repeat(41)}`)
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByLabel(/Un prénom, ou plusieurs/)).toHaveValue(/^Samira, x+$/)
  await page.getByLabel(/Un prénom, ou plusieurs/).fill('Samira, Joël; Ewa')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByText('Joël')).toBeVisible()
  await toPart(page, 'Avant le jour')
  await page.getByLabel('Garde des enfants', { exact: false }).first().check()
  await expect(page.getByRole('link', { name: /^Avant le jour · 1 sur \d/ })).toBeVisible()
  const plan = await fileFrom(page, 'Enregistrer le plan en fichier')
  expect(readFileSync(plan, 'utf8')).not.toMatch(/Samira|Joël|Ewa/)

  const colleague = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await colleague.goto(`${new URL(page.url()).origin}/#/animer`)
  await colleague.getByLabel(/Ouvrir le plan/).setInputFiles(plan)
  await expect(colleague.getByRole('heading', { name: 'Atelier de mars' })).toBeVisible()
  await toPart(colleague, 'Le plan')
  await toPart(page, 'Le plan')
  expect(await titlesOf(colleague)).toEqual(await titlesOf(page))
  await toPart(colleague, 'Les personnes')
  await expect(colleague.getByRole('heading', { name: 'Les personnes' })).toBeVisible()
  await expect(colleague.getByText('Joël')).toHaveCount(0)
  await colleague.context().close()
})

test('a file that is no plan is refused with a sentence', async ({ page }) => {
  await page.goto('/#/animer')
  const wrong = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  const choose = page.getByLabel(/Ouvrir le plan/)
  await choose.setInputFiles(wrong('a.json', '{'))
  await expect(page.getByText('ne se laisse pas lire')).toBeVisible()
  await choose.setInputFiles(wrong('b.json', JSON.stringify(journeyFile({}))))
  await expect(page.getByText('Ce n’est pas un plan d’atelier')).toBeVisible()
  await choose.setInputFiles(wrong('c.json', '{"kind":"atouts-workshop","format":9}'))
  await expect(page.getByText('version plus récente')).toBeVisible()
})

test('the animation notebook prints the plan with what to say and to know', async ({ page }) => {
  await prepare(page)
  await toPart(page, 'Les personnes')
  await page.getByLabel(/Un prénom, ou plusieurs/).fill('Samira')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await toPart(page, 'Avant le jour')
  const pages = pagesOf(await fileFrom(page, 'Télécharger le PDF'))
  const text = pages.join(' ').replace(/\s+/g, ' ')
  for (const part of ['Atelier de mars', 'On ne juge pas', 'Garde des enfants', 'Jour 2']) {
    expect(text).toContain(part)
  }
  expect(text).toContain('Accueil et charte')
  expect(text).toContain('À dire')
  expect(text).not.toContain('Samira')
  expect(pages.length).toBeGreaterThan(4)
})

test('the wall follows the board, and the board the keys of a remote', async ({ page }) => {
  await prepare(page)
  await board(page)
  const wall = await project(page)
  await expect(wall.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  const heading = page.getByRole('heading', { level: 1 })
  const first = await heading.innerText()

  await wall.keyboard.press('PageDown')
  await wall.keyboard.press('ArrowRight')
  await expect(heading).not.toHaveText(first)
  await wall.keyboard.press('PageUp')
  await wall.keyboard.press('ArrowLeft')
  await expect(heading).toHaveText(first)
  await wall.keyboard.press('b')
  await expect(wall.locator('[data-view="black"]')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Noir', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await wall.keyboard.press('B')
  await expect(wall.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()

  // Before what is shown is replaced, drawing is a choice.
  await page.getByRole('button', { name: 'Tirer…' }).click()
  await expect(wall.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  await page.getByRole('button', { name: 'Une force et un lieu' }).click()
  await expect(wall.locator('[data-size="large"]')).toBeVisible()
  await showOnWall(page, 'Ce moment')
  await expect(wall.getByRole('timer')).toHaveCount(0)
  await page.getByLabel('Temps au mur').check()
  await expect(wall.getByRole('timer')).toBeVisible()
})

test('the plan keeps the moment of now in sight, on a laptop and on a phone', async ({ page }) => {
  await page.goto('/#/animer')
  await page.getByRole('button', { name: /Deux jours/ }).click()
  await page.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
  const next = page.getByRole('button', { name: 'Moment suivant' })
  const now = page.getByRole('navigation').locator('[aria-current]')
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    await expect(next).toBeInViewport({ ratio: 1 })
    for (let at = 0; at < 10; at++) await next.click()
    await expect(now).toBeInViewport({ ratio: 1 })
    await expect(next).toBeInViewport({ ratio: 1 })
  }
})

test('the clock runs, stands still and gets five minutes more', async ({ page }) => {
  await prepare(page)
  await board(page)
  const clock = page.getByRole('timer')
  await expect(clock).toHaveText('20:00')
  await page.getByRole('button', { name: 'Démarrer' }).click()
  await expect(clock).toHaveText(/^19:5\d$/)
  await page.getByRole('button', { name: 'Suspendre' }).click()
  const stood = await clock.innerText()
  expect(stood).toMatch(/^19:5\d$/)
  await page.getByRole('button', { name: '+5 minutes' }).click()
  await expect(clock).toHaveText(stood.replace('19', '24'))
  await page.getByRole('button', { name: '−5 minutes' }).click()
  await expect(clock).toHaveText(stood)
})

test('board and wall come back after both were closed, where the group was', async ({ page }) => {
  await prepare(page)
  await board(page)
  await page.getByRole('button', { name: 'Moment suivant' }).click()
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  const wall = await project(page)
  await wall.close()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const again = await project(page)
  await expect(again.getByText('Touchez « Je participe »')).toBeVisible()
  // The board may go away; the wall stays as it is.
  await page.close()
  await expect(again.getByText('Touchez « Je participe »')).toBeVisible()
})

test('the demo is one touch away, and leaving it leaves nothing', async ({ page }) => {
  await page.goto('/#/animer')
  await page.getByRole('link', { name: 'Essayer avec un groupe inventé' }).click()
  await expect(rowOf(page, /Carole.*Besoin d’aide/)).toBeVisible()
  const wall = await project(page)
  await showOnWall(page, 'Nos forces')
  await expect(wall.getByText('Écouter')).toBeVisible()
  await page.getByRole('link', { name: 'Préparer et réécrire' }).click()
  await page.goto('/#/animer')
  await expect(page.getByRole('heading', { name: 'Mes ateliers' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'J’anime' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Mes ateliers' })).toHaveCount(0)
})

test('without a room the group’s strengths come from the journeys on this laptop, from five on', async ({
  page,
}) => {
  test.setTimeout(90_000 * pace)
  for (const name of ['A', 'B', 'C', 'D']) {
    await openJourneyAt(page, 'decouvrir', { ...journeyFile({}), about: aboutOf(name) })
  }
  await prepare(page)
  await board(page)
  await renewPicture(page)
  await expect(page.getByText('Moins de cinq personnes')).toBeVisible()
  await openJourneyAt(page, 'decouvrir', { ...journeyFile({}), about: aboutOf('E') })
  await page.goto('/#/animer')
  await page.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
  await renewPicture(page)
  await expect(page.getByRole('meter').first()).toHaveAttribute('value', '5')
})
const aboutOf = (name: string) => ({ name, colour: 'rose', deck: 'short' })

test('where there is no room server, joining and opening say so', async ({ page }) => {
  await page.goto('/#/rejoindre')
  await page.getByLabel('Le code de l’atelier').fill('K7')
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await expect(page.getByRole('alert')).toContainText('six lettres ou chiffres')
  await page.getByLabel('Le code de l’atelier').fill('k7 m2 qx')
  await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
  await expect(page.getByText('La salle ne répond pas')).toBeVisible()
  await prepare(page)
  await board(page)
  await page.getByRole('button', { name: 'Ouvrir la salle aux tablettes' }).click()
  await page.getByLabel('La clé d’animation').fill('some-key-of-mine')
  await page.getByRole('button', { name: 'Ouvrir la salle', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('La salle ne répond pas')).toBeVisible()
})

test('no one but the facilitator’s browser ever asks a room that was never opened', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/room/')) asked.push(request.url())
  })
  await comeIn(page)
  await prepare(page)
  await board(page)
  expect(asked).toEqual([])
})

/** What the wall can show, as the board calls it. */
const wallNames = {
  fr: [
    ...['Accueil', 'Rejoindre', 'Une réussite', 'Pause', 'Mot de la fin', 'Une image calme'],
    ...['La charte', 'Nos forces', 'Idées', 'Noir', 'Ce moment'],
  ],
  en: [
    ...['Welcome', 'Join', 'A success', 'Break', 'Closing question', 'A quiet picture'],
    ...['The charter', 'Our strengths', 'Ideas', 'Black', 'This moment'],
  ],
} as const

for (const language of ['fr', 'en'] as const) {
  test(`axe finds nothing on a facilitator’s screens (${language})`, async ({ page }) => {
    test.setTimeout(120_000 * pace)
    await page.goto('/#/animer')
    await chooseLanguage(page, language)
    expect(await findings(page)).toEqual([])
    await page.goto('/#/rejoindre')
    await expect(page.getByLabel(language === 'fr' ? /Le code/ : /code/)).toBeVisible()
    expect(await findings(page)).toEqual([])
    await page.goto('/#/essai')
    await expect(page.getByRole('timer')).toBeVisible()
    expect(await findings(page)).toEqual([])
    const shown = await project(page)
    for (const view of wallNames[language]) {
      await showOnWall(page, view)
      await expect(shown.getByRole('main')).toBeVisible()
      expect(await findings(shown), view).toEqual([])
    }
    // What stands beside: advice, the group, somebody who arrives, the group's ideas, a draw.
    for (const side of language === 'fr' ? ['Conseils', 'Le groupe'] : ['Advice', 'The group']) {
      await page.getByRole('button', { name: side, exact: true }).click()
      expect(await findings(page), side).toEqual([])
    }
    await showOnWall(page, language === 'fr' ? 'Idées' : 'Ideas')
    await page.getByRole('button', { name: /Ajouter une idée|Add an idea/ }).click()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: /Ajouter une personne|Add a person/ }).click()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: /Tirer…|Draw…/ }).click()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^(?:Pour|For) Ewa$/ }).click()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page
      .getByRole('link', { name: language === 'fr' ? /Préparer et/ : /Prepare and/ })
      .click()
    await page.locator('button[aria-expanded]').first().click()
    expect(await findings(page)).toEqual([])
    // And each part of what is prepared, by its tab.
    const tabs = page.getByRole('navigation').getByRole('link')
    expect(await tabs.count()).toBe(5)
    for (const tab of await tabs.all()) {
      await tab.click()
      await expect(tab).toHaveAttribute('aria-current', 'page')
      expect(await findings(page), await tab.innerText()).toEqual([])
    }
  })
}

for (const [width, height] of [
  [1440, 900],
  [1280, 800],
  [1024, 768],
  [800, 1280],
  [390, 844],
  [320, 640],
] as const) {
  test(`a facilitator’s screens fit ${width} × ${height}, and every target is big enough`, async ({
    browser,
  }) => {
    // With a mouse the board's rows are a little closer: more of them are seen at once.
    const context = await browser.newContext({ locale: 'fr-FR', hasTouch: true })
    const page = await context.newPage()
    await page.setViewportSize({ width, height })
    const fits = async (place: string) => {
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(scroll, place).toBeLessThanOrEqual(width)
      expect(await tooSmall(page), place).toEqual([])
    }
    await page.goto('/#/animer')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await fits('animer')
    await page.goto('/#/rejoindre')
    await expect(page.getByLabel(/Le code/)).toBeVisible()
    await fits('rejoindre')
    await page.goto('/#/essai')
    await expect(page.getByRole('timer')).toBeVisible()
    await fits('regie')
    await page.getByRole('link', { name: 'Préparer et réécrire' }).click()
    await page.locator('button[aria-expanded]').first().click()
    await fits('preparer')
    for (const tab of await page.getByRole('navigation').getByRole('link').all()) {
      await tab.click()
      await fits(await tab.innerText())
    }
    await context.close()
  })
}

for (const [width, height] of [
  [1920, 1080],
  [1440, 900],
  [1024, 768],
] as const) {
  test(`the wall can be read from eight metres and fits ${width} × ${height}`, async ({ page }) => {
    await page.goto('/#/essai')
    await renewPicture(page)
    const wall = await project(page)
    await wall.setViewportSize({ width, height })
    await page.getByLabel('Temps au mur').check()
    // Pairs and cards are drawn by chance: some have longer names than others.
    const draws = Array.from({ length: 12 }, () => 'Une force et un lieu' as const)
    const people = ['Des duos', 'Une personne', 'Des duos'] as const
    const drawn: readonly string[] = [...draws, ...people]
    for (const view of [...wallNames.fr.filter((one) => one !== 'Noir'), ...drawn]) {
      const what = [...draws, ...people].find((one) => one === view)
      if (what) await draw(page, what)
      else await showOnWall(page, view)
      await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
      const size = await wall.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        const texts = [...document.querySelectorAll('main *')].filter((one) =>
          [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        const small = texts
          .filter((one) => !one.closest('.for-readers, [data-size="large"], title'))
          .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 28)
        return { scrollWidth, scrollHeight, small: small.map((one) => one.textContent) }
      })
      expect(size, view).toEqual({ scrollWidth: width, scrollHeight: height, small: [] })
    }
  })
}

test('what was learnt is there the next time, and after a reload', async ({ page }) => {
  await prepare(page)
  await board(page)
  await page.goto(`${page.url().replace(/\/regie$/, '')}/apres`)
  await page.getByLabel('Ce qui a marché').fill('Commencer par l’exemple.')
  await page.getByLabel('La question que j’emporte').fill('Comment laisser du silence ?')
  await untilKept(page)
  await page.reload()
  await expect(page.getByLabel('Ce qui a marché')).toHaveValue('Commencer par l’exemple.')
  await page.getByRole('button', { name: 'Reprendre ce plan' }).click()
  await toPart(page, 'Avant le jour')

  const last = page.locator('section').filter({ hasText: 'De la dernière fois' })
  await expect(last.getByRole('definition')).toHaveText([
    'Commencer par l’exemple.',
    'Comment laisser du silence ?',
  ])
})

test('what the organisation stands by is rewritten once, and begins the next workshop', async ({
  page,
}) => {
  await prepare(page)
  await toPart(page, 'Avant le jour')
  await expect(page.getByRole('definition').filter({ hasText: 'Se taire' })).toBeVisible()
  await page.getByRole('button', { name: 'Récrire avec nos mots' }).click()
  await page.getByLabel('Repère 1', { exact: true }).fill('Le thé d’abord')
  await page.getByLabel('Ce que cela veut dire, repère 1').fill('On s’assoit, puis on parle.')
  await page.getByRole('button', { name: 'Enlever « La personne entière »' }).click()
  const status = page.getByRole('status').filter({ hasText: '« La personne entière » est enlevé.' })
  await expect(status).toBeVisible()
  await status.getByRole('button').click()
  await expect(page.getByLabel('Repère 2', { exact: true })).toHaveValue('La personne entière')
  expect(await findings(page)).toEqual([])
  expect(await tooSmall(page)).toEqual([])
  await untilKept(page)

  await page.goto('/#/animer')
  await page.getByRole('button', { name: /Une demi-journée/ }).click()
  await toPart(page, 'Avant le jour')
  await expect(page.getByLabel('Repère 1', { exact: true })).toHaveValue('Le thé d’abord')
  await expect(page.getByLabel('Repère 2', { exact: true })).toHaveValue('La personne entière')
  const printed = pagesOf(await fileFrom(page, 'Télécharger le PDF')).join(' ')
  expect(printed).toContain('On s’assoit, puis on parle.')

  await page.getByRole('button', { name: 'Revenir au texte de départ' }).click()
  await expect(page.getByRole('button', { name: 'Récrire avec nos mots' })).toBeVisible()
  await page.getByRole('button', { name: 'Défaire' }).last().click()
  await expect(page.getByLabel('Repère 1', { exact: true })).toHaveValue('Le thé d’abord')

  // Who goes back to the text of the start goes back for the next ones, too.
  await page.getByRole('button', { name: 'Revenir au texte de départ' }).click()
  await page.goto('/#/animer')
  await page.getByRole('button', { name: /Une demi-journée/ }).click()
  await toPart(page, 'Avant le jour')
  await expect(page.getByRole('button', { name: 'Récrire avec nos mots' })).toBeVisible()
})

test('four meetings of a mentoring are noted, kept on this device, printed and erased', async ({
  page,
}) => {
  await page.goto('/#/animer')
  await page.getByRole('link', { name: 'Entre collègues' }).click()
  const third = page.getByRole('listitem').filter({ hasText: 'Co-animer' })
  await third.getByLabel('Le jour').fill('2026-12-03')
  await third.getByLabel('Ce que j’essaie').fill('Laisser trois secondes de silence.')
  await third.getByLabel('Ce que j’ai vu').focus()
  await page.reload()
  await expect(third.getByLabel('Ce que j’essaie')).toHaveValue(
    'Laisser trois secondes de silence.',
  )
  await expect(third.getByLabel('Le jour')).toHaveValue('2026-12-03')
  for (const language of ['en', 'fr'] as const) {
    await chooseLanguage(page, language)
    expect(await findings(page)).toEqual([])
    expect(await tooSmall(page)).toEqual([])
  }
  const pages = pagesOf(await fileFrom(page, 'Imprimer mes notes'))
  expect(pages.join(' ')).toContain('Laisser trois secondes de silence.')
  await page.getByRole('button', { name: 'Effacer mes notes' }).click()
  await page.reload()
  await expect(third.getByLabel('Ce que j’essaie')).toHaveValue('')
})
