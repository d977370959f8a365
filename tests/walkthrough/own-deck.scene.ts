import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { comeIn, expect, pile, startPlannedSort, test, topCard, untilKept } from './atouts'
import { project, showOnWall } from './board'
import { findings, tooSmall, tooWide } from './every-screen'
import { enterAs, openBoard, openRoom, tabletOf } from './room-server'

const kitchen = fileURLToPath(new URL('../documents/cuisine-partagee.csv', import.meta.url))

/** Makes a deck of forty cards in French and Portuguese, of a table. */
async function makeDeck(page: Page): Promise<void> {
  await page.goto('/#/animer/jeux')
  await page.getByLabel('Ouvrir un fichier de cartes').setInputFiles(kitchen)
  await expect(page.getByRole('heading', { level: 1, name: 'cuisine-partagee' })).toBeVisible()
  await expect(page.getByText('40 cartes · Français, Português')).toBeVisible()
}

const table = (...rows: readonly string[]) => ({
  name: 'cartes.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['carte;phrase;famille;dessin', ...rows].join('\n')),
})

test('a deck is made of a table, and a tablet deals it', async ({ page }) => {
  await makeDeck(page)
  await page.getByRole('button', { name: 'Choisir pour un atelier' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Pour cette tablette' }).click()
  await comeIn(page, 'Ana')
  await page.getByRole('link', { name: /Trier les cartes/ }).click()

  // Forty cards are sorted at one go: nobody is asked how many.
  await expect(page.getByText('0 carte sur 40')).toBeVisible()
  await expect(topCard(page)).toContainText('Servir avec attention')
  await pile(page, 'Souvent').click()
  await page.getByRole('combobox').selectOption({ label: 'Français + Português' })
  await expect(topCard(page).locator('[lang="pt"]')).toContainText('Anunciar o menu')
})

test('a table with mistakes is refused whole, each by its line', async ({ page }) => {
  await page.goto('/#/animer/jeux')
  const rows = [
    'Lire;Je lis.;Avec les autres;livre',
    'Dire;;Avec les autres;',
    'Lire;Je lis.;Voisins;licorne',
  ]
  await page.getByLabel('Ouvrir un fichier de cartes').setInputFiles(table(...rows))

  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Rien n’a été pris : 4 choses sont à corriger')
  await expect(alert.getByRole('listitem')).toHaveText([
    /^Ligne 3\s: La phrase manque/,
    /^Ligne 4\s: aucune famille/,
    /^Ligne 4\s: aucun dessin/,
    /^Ligne 4\s: «\sLire\s» est déjà à la ligne 2/,
  ])
  await expect(page.getByRole('heading', { name: 'Sur cet appareil' })).toHaveCount(0)
})

test('a card is written, drawn by a word, and is still there after a reload', async ({ page }) => {
  await page.goto('/#/animer/jeux')
  await page.getByRole('button', { name: 'Partir de rien' }).click()
  await page.getByRole('button', { name: 'Nouvelle carte' }).click()
  await page.getByLabel('Nom de la carte').fill('Composter')
  await page.getByLabel('La phrase').fill('Je transforme les restes en bonne terre.')
  await page.getByLabel('Famille').selectOption('Faire et réparer')
  await page.getByRole('button', { name: 'Chercher un dessin' }).click()
  await page.getByLabel(/Un mot/).fill('carotte')
  await page.getByRole('button', { name: 'carrot', exact: true }).click()
  const live = page.getByRole('complementary', { name: 'Sur la tablette' })
  await expect(live).toContainText('Je transforme les restes en bonne terre.')
  await expect(live).toContainText('Faire et réparer')
  await expect(page.getByText('Encore 1 chose à voir')).toBeVisible()
  await untilKept(page)
  await page.reload()

  await expect(live).toContainText('Composter')
  await expect(live.locator('svg path')).toHaveCount(2)
  await page.getByRole('button', { name: 'Retirer du jeu' }).click()
  await expect(page.getByText('Aucune carte pour l’instant.')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(live).toContainText('Composter')
})

test('a slow finger presses what is under it, whatever its last words move', async ({
  browser,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 800, height: 1280 },
  })
  const page = await context.newPage()
  await page.goto('/#/animer/jeux')
  await page.getByRole('button', { name: 'Partir de rien' }).tap()
  await page.getByRole('button', { name: 'Nouvelle carte' }).tap()
  await page.getByLabel('La phrase').tap()
  const look = page.getByRole('button', { name: 'Chercher un dessin' })
  await look.scrollIntoViewIfNeeded()
  await page.keyboard.type('Je sais.')
  const box = await look.boundingBox()
  if (!box) throw new Error('There is no button')
  const finger = await context.newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  // As long as a slow press takes: what waits for a pause in typing would go meanwhile.
  await new Promise((lifted) => setTimeout(lifted, 450))
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })

  await expect(page.getByLabel(/Un mot/)).toBeVisible()
  await expect(page.getByText('Phrase courte : 2 mots')).toBeAttached()
  await context.close()
})

test('a photograph of any size becomes a small square without what the camera wrote', async ({
  page,
}) => {
  await makeDeck(page)
  const photo = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1200, 800)
    const context = canvas.getContext('2d')
    for (let at = 0; at < 900; at++) {
      if (context) context.fillStyle = `hsl(${(at * 37) % 360} 80% 50%)`
      context?.fillRect((at * 97) % 1200, (at * 61) % 800, 70, 50)
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  // What a camera writes beside a picture: where it was taken.
  const camera = Buffer.from('Exif\0\0 45.5017 N, 73.5673 W', 'latin1')
  const written = Buffer.concat([
    Buffer.from(photo.slice(0, 2)),
    ...[Buffer.from([0xff, 0xe1, 0, camera.length + 2]), camera],
    Buffer.from(photo.slice(2)),
  ])
  await page
    .getByLabel('Mettre une image')
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: written })
  const shown = page.getByRole('complementary').getByRole('presentation')
  await expect(shown).toBeVisible()
  const kept = Buffer.from((await shown.getAttribute('src'))?.split(',')[1] ?? '', 'base64')

  expect(kept.length).toBeGreaterThan(1_000)
  expect(kept.length).toBeLessThanOrEqual(30_000)
  expect(kept.includes('45.5017')).toBe(false)
  await page
    .getByLabel('Mettre une image')
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await expect(page.getByRole('status')).toContainText('Cette image ne se laisse pas lire ici.')
})

test('a deck is taken along as one file, and our own is there to begin with', async ({ page }) => {
  await page.goto('/#/animer/jeux')
  await page.getByRole('button', { name: 'Partir du jeu d’Atouts' }).click()
  await expect(page.getByText('81 cartes · Français, English')).toBeVisible()
  await page.getByLabel('Nom de la carte').fill('Bien écouter')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer le jeu' }).click(),
  ])
  const file = await readFile(await saved.path())
  expect(saved.suggestedFilename()).toMatch(/^atouts-notre-jeu-.*\.json$/)
  await page.goto('/#/animer/jeux')
  await page
    .getByLabel('Ouvrir un fichier de cartes')
    .setInputFiles({ name: 'jeu.json', mimeType: 'application/json', buffer: file })

  await expect(page.getByRole('button', { name: 'Bien écouter', exact: true })).toBeVisible()
  await page.goto('/#/animer/jeux')
  await expect(page.getByRole('listitem')).toHaveCount(2)
})

for (const language of ['fr', 'en'] as const) {
  test(`anyone can read and touch the decks (${language})`, async ({ page }) => {
    await makeDeck(page)
    const address = page.url()
    for (const place of [address, '/#/animer/jeux']) {
      await page.goto(place)
      await page.getByRole('combobox').first().selectOption(language)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await findings(page), place).toEqual([])
      for (const [width, height] of [
        [1280, 800],
        [800, 1280],
        [390, 844],
        [844, 390],
      ] as const) {
        await page.setViewportSize({ width, height })
        expect(await tooWide(page), `${place} at ${width}`).toBeLessThanOrEqual(0)
        expect(await tooSmall(page), `${place} at ${width}`).toEqual([])
      }
    }
  })
}

test('a room deals a deck to its tablets and its wall, and the journey keeps it', async ({
  browser,
}) => {
  const room = await openRoom()
  const { board, code } = await openBoard(browser, room, 'Ana, Joël, Rui')
  await makeDeck(board)
  await board.getByRole('button', { name: 'Choisir pour un atelier' }).click()
  await board.getByRole('dialog').getByRole('button', { name: 'Atelier de mars' }).click()
  await expect(board.getByRole('button', { name: 'Notre jeu : cuisine-partagee' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await board.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()

  const names = ['Ana', 'Joël', 'Rui']
  const tablets = await Promise.all(names.map(() => tabletOf(browser, room)))
  await Promise.all(
    tablets.map(async ({ page }, at) => {
      await enterAs(page, code, names[at] ?? '')
      await startPlannedSort(page)
      await expect(page.getByText('0 carte sur 40')).toBeVisible()
      await pile(page, 'Souvent').click()
    }),
  )
  const wall = await project(board)
  await showOnWall(board, 'Tirer…')
  await board.getByRole('button', { name: 'Une force et un lieu' }).click()
  const cards = (await readFile(kitchen, 'utf8')).split('\r\n').slice(1)
  const drawn = (await wall.getByRole('main').innerText()).split('\n')
  expect(cards.some((card) => drawn.includes(card.split(';')[0] ?? ''))).toBe(true)

  // Back to ours: what was sorted stays whole, with its picture.
  const [{ page }] = tablets as [(typeof tablets)[number]]
  await page.getByRole('link', { name: 'Voir toutes les piles' }).click()
  await board.goBack()
  await board.getByRole('button', { name: 'Le jeu court' }).click()
  const often = page.locator('[data-place="often"]')
  await expect(page.locator('[data-place="later"]')).not.toContainText('Annoncer le menu')
  await expect(often.getByRole('button')).toHaveCount(1)
  await expect(often.locator('[data-card] svg path').first()).toBeAttached()
  await room.end()
})

test('a deck is printed to cut out, fronts and backs', async ({ page }) => {
  await makeDeck(page)
  await page.getByRole('link', { name: 'Imprimer les cartes' }).click()
  await page.getByRole('group', { name: 'Au dos, une autre langue' }).getByText('Português').click()
  expect(await findings(page)).toEqual([])
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    expect(await tooSmall(page)).toEqual([])
  }
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger le PDF' }).click(),
  ])
  const pdf = await readFile(await saved.path(), 'latin1')
  // Forty cards on five sheets.
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(10)
  await expect(page.getByRole('status')).toContainText('Les cartes sont prêtes à imprimer.')

  await page.getByRole('button', { name: 'Les 16 lieux' }).click()
  const [places] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger le PDF' }).click(),
  ])
  // Nothing stands on their backs: no blank sheet is printed.
  expect((await readFile(await places.path(), 'latin1')).match(/\/Type\s*\/Page\b/g)).toHaveLength(
    2,
  )
})
