import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findFullBrowser } from '../find-browser.mjs'
import {
  comeByTheDoor,
  comeIn,
  countOf,
  expect,
  journeyFile,
  openJourneyAt,
  pile,
  startSort,
  test,
  topCard,
  untilKept,
  wholeForm,
} from './atouts'

/** A browser of its own, whose data stay in a folder when it is gone. */
async function openProfile(profile: string): Promise<Page> {
  test.skip(findFullBrowser() === null, 'Only a whole Chromium keeps a profile: none is here')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findFullBrowser() ?? '',
    args: ['--no-sandbox', '--disable-background-networking'],
    baseURL: 'http://localhost:4174/',
    locale: 'fr-FR',
  })
  return context.newPage()
}

/** The process that has the profile open, as Chromium's own lock names it. */
function browserOf(profile: string): number {
  return Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
}

/** A disk of 60 MB, or `null` where one may not mount anything. */
function smallDisk(): string | null {
  const disk = mkdtempSync(join(tmpdir(), 'atouts-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', disk], { stdio: 'ignore' })
    return disk
  } catch {
    return null
  }
}

/** Fills a disk to the last byte, and again what the browser frees, until told to stop. */
function keepFull(file: string): () => void {
  const fill = () => {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(1_000_000))
    } catch {
      // The disk is full now, as wished.
    }
  }
  fill()
  const filling = setInterval(fill, 50)
  return () => {
    clearInterval(filling)
    rmSync(file)
  }
}

/** Changes the tablet's database as something else than this app would. */
async function tamper(page: Page, change: 'newer' | 'break-all' | 'break-one'): Promise<void> {
  await page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('atouts')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const write = database.transaction(['people', 'changes'], 'readwrite')
    const [people, changes] = [write.objectStore('people'), write.objectStore('changes')]
    const all = <Row>(store: IDBObjectStore) =>
      new Promise<Row[]>((resolve) => {
        const read = store.getAll()
        read.onsuccess = () => resolve(read.result)
      })
    const rows = await all<{ seq: number; journey: string; change: Uint8Array }>(changes)
    if (wanted === 'newer') {
      for (const person of await all<{ format: number }>(people))
        people.put({ ...person, format: 99 })
    }
    const broken = new Uint8Array([9, 9, 9, 9, 9])
    if (wanted === 'break-all') for (const row of rows) changes.put({ ...row, change: broken })
    if (wanted === 'break-one') changes.add({ journey: rows[0]?.journey, change: broken })
    await new Promise((resolve) => {
      write.oncomplete = resolve
    })
    database.close()
  }, change)
}

/** Everything the database holds, to see that nothing touched it. */
function holdings(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('atouts')
      open.onsuccess = () => resolve(open.result)
    })
    const read = database.transaction('changes').objectStore('changes').getAll()
    await new Promise((resolve) => {
      read.onsuccess = resolve
    })
    database.close()
    return JSON.stringify(read.result.map((row) => Array.from(row.change)))
  })
}

test('a reload in the middle of the sort loses nothing', async ({ page }) => {
  await comeIn(page)
  await startSort(page)
  for (let laid = 0; laid < 5; laid++) await pile(page, 'Souvent').click()
  const next = await topCard(page).innerText()
  await page.reload()

  await expect(countOf(page, 'often')).toHaveText('5 cartes')
  expect(await topCard(page).innerText()).toBe(next)
})

test('a browser killed in mid-drag loses nothing that lay on a pile', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'atouts-'))
  const page = await openProfile(profile)
  await comeByTheDoor(page)
  await startSort(page)
  await pile(page, 'Souvent').click()
  await pile(page, 'Parfois').click()
  await expect(page.locator('[data-keeping="keeping"]')).toHaveCount(0)
  const address = page.url()
  const box = await topCard(page).boundingBox()
  if (!box) throw new Error('There is no card')
  await page.mouse.move(box.x + 100, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x + 100, box.y + 420, { steps: 5 })
  const gone = page.context().waitForEvent('close')
  process.kill(browserOf(profile), 'SIGKILL')
  await gone

  const after = await openProfile(profile)
  await after.goto(address)
  await expect(countOf(after, 'often')).toHaveText('une carte')
  await expect(countOf(after, 'sometimes')).toHaveText('une carte')
  await expect(after.getByText('2 cartes sur 31')).toBeVisible()
  await after.context().close()
})

test('two tabs on one journey follow each other, and both are kept', async ({ page, context }) => {
  await comeIn(page)
  await startSort(page)
  await pile(page, 'Souvent').click()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(countOf(other, 'often')).toHaveText('une carte')
  await pile(other, 'Parfois').click()
  await expect(countOf(page, 'sometimes')).toHaveText('une carte')
  await pile(page, 'Pas maintenant').click()
  await expect(countOf(other, 'not-now')).toHaveText('une carte')
  await other.getByRole('button', { name: 'Annuler' }).click()

  await expect(countOf(page, 'sometimes')).toHaveText('aucune carte')
  await expect(countOf(page, 'not-now')).toHaveText('une carte')
  await page.reload()
  await expect(page.getByText('2 cartes sur 31')).toBeVisible()
})

test('a journey erased in another tab is told, and never comes back', async ({ page, context }) => {
  await openJourneyAt(page, 'decouvrir/piles')
  const other = await context.newPage()
  await other.goto(page.url().replace('decouvrir/piles', 'fini'))
  await other.getByRole('button', { name: 'Effacer mon parcours de cette tablette' }).click()
  await other.getByRole('button', { name: 'Oui, tout effacer' }).click()
  await expect(other).toHaveURL(/#\/$/)

  await expect(page.getByRole('alert')).toContainText('effacé dans une autre fenêtre')
  await page.getByRole('button', { name: 'Patience', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Souvent' }).click()
  expect(await holdings(page)).toBe('[]')
})

test('a full disk is told, nothing is shown as kept, and it is kept once there is room', async () => {
  const disk = smallDisk()
  test.skip(disk === null, 'this machine doesn’t let us make a small disk to fill')
  if (disk === null) return
  const page = await openProfile(join(disk, 'profile'))
  await openJourneyAt(page, wholeForm)
  await expect(page.getByText('Enregistré sur cette tablette')).toBeVisible()
  const makeRoom = keepFull(join(disk, 'filler'))
  const long = 'Tout le monde a mangé. '.repeat(800)
  await page.getByLabel('Ce que cela a changé').fill(long)

  await expect(page.getByRole('alert')).toContainText('La mémoire de la tablette est pleine')
  await expect(page.getByText('Pas encore enregistré')).toBeVisible()
  await page.getByLabel('Ce que j’ai fait').fill('J’ai cuisiné.')
  await expect(page.getByRole('alert')).toContainText('La mémoire de la tablette est pleine')

  makeRoom()
  await expect(page.getByText('Enregistré sur cette tablette')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Ce que cela a changé')).toHaveValue(long)
  await expect(page.getByLabel('Ce que j’ai fait')).toHaveValue('J’ai cuisiné.')
  await page.context().close()
  execFileSync('umount', ['-l', disk])
})

test('cards that a full disk doesn’t take stay in their deck, also after it was left', async () => {
  const disk = smallDisk()
  test.skip(disk === null, 'this machine doesn’t let us make a small disk to fill')
  if (disk === null) return
  const page = await openProfile(join(disk, 'profile'))
  await page.goto('/#/animer/jeux')
  await page.getByRole('button', { name: 'Partir de rien' }).click()
  await page.getByLabel('Nom du jeu').fill('Potager')
  await expect(page.getByRole('heading', { level: 1, name: 'Potager' })).toBeVisible()
  await untilKept(page)
  const makeRoom = keepFull(join(disk, 'filler'))
  const rows = Array.from(
    { length: 100 },
    (_, at) => `Geste ${at};${'Je sais faire. '.repeat(7)};Faire et réparer`,
  )
  await page.getByLabel('Importer un tableau').setInputFiles({
    ...{ name: 'potager.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(['carte;phrase;famille', ...rows].join('\n')),
  })

  await expect(page.getByRole('alert')).toContainText('La mémoire de cet appareil est pleine')
  await page.getByRole('link', { name: 'Mes jeux de cartes' }).click()
  await expect(page.getByRole('alert')).toContainText('Rien n’est effacé.')
  await page.getByRole('link', { name: /Potager/ }).click()
  await expect(page.getByText('100 cartes')).toBeVisible()
  await expect(page.getByText('Pas encore enregistré')).toBeVisible()

  makeRoom()
  await expect(page.getByText('Enregistré sur cette tablette')).toBeVisible()
  await page.reload()
  await expect(page.getByText('100 cartes')).toBeVisible()
  await page.context().close()
  execFileSync('umount', ['-l', disk])
})

test('a journey of a newer version is refused and left untouched', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/piles')
  await tamper(page, 'newer')
  const before = await holdings(page)
  await page.reload()

  await expect(page.getByText('Ce parcours vient d’une version plus récente')).toBeVisible()
  expect(await holdings(page)).toBe(before)
})

test('a database of a newer version is told, and one can still work', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
    await new Promise((resolve) => {
      const open = indexedDB.open('atouts', 99)
      open.onsuccess = () => {
        open.result.close()
        resolve(null)
      }
    })
  })
  await page.goto('/#/participer')
  await page.reload()

  await expect(page.getByText('vient d’une version plus récente d’Atouts')).toBeVisible()
})

test('a broken journey is refused, and nothing of it is erased', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir/piles')
  await tamper(page, 'break-all')
  const before = await holdings(page)
  await page.reload()

  await expect(page.getByText('Ce parcours est abîmé et ne peut pas être lu.')).toBeVisible()
  expect(await holdings(page)).toBe(before)
})

test('one broken part is told and left, and everything else is there', async ({ page }) => {
  await openJourneyAt(page, wholeForm)
  await tamper(page, 'break-one')
  await page.reload()

  await expect(page.getByText('Une partie de ce parcours est illisible.')).toBeVisible()
  await expect(page.getByLabel('Ce que cela a changé')).toHaveValue('Elle a pu rester chez elle.')
})

test('a browser that keeps nothing says so, and the work can be taken as a file', async () => {
  // Chromium with site data switched off: no IndexedDB, no localStorage.
  const profile = mkdtempSync(join(tmpdir(), 'atouts-'))
  mkdirSync(join(profile, 'Default'))
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  const page = await openProfile(profile)
  await comeByTheDoor(page)
  await expect(page.getByText('Ce navigateur n’enregistre rien')).toBeVisible()
  await startSort(page)
  await pile(page, 'Souvent').click()
  await expect(countOf(page, 'often')).toHaveText('une carte')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Emporter mon parcours en fichier' }).click()

  expect((await download).suggestedFilename()).toMatch(/\.json$/)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(countOf(page, 'often')).toHaveText('aucune carte')
  await page.context().close()
})

test('a second visit finds everyone, last one first', async ({ page }) => {
  await openJourneyAt(page, 'decouvrir', journeyFile({ name: 'Ewa' }))
  await openJourneyAt(page, 'decouvrir', journeyFile({ name: 'Joël' }))
  await page.goto('/#/participer')
  await page.reload()

  await expect(page.getByRole('listitem')).toHaveText([/Joël/, /Ewa/])
})
