import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pace } from '../pace'
import { serve } from '../serve'
import {
  comeIn,
  expect,
  journeyFile,
  middleOf,
  openJourneyAt,
  pile,
  startSort,
  test,
  topCard,
} from './atouts'
import { chooseLanguage, goTo, inside, tooWide, wholeJourney } from './every-screen'
import { fileOf, maite, ousmane } from './invented-people'
import { pseudo, pseudoTexts } from './pseudo-language'

const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 390, height: 844 },
]

test.describe('in Arabic', () => {
  test.use({ locale: 'ar-DZ' })

  test('the frame runs from right to left, and cards are sorted as in French', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await page.getByRole('link', { name: 'أشارك' }).click()
    await page.getByLabel('بأي اسم نناديكم؟').fill('فاطمة')
    await page.getByRole('button', { name: 'دخول' }).click()
    await page.getByRole('link', { name: /الانطلاق من البطاقات/ }).click()
    await page.getByRole('button', { name: /المجموعة القصيرة/ }).click()

    const often = await page.locator('[data-place="often"]').boundingBox()
    const notNow = await page.locator('[data-place="not-now"]').boundingBox()
    expect(often?.x ?? 0).toBeGreaterThan(notNow?.x ?? 0)
    await expect(topCard(page).locator('[lang="fr"]')).toBeVisible()
    await dragTo(page, 'not-now')
    await page.keyboard.press('1')
    await page.keyboard.press('1')
    await expect(page.getByText('3 بطاقات من 31')).toBeVisible()
    await expect(page.locator('#pile-often')).toHaveText('بطاقتان')
    await expect(page.locator('#pile-not-now')).toHaveText('بطاقة واحدة')
  })

  test('what is printed is in French, whole', async ({ page }) => {
    await openJourneyAt(page, 'portfolio', journeyFile({ strengths: 5 }))
    const sheet = page.getByRole('article')
    await expect(sheet).toHaveAttribute('lang', 'fr-FR')
    await expect(sheet.getByRole('heading', { name: 'Mes cinq forces' })).toBeVisible()
    await expect(sheet.getByText('Portfolio de compétences', { exact: false })).toBeVisible()
  })
})

test('the cards show two languages at once, also after a reload', async ({ page }) => {
  await comeIn(page)
  await startSort(page)
  await chooseLanguage(page, 'fr+en')
  await expect(topCard(page)).toContainText('Écouter')
  await expect(topCard(page).locator('[lang="en"]')).toContainText('Listening')
  await expect(page.getByRole('heading', { name: 'Est-ce que cela vous arrive ?' })).toBeVisible()
  await pile(page, 'Souvent').click()
  await page.reload()
  await expect(topCard(page).locator('[lang="en"]')).not.toBeEmpty()
  await chooseLanguage(page, 'en+fr')
  await expect(topCard(page).locator('[lang="fr"]')).not.toBeEmpty()
  await chooseLanguage(page, 'en')
  await expect(topCard(page).locator('[lang="fr"]')).toHaveCount(0)
})

test('a remembered language that nobody offers is passed over', async ({ page }) => {
  await page.goto('/')
  for (const written of ['xx', 'fr+xx', 'fr+fr', 'fr+ar', 'en+fr+ar', '+', '', 'constructor']) {
    await page.evaluate((said) => localStorage.setItem('atouts-language', said), written)
    await page.reload()
    await expect(page.getByRole('link', { name: 'Je participe' }), written).toBeVisible()
    await expect(page.getByRole('combobox'), written).toHaveValue('fr')
  }
})

for (const choice of ['fr', 'fr+en', 'en+fr', 'ar']) {
  test(`the header has room for its name at any width (${choice})`, async ({ page }) => {
    await openJourneyAt(page, 'decouvrir', fileOf(maite))
    await chooseLanguage(page, choice)
    for (const place of ['integrer', 'portfolio']) {
      await goTo(page, place)
      for (let width = 320; width <= 1920; width += 40) {
        await page.setViewportSize({ width, height: 800 })
        expect(await headerFlaws(page, maite.name), `${place} at ${width}`).toEqual([])
      }
    }
  })
}

/** What has no room in the header: the page, the first station, the name (a dot on a small phone). */
function headerFlaws(page: Page, name: string): Promise<string[]> {
  return page.evaluate((name) => {
    const rooms = document.querySelector('header nav ul')?.getBoundingClientRect()
    const chip = [...document.querySelectorAll('header button span')].find(
      (span) => span.textContent === name,
    )
    const { scrollWidth } = document.documentElement
    const wide = scrollWidth > innerWidth ? [`${scrollWidth - innerWidth} px too wide`] : []
    const left = rooms && rooms.left >= 0 && rooms.right <= innerWidth ? [] : ['stations cut off']
    const isThere = innerWidth <= 360 || (chip?.getBoundingClientRect().width ?? 0) > 40
    return [...wide, ...left, ...(isThere ? [] : ['no room for the name'])]
  }, name)
}

const tellers = {
  'one who told little': () => journeyFile({ strengths: 8 }),
  Maïté: () => fileOf(maite),
  Ousmane: () => fileOf(ousmane),
}

for (const [teller, journey] of Object.entries(tellers)) {
  test(`no card of ${teller} is cut off at any size, in one language or two`, async ({ page }) => {
    await openJourneyAt(page, 'decouvrir/piles', journey())
    for (const choice of ['fr', 'fr+en', 'en+fr']) {
      await chooseLanguage(page, choice)
      for (const place of ['decouvrir/piles', 'decouvrir/forces', 'exprimer']) {
        await goTo(page, place)
        for (const size of sizes) {
          await page.setViewportSize(size)
          expect(await cutOff(page), `${place} at ${size.width}, ${choice}`).toEqual([])
        }
      }
    }
  })
}

for (const size of sizes) {
  test(`no card of the deck is cut off in two languages at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size)
    await openJourneyAt(page, 'decouvrir/tri', journeyFile({ cards: 0, strengths: 0 }))
    await chooseLanguage(page, 'fr+en')
    await page.getByRole('button', { name: /Le jeu complet/ }).click()
    for (let turned = 0; turned < 81; turned++) {
      const card = await topCard(page).getAttribute('data-card')
      expect(await cutOff(page), `${card}`).toEqual([])
      await page.getByRole('button', { name: 'Je ne sais pas' }).click()
      await expect(topCard(page)).not.toHaveAttribute('data-card', card ?? '')
    }
  })
}

/** The words of cards that don't fit on them. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-size] > span:last-child')]
      .filter(
        (words) =>
          words.scrollHeight > words.clientHeight + 1 || words.scrollWidth > words.clientWidth + 1,
      )
      .map((words) => words.innerText),
  )
}

async function dragTo(page: Page, place: string): Promise<void> {
  const from = await middleOf(topCard(page))
  const to = await middleOf(page.locator(`[data-place="${place}"]`))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await page.mouse.up()
}

/**
 * The whole app with one more language, made by putting its files there and nothing else. A text
 * that the app says in plain letters doesn't come from a catalogue.
 */
test.describe('with a pseudo-language', () => {
  // One worker goes through them: the app is built once.
  test.describe.configure({ mode: 'default' })
  let app: { url: string; close: () => void }

  test.beforeAll(async () => {
    test.setTimeout(120_000 * pace)
    const copy = mkdtempSync(join(tmpdir(), 'atouts-language-'))
    for (const part of [
      'src',
      'public',
      'index.html',
      'vite.config.ts',
      'tsconfig.json',
      'package.json',
    ]) {
      cpSync(part, join(copy, part), { recursive: true })
    }
    mkdirSync(join(copy, 'tests'))
    for (const file of ['tests/find-browser.mjs', 'tests/pace.ts']) cpSync(file, join(copy, file))
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
    addPseudoLanguage(join(copy, 'src'))
    execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], { cwd: copy })
    app = await serve(join(copy, 'dist'))
  })
  test.afterAll(() => app.close())

  test('everything is said in it, and nothing is wider than a phone', async ({ browser }) => {
    test.setTimeout(90_000 * pace)
    const context = await browser.newContext({
      baseURL: app.url,
      viewport: { width: 390, height: 844 },
    })
    const page = await context.newPage()
    const journey = wholeJourney()
    await page.goto('/')
    // A name without vowels isn't taken for a text of the app.
    await openJourneyAt(page, 'decouvrir', { ...journey, about: { ...journey.about, name: 'Hkm' } })
    await chooseLanguage(page, 'en-XA')
    for (const place of inside) {
      await goTo(page, place)
      expect(await plainTexts(page), place).toEqual([])
      expect(await tooWide(page), place).toBeLessThanOrEqual(0)
    }
    await context.close()
  })

  test('the cards show it beside French, and the plurals are its own', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: app.url, locale: 'fr-FR' })
    const page = await context.newPage()
    await page.goto('/')
    await comeIn(page)
    await startSort(page)
    await chooseLanguage(page, 'fr+en-XA')
    await expect(topCard(page)).toContainText('Écouter')
    await expect(topCard(page).locator('[lang="en-XA"]')).toContainText(pseudo('Listening'))
    await chooseLanguage(page, 'en-XA')
    await page.getByRole('button', { name: pseudo('Often') }).click()
    await expect(page.getByText(pseudo('1 of 31 cards'))).toBeVisible()
    await context.close()
  })
})

function addPseudoLanguage(src: string): void {
  mkdirSync(join(src, 'language/en-XA'))
  const parts = readdirSync(join(src, 'language/en')).map((file) => [
    `language/en/${file}`,
    `language/en-XA/${file}`,
  ])
  for (const [from = '', to = ''] of [...parts, ['deck/texts/en.json', 'deck/texts/en-XA.json']]) {
    const texts = JSON.parse(readFileSync(join(src, from), 'utf8'))
    writeFileSync(join(src, to), JSON.stringify(pseudoTexts(texts)))
  }
}

/** Texts on the screen that were said in plain letters, and neither written nor printed by anyone. */
function plainTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const others = 'article, select, [dir="auto"], [lang]:not(html):not([lang="en-XA"]), noscript'
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    const names = [...Array(12).keys()].map((month) =>
      new Intl.DateTimeFormat('en', { month: 'long' }).format(new Date(2026, month)),
    )
    const months = new RegExp(names.join('|'), 'g')
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? ''
      const element = walker.currentNode.parentElement
      if (!element || element.closest(others) || text === 'Atouts') continue
      // The browser says dates, in a language that it knows.
      if (/[aeiou]/i.test(text.replace(months, ''))) found.push(text)
    }
    return found
  })
}
