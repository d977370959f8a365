import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, type Page, test } from '@playwright/test'
import { judge } from './figure'
import { built } from './folders'
import { eightStrengths } from './journeys'
import { address, bring } from './tablet'

const app = join(built, 'app')

/** The two that come lazily aside: not on the way of any screen. */
const aside = /workbox-window|scrypt/
/** The worker and nothing else: it writes the PDF. */
const worker = /portfolio\.worker/
/** Fetched when someone asks for a document for Word. */
const word = /write-docx/

const screens = [
  'decouvrir',
  'decouvrir/tri',
  'decouvrir/piles',
  'decouvrir/forces',
  'exprimer',
  'exprimer/ecouter',
  'portfolio',
]

test('The JavaScript of each way through the app', async ({ browser }) => {
  const first = await scriptsOfFrontDoor(browser)
  const way = (await scriptsOfParticipant(browser)).filter((file) => !aside.test(file))
  judge('JavaScript of the front door, gz', sum(first), 130, 'kB', `${first.length} files`)
  judge('JavaScript of a participant, gz', sum(way), 171.2, 'kB', `${way.length} files`)

  const inRoom = withImports(['RoomBar-', 'GiveAcross-', 'JoinScreen-']).filter(
    (file) => !way.includes(file),
  )
  judge(
    'JavaScript that a room adds for a participant, gz',
    sum(inRoom),
    35,
    'kB',
    `${inRoom.length} files`,
  )

  const desk = (await scriptsOfAdviser(browser)).filter((file) => !first.includes(file))
  judge(
    'JavaScript of the desk beyond the front door, gz',
    sum(desk),
    60,
    'kB',
    `${desk.length} files`,
  )

  const all = readdirSync(join(app, 'assets')).filter((file) => file.endsWith('.js'))
  const lazy = all
    .filter((file) => ![worker, word].some((one) => one.test(file)))
    .filter((file) => !first.includes(file))
  const largest = lazy.toSorted((a, b) => kilobytes(b) - kilobytes(a))[0] ?? ''
  judge('Largest lazy chunk, gz', kilobytes(largest), 60, 'kB', largest)
  judge('Documents for Word, gz', sum(all.filter((file) => word.test(file))), 80, 'kB')
  judge('PDF worker, gz', sum(all.filter((file) => worker.test(file))), 190, 'kB')
})

test('Everything that works without network', () => {
  const listed = readFileSync(join(app, 'sw.js'), 'utf8').matchAll(/\burl:\s*"([^"]+)"/g)
  const files = [...new Set([...listed].map((match) => match[1] ?? ''))]
  const bytes = files.map((file) => transferred(join(app, file))).reduce((a, b) => a + b, 0)
  const note = `${files.length} files`
  judge('Precached, gz', files.length > 0 ? bytes / 1024 ** 2 : Number.NaN, 1.5, 'MB', note)
})

/** The scripts whose names begin so, with everything that they import at once, and their texts. */
function withImports(names: readonly string[]): readonly string[] {
  const folder = join(app, 'assets')
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'))
  const texts = files.filter(
    (file) =>
      /^room-/.test(file) &&
      readFileSync(join(folder, file), 'utf8').includes('J’ai besoin d’aide'),
  )
  const found = new Set(texts)
  const visit = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      visit(imported)
  }
  for (const file of files) if (names.some((name) => file.startsWith(name))) visit(file)
  return [...found]
}

/** Those that were asked for before the heading stood; what comes in quiet comes later. */
async function scriptsOfFrontDoor(browser: Browser): Promise<readonly string[]> {
  const page = await watchedPage(browser)
  await page.goto(address('app/'))
  const scripts = await scriptsOn(page)
  await page.context().close()
  return scripts
}

/** The same for every screen of the way from the cards to the portfolio, each opened anew. */
async function scriptsOfParticipant(browser: Browser): Promise<readonly string[]> {
  const page = await watchedPage(browser)
  const journey = await bring(page, eightStrengths(1, 300))
  const scripts = new Set<string>()
  for (const screen of screens) {
    await page.goto(`${journey}/${screen}`)
    await page.reload()
    for (const script of await scriptsOn(page)) scripts.add(script)
  }
  await page.context().close()
  return [...scripts]
}

/** What opening a desk and looking at its list asks for, with the worker that holds its key. */
async function scriptsOfAdviser(browser: Browser): Promise<readonly string[]> {
  const page = await watchedPage(browser)
  await page.goto(address('app/#/accompagner'))
  await page.getByLabel('Ma phrase secrète').fill('un bureau bien fermé')
  await page.getByRole('button', { name: 'Faire mon bureau' }).click()
  await page.getByText('Personne ne vous a rien confié.').waitFor()
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  await page.context().close()
  const scripts = names.filter((name) => name.endsWith('.js')).map((name) => basename(name))
  return [...new Set(scripts)].filter((file) => !aside.test(file))
}

/** A page that marks the moment at which its heading stands. */
async function watchedPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('h1')) return
      observer.disconnect()
      performance.mark('stands')
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  return page
}

/** The app's scripts that a page asked for before its heading stood. */
async function scriptsOn(page: Page): Promise<readonly string[]> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  const names = await page.evaluate(() => {
    const stands = performance.getEntriesByName('stands')[0]?.startTime ?? Number.POSITIVE_INFINITY
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime < stands && new URL(entry.name).pathname.endsWith('.js'))
      .map((entry) => entry.name.replace(/^.*\//, ''))
  })
  return [...new Set(names)]
}

function sum(files: readonly string[]): number {
  return files.map(kilobytes).reduce((a, b) => a + b, 0)
}

function kilobytes(file: string): number {
  return transferred(join(app, 'assets', file)) / 1024
}

/** Pictures and web fonts are packed already; everything else travels as gzip. */
function transferred(file: string): number {
  const bytes = readFileSync(file)
  const isPacked = ['.png', '.woff2'].includes(extname(file))
  return isPacked ? bytes.length : gzipSync(bytes, { level: 9 }).length
}
