import { readFileSync } from 'node:fs'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import competencies from '../../src/deck/data/competencies.json' with { type: 'json' }
import englishDeck from '../../src/deck/texts/en.json' with { type: 'json' }
import frenchDeck from '../../src/deck/texts/fr.json' with { type: 'json' }
import type { WordKey } from '../../src/language/language'
import { begin } from './begin'

export { expect }
export type Language = 'fr' | 'en'

/** Any mistake that the app logs or throws fails the scene it happens in. */
export const test = base.extend<{ mistakes: string[] }>({
  mistakes: [
    async ({ page }, use) => {
      const mistakes: string[] = []
      page.on('pageerror', (error) => mistakes.push(error.message))
      await use(mistakes)
      expect(mistakes).toEqual([])
    },
    { auto: true },
  ],
})

/** A plain text of the screens, without plurals. */
export function word(language: Language, key: WordKey): string {
  const parts = [
    'first',
    'portfolio',
    'later',
    'adviser',
    'feedback',
    'facilitator',
    'room',
    'decks',
    'colleagues',
  ]
  const texts = parts.map((part) => {
    const file = new URL(`../../src/language/${language}/${part}.json`, import.meta.url)
    return JSON.parse(readFileSync(file, 'utf8'))
  })
  return Object.assign({}, ...texts)[key]
}

const decks = { fr: frenchDeck, en: englishDeck }

/** The words of the cards. */
export const deckWords = (language: Language) => decks[language]

/** Where the built app is served. */
const origin = 'http://localhost:4174'

/** Stands before Découvrir as someone new who came in by the front door. */
export async function comeIn(page: Page, name = 'Samira'): Promise<void> {
  await begin(page, `come in: ${name}`, origin, async () => {
    await comeByTheDoor(page, name)
    await untilKept(page)
  })
  await page.getByRole('heading', { level: 1, name: 'Par où commencer ?' }).waitFor()
}

/** Comes in by the front door as a person does. */
export async function comeByTheDoor(page: Page, name = 'Samira'): Promise<void> {
  await page.goto('/')
  // The letters come a moment after the page and move the button: no person is there sooner.
  await page.evaluate(() => document.fonts.ready)
  await page.getByRole('link', { name: 'Je participe' }).click()
  const field = page.getByLabel('Comment vous appelle-t-on ?')
  const someoneNew = page.getByRole('button', { name: 'Une nouvelle personne' })
  await field.or(someoneNew).waitFor()
  if (await someoneNew.isVisible()) await someoneNew.click()
  await field.fill(name)
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.waitForURL(/decouvrir$/)
}

/** Goes from Découvrir to the first card of a deck. */
export async function startSort(page: Page, deck: 'court' | 'complet' = 'court'): Promise<void> {
  await page.getByRole('link', { name: /Partir des cartes/ }).click()
  await page.getByRole('button', { name: new RegExp(`Le jeu ${deck}`) }).click()
  await expect(topCard(page)).toBeVisible()
}

/** The same in a room, whose plan says with how many cards. */
export async function startPlannedSort(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Partir des cartes/ }).click()
  await expect(topCard(page)).toBeVisible()
}

/** The card that is being sorted. */
export function topCard(page: Page) {
  return page.locator('[data-card]').first()
}

export type Point = { x: number; y: number }

/** Where a finger touches something, in window pixels. */
export async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('Nothing is there')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export function pile(page: Page, name: 'Souvent' | 'Parfois' | 'Pas maintenant') {
  return page.getByRole('button', { name, exact: true })
}

/** How many cards a pile says it holds. */
export function countOf(page: Page, id: 'often' | 'sometimes' | 'not-now') {
  return page.locator(`#pile-${id}`)
}

/** Waits until the screen says that everything is kept. */
export async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const open = indexedDB.open('atouts')
          open.onsuccess = () => resolve(open.result)
          open.onerror = () => reject(open.error)
        })
        database.close()
        return document.querySelector('[data-keeping="keeping"]') === null
      }),
    )
    .toBe(true)
}

/** Where the whole of a moment is told on one page, of the first card in hand. */
export const wholeForm = 'exprimer/ecouter/tout'

/** Presses something among the settings of the portfolio, and closes them again. */
export async function set(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Réglages' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
    .click()
  // Some of them close by themselves.
  const close = dialog.getByRole('button', { name: 'Fermer' })
  if (await close.isVisible()) await close.click()
  await expect(dialog).toHaveCount(0)
}

type Told = { situation: string; action: string; result: string }

/** A journey as the file that one takes home, with as much in it as asked for. */
export function journeyFile({
  name = 'Samira',
  cards = 81,
  strengths = 5,
  stories = 1,
  told = {
    situation: 'Ma mère était malade. Elle vivait seule.',
    action: 'J’ai pris tous les rendez-vous et j’ai expliqué les papiers.',
    result: 'Elle a pu rester chez elle.',
  },
}: {
  name?: string
  cards?: number
  strengths?: number
  stories?: number
  told?: Told
} = {}) {
  const dealt = competencies.filter((card) => !('retired' in card))
  const ids = dealt.slice(0, cards).map((card) => card.id)
  const hand = ids.slice(0, strengths)
  const order = (index: number) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(index)
  const piles = ['often', 'often', 'sometimes', 'not-now']
  return {
    kind: 'atouts-journey',
    format: 3,
    savedAt: '2026-11-22T09:00:00.000Z',
    about: { name, colour: 'rose', deck: 'full' },
    experiences: { 'aider-un-proche': true, 'elever-des-enfants': true },
    placements: Object.fromEntries(
      ids.map((id, index) => [
        id,
        { pile: index < strengths ? 'often' : piles[index % 4], turn: index + 1 },
      ]),
    ),
    likes: {},
    strengths: Object.fromEntries(hand.map((id, index) => [id, { order: order(index) }])),
    successes: {},
    stories: Object.fromEntries(
      hand.flatMap((card) =>
        Array.from({ length: stories }, (_, nth) => [
          `${card}-${nth}`,
          { card, where: 'aider-un-proche', place: '', ...told, order: order(nth) },
        ]),
      ),
    ),
    lines: {},
  }
}

/** Opens a journey from a file, as someone who brought it would. */
export async function openFile(page: Page, journey: unknown): Promise<void> {
  await page.goto('/#/participer')
  await page.locator('input[type=file]').setInputFiles({
    name: 'atouts.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof journey === 'string' ? journey : JSON.stringify(journey)),
  })
}

/** Opens a journey and goes to a place in it, such as `decouvrir/piles`. */
export async function openJourneyAt(
  page: Page,
  place: string,
  journey: unknown = journeyFile(),
): Promise<void> {
  const there = (path: string) => path.replace(/(\/parcours\/[0-9a-f]+).*$/, `$1/${place}`)
  const open = async () => {
    await openFile(page, journey)
    // Whoever comes back finds what is there; who has nothing yet begins with Découvrir.
    await page.waitForURL(/\/parcours\/[0-9a-f]+(?:\/decouvrir)?$/)
    await untilKept(page)
  }
  await begin(page, JSON.stringify(journey), origin, open, there)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
