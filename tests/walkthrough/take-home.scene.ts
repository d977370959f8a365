import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { comeIn, expect, journeyFile, openFile, openJourneyAt, test } from './atouts'

async function saveFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Emporter mon parcours en fichier' }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

test('a journey goes home as a file and opens on another tablet, whole', async ({
  page,
  browser,
}) => {
  await openJourneyAt(page, 'fini', journeyFile({ name: 'Nguyễn Thị Hồng', stories: 2 }))
  const file = await saveFile(page)

  const other = await (await browser.newContext()).newPage()
  await openFile(other, file)
  await expect(other.getByRole('button', { name: 'Nguyễn Thị Hồng' })).toBeVisible()
  await other.goto(`${other.url()}/fini`)
  const again = await saveFile(other)
  const content = (text: string) => ({ ...JSON.parse(text), savedAt: '' })
  expect(content(again)).toEqual(content(file))
  await other.context().close()
})

test('a file opened twice stands beside the first and replaces nothing', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir')
  await openJourneyAt(page, 'decouvrir')
  await page.goto('/#/participer')

  await expect(page.getByRole('listitem')).toHaveCount(2)
})

const whole = JSON.stringify(journeyFile())
const wrongFiles: readonly [what: string, content: string, sentence: string][] = [
  ['a truncated file', whole.slice(0, whole.length / 2), 'illisible'],
  ['a file that is no JSON', '%PDF-1.7 nothing of ours', 'illisible'],
  ['an empty file', '', 'illisible'],
  ['another app’s file', '{"kind":"something-else"}', 'n’est pas un parcours Atouts'],
  [
    'a file of a newer version',
    JSON.stringify({ ...journeyFile(), format: 99 }),
    'vient d’une version plus récente',
  ],
  [
    'a file with a hostile row',
    whole.replace('"pile":"often"', '"pile":"<img src=x onerror=alert(1)>"'),
    'n’est pas un parcours Atouts',
  ],
  [
    'a file that reaches for the prototype',
    whole.replace('"likes":{}', '"likes":{"__proto__":{"polluted":true},"constructor":1}'),
    'n’est pas un parcours Atouts',
  ],
]

for (const [what, content, sentence] of wrongFiles) {
  test(`${what} changes nothing and is told`, async ({ page }) => {
    await comeIn(page, 'Ewa')
    await openFile(page, content)

    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(page.getByRole('alert')).toContainText('Rien n’a été changé ici.')
    await expect(page.getByRole('listitem')).toHaveText([/Ewa/])
  })
}

test('a file of 100 MB is refused without being read', async ({ page }) => {
  await page.goto('/#/participer')
  await expect(page.getByLabel('Ouvrir un parcours que j’ai emporté')).toBeVisible()
  await page.evaluate(() => {
    const big = new File([new Uint8Array(100_000_000)], 'atouts.json')
    big.text = () => Promise.reject(new Error('It was read'))
    const files = new DataTransfer()
    files.items.add(big)
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('There is no field for a file')
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })

  await expect(page.getByRole('alert')).toContainText('trop gros')
})

test('words in a file are only ever words', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=\'hacked\'"><script>alert(1)</script>'
  const told = { situation: hostile, action: hostile, result: hostile }
  await openJourneyAt(page, 'portfolio', journeyFile({ name: '<b>Ewa</b>', told }))

  await expect(page.getByRole('article').getByText('<script>').first()).toBeVisible()
  expect(await page.title()).not.toBe('hacked')
  await expect(page.getByRole('heading', { level: 2, name: '<b>Ewa</b>' })).toBeVisible()
})

test('“J’ai fini” shows what will be erased, offers to take it, and leaves no trace', async ({
  page,
  context,
}) => {
  await openJourneyAt(page, 'fini', journeyFile({ name: 'Zdzisława', stories: 2 }))
  await expect(page.getByText('81 cartes posées')).toBeVisible()
  await expect(page.getByText('10 moments racontés')).toBeVisible()
  await page.getByRole('link', { name: 'Tout emporter' }).click()
  const pdf = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Emporter : Portfolio' }).click()
  expect((await pdf).suggestedFilename()).toMatch(/^atouts-portfolio-de-zdzisława-.*\.pdf$/)
  await page.getByRole('link', { name: 'J’ai fini' }).click()
  const id = /parcours\/([0-9a-f]+)/.exec(page.url())?.[1] ?? 'none'
  await page.getByRole('button', { name: 'Effacer mon parcours de cette tablette' }).click()
  await page.getByRole('button', { name: 'Oui, tout effacer' }).click()
  await expect(
    page.getByRole('heading', { name: 'Vos compétences, cartes en main.' }),
  ).toBeVisible()
  await expect(page.getByRole('status')).toContainText('Tout est effacé')

  const traces = await page.evaluate(async () => {
    const found: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open(name ?? '')
        open.onsuccess = () => resolve(open.result)
      })
      for (const store of database.objectStoreNames) {
        const read = database.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => {
          read.onsuccess = resolve
        })
        found.push(`${store}: ${JSON.stringify(read.result)}`)
      }
      database.close()
    }
    for (const cache of await caches.keys()) {
      for (const request of await (await caches.open(cache)).keys()) found.push(request.url)
    }
    return found
  })
  expect(traces).toContain('people: []')
  expect(traces).toContain('changes: []')
  for (const trace of traces) {
    expect(trace).not.toContain('Zdzisława')
    expect(trace).not.toContain(id)
  }
  expect(await context.cookies()).toEqual([])
})
