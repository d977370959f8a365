import { writeFileSync } from 'node:fs'
import { type Browser, test } from '@playwright/test'
import { judgeAgainst } from './against'
import { judge, worst } from './figure'
import { framesWatched, watchFrames } from './frames'
import { eightStrengths } from './journeys'
import { calmestOf } from './rounds'
import { address } from './tablet'

const copies = 200
const people = 30
const passphrase = 'un bureau bien fermé'
/** Eight strengths with a story each. */
const journey = () => eightStrengths(1, 60)

test('A desk with 200 copies opens', async ({ page }) => {
  test.setTimeout(300_000)
  await page.goto(address('pages/desk.html'))
  await page.waitForFunction(() => window.desk)
  await page.evaluate(([file, count]) => window.desk.fill(file, count), [
    journey(),
    copies,
  ] as const)
  await judgeAgainst(
    {
      ours: async () => [await page.evaluate((count) => window.desk.open(count), copies)],
      floor: async () => [await page.evaluate(() => window.desk.derive())],
      runs: 7,
    },
    { measure: 'Desk with 200 copies opens, against its key alone', budget: 1.5 },
  )
})

test('Papers for thirty people in one file', async ({ page }) => {
  test.setTimeout(600_000)
  await page.goto(address('pages/desk.html'))
  await page.waitForFunction(() => window.desk)
  await page.evaluate(([file, count]) => window.desk.compose(file, count), [
    journey(),
    people,
  ] as const)
  await judgeAgainst(
    {
      ours: async () => [await page.evaluate(() => window.desk.together())],
      floor: async () => [await page.evaluate(() => window.desk.oneByOne())],
      runs: 3,
    },
    { measure: 'Papers of 30 people in one file, against one by one', budget: 1.2 },
  )
})

/** The app itself, as an adviser uses it. */
test('Two hundred copies are taken in, opened and scrolled', async ({ browser }) => {
  test.setTimeout(600_000)
  const maker = await browser.newPage()
  await maker.goto(address('pages/desk.html'))
  await maker.waitForFunction(() => window.desk)
  const texts = await maker.evaluate(
    async ([file, count]) =>
      (await window.desk.copiesOf(file, count)).map(window.desk.writeCopyFile),
    [journey(), copies] as const,
  )
  await maker.close()
  // By their paths, as a person chooses them: handed over as bytes they are a long task of the test's own.
  const files = texts.map((text, nth) => {
    const path = test.info().outputPath(`copie-${nth}.json`)
    writeFileSync(path, text)
    return path
  })
  const { best, rounds } = await calmestOf(
    () => longestTasks(browser, files),
    (tasks) => Math.max(...Object.values(tasks)) / longest,
  )
  for (const [done, task] of Object.entries(best))
    judge(`200 copies ${done}: longest task`, task, longest, 'ms', `best of ${rounds} rounds`)
})

const longest = 50

async function longestTasks(browser: Browser, files: readonly string[]) {
  const page = await (await browser.newContext()).newPage()
  const taskOf = async (act: () => Promise<unknown>) => {
    await watchFrames(page)
    await act()
    return worst((await framesWatched(page)).longTasks)
  }
  const last = page.getByRole('link', { name: /Personne 199/ })
  await page.goto(address('app/#/accompagner'))
  await page.getByLabel('Ma phrase secrète').fill(passphrase)
  await page.getByRole('button', { name: 'Faire mon bureau' }).click()
  await page.getByText('Personne ne vous a rien confié.').waitFor()
  const taken = await taskOf(async () => {
    await page.getByLabel('Ouvrir ce qu’on me confie').setInputFiles(files)
    await last.waitFor({ timeout: 120_000 })
  })
  await page.getByRole('button', { name: 'Fermer le bureau' }).click()
  await page.getByLabel('Ma phrase secrète').fill(passphrase)
  const opened = await taskOf(async () => {
    await page.getByRole('button', { name: 'Ouvrir mon bureau' }).click()
    await last.waitFor({ timeout: 60_000 })
  })
  const scrolled = await taskOf(async () => {
    for (let down = 0; down < 30; down++) await page.mouse.wheel(0, 400)
    await last.scrollIntoViewIfNeeded()
  })
  await page.context().close()
  return { 'taken in': taken, opened, scrolled }
}
