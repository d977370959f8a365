import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, openJourneyAt, test } from './atouts'
import {
  changedCopy,
  copyOf,
  followed,
  makeDesk,
  openDesk,
  prepareCopy,
  takeIn,
} from './desk-people'
import { findings, tooSmall, tooWide } from './every-screen'
import { fileFrom, pagesOf } from './files'

test('many files are taken, renewed or refused each by itself, and counted', async ({
  page,
  browser,
}) => {
  const [samira, joel] = [await copyOf(browser, 'Samira'), await copyOf(browser, 'Joël')]
  const broken = { name: 'coupé.json', mimeType: 'application/json', buffer: Buffer.from('{"kin') }
  const whole = {
    name: 'tout.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(followed('Ewa'))),
  }
  await makeDesk(page)
  await takeIn(page, [samira, joel])
  await expect(page.getByText('2 copies ouvertes').first()).toBeVisible()
  await takeIn(page, [
    changedCopy(samira, { roadmap: [] }),
    changedCopy(joel, { cutOn: '2020-01-01' }),
    broken,
    whole,
  ] as never)

  await expect(
    page.getByText(/Une copie ouverte · une renouvelée · 3 fichiers refusés/).first(),
  ).toBeVisible()
  await expect(page.getByText('coupé.json')).toBeVisible()
  await expect(page.getByText('C’est tout le parcours de la personne')).toBeVisible()
  await expect(page.getByText('Vous avez déjà une copie plus récente.')).toBeVisible()
  await expect(page.getByRole('list', { name: '2 personnes' }).getByRole('link')).toHaveCount(2)
})

test('the desk is closed to whoever hasn’t its passphrase, after a reload and by itself', async ({
  page,
  browser,
}) => {
  const copy = await copyOf(browser, 'Samira')
  await page.clock.install()
  await makeDesk(page)
  await takeIn(page, copy)
  await expect(page.getByRole('link', { name: /Samira/ })).toBeVisible()
  await page.reload()
  await expect(page.getByText('Samira')).toHaveCount(0)
  await page.getByLabel('Ma phrase secrète').fill('une autre phrase')
  await page.getByRole('button', { name: 'Ouvrir mon bureau' }).click()
  await expect(page.getByText('Ce n’est pas la bonne phrase.')).toBeVisible()
  await openDesk(page)
  await page.getByRole('link', { name: /Samira/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Samira' })).toBeVisible()

  await page.clock.fastForward(6 * 60_000)
  await expect(page.getByLabel('Ma phrase secrète')).toBeVisible()
  await expect(page.getByText('Visite de Samira')).toHaveCount(0)
})

test('a copy is erased on its day, told in one line; a clock that jumped is asked about', async ({
  page,
  browser,
}) => {
  const [samira, ewa] = [await copyOf(browser, 'Samira'), await copyOf(browser, 'Ewa')]
  await page.clock.install({ time: new Date('2027-01-20T10:00:00') })
  await makeDesk(page)
  await takeIn(page, [
    changedCopy(samira, { cutOn: '2026-11-20', until: '2027-02-20' }),
    changedCopy(ewa, { cutOn: '2027-01-19', until: '2028-01-19' }),
  ] as never)
  await expect(page.getByText('encore 31 jours')).toBeVisible()

  await page.clock.setSystemTime(new Date('2027-02-20T10:00:00'))
  await page.reload()
  await openDesk(page)
  await expect(page.getByText('Une copie effacée aujourd’hui, comme promis')).toBeVisible()
  await expect(page.getByRole('link', { name: /Samira/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /Ewa/ })).toBeVisible()

  await page.clock.setSystemTime(new Date('2031-01-01T10:00:00'))
  await page.reload()
  await openDesk(page)
  await expect(page.getByRole('heading', { name: 'Est-ce la bonne date ?' })).toBeVisible()
  await page.getByRole('button', { name: 'Non, fermer et régler la date' }).click()
  await page.clock.setSystemTime(new Date('2027-02-21T10:00:00'))
  await openDesk(page)
  await expect(page.getByRole('link', { name: /Ewa/ })).toBeVisible()
})

test('a copy whose day comes while its sheet is open, or that isn’t there, breaks no screen', async ({
  page,
  browser,
}) => {
  const samira = await copyOf(browser, 'Samira')
  await makeDesk(page)
  await takeIn(page, samira)
  await page.getByRole('link', { name: /Samira/ }).click()
  await page.getByRole('button', { name: 'Effacer cette copie' }).click()
  await page.getByRole('button', { name: 'Oui, effacer' }).click()
  await expect(page.getByRole('status')).toHaveText('La copie de Samira est effacée.')
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Cette copie n’est plus ici' })).toBeVisible()
})

test('dates are the only thing that an adviser writes; the file can be given back', async ({
  page,
  browser,
}) => {
  const samira = await copyOf(browser, 'Samira', ['Mes petits pas', 'Mon projet'].slice(0, 1))
  await makeDesk(page)
  await takeIn(page, samira)
  await page.getByRole('link', { name: /Samira/ }).click()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.getByRole('button', { name: 'Vu aujourd’hui' }).click()
  await expect(page.getByRole('button', { name: /^Enlever le/ })).toBeVisible()
  await page.getByRole('button', { name: 'Changer' }).click()
  await page.getByLabel('La date de la prochaine fois').fill('2099-03-19')
  await expect(page.getByText('jeudi 19 mars')).toBeVisible()
  await page.reload()
  await openDesk(page)
  await expect(page.getByText('jeudi 19 mars')).toBeVisible()

  const back = JSON.parse(readFileSync(await fileFrom(page, 'Redonner son fichier'), 'utf8'))
  expect(back).toEqual(JSON.parse(readFileSync(samira, 'utf8')))
  const pages = pagesOf(await fileFrom(page, 'Imprimer'))
  expect(pages.join(' ')).toContain('Ce n’est ni un test, ni un diagnostic.')
})

test('somebody else goes on: a copy for them, a sheet for the person, thirty days for the old one', async ({
  page,
  browser,
}) => {
  const samira = await copyOf(browser, 'Samira')
  await makeDesk(page)
  await takeIn(page, samira)
  await page.getByRole('link', { name: /Samira/ }).click()
  await page.getByRole('link', { name: 'Passer le relais' }).click()
  await page.getByLabel('Son prénom, ou son service').fill('Nadia')
  await page.getByLabel('Où', { exact: true }).fill('Maison de l’emploi')
  await page.getByLabel('Une personne qui reste').fill('Rose · 06 39 98 20 15')
  const [sheet = ''] = pagesOf(await fileFrom(page, 'Imprimer la feuille'))
  for (const said of [
    'Cet accompagnement ne peut pas être retiré pour punir.',
    'Karim',
    'Nadia',
    'Rose · 06 39 98 20 15',
    'Visite de Samira',
    'Essayé',
  ]) {
    expect(sheet.replace(/\s/g, ' ')).toContain(said)
  }
  await page.getByRole('button', { name: 'Faire la copie pour Nadia' }).click()
  const given = JSON.parse(readFileSync(await fileFrom(page, 'Oui, faire la copie'), 'utf8'))
  const before = JSON.parse(readFileSync(samira, 'utf8'))
  expect(given).toMatchObject({ to: 'Nadia', place: 'Maison de l’emploi', until: before.until })
  expect(JSON.stringify(given)).not.toContain('Rose')
  await expect(page.getByText(/Nadia continue depuis le/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Vu aujourd’hui' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Mon bureau' }).click()
  await expect(page.getByText('encore 30 jours')).toBeVisible()
})

test('papers for a group are one file, in the order of the list, with a cover between people', async ({
  page,
  browser,
}) => {
  const names = ['Samira', 'Joël', 'Ewa']
  const files: string[] = []
  for (const name of names) files.push(await copyOf(browser, name))
  await makeDesk(page)
  await takeIn(page, files)
  await page.getByRole('link', { name: 'Imprimer pour tout le groupe' }).click()
  await page.getByRole('button', { name: 'Joël' }).click()
  const pages = pagesOf(await fileFrom(page, 'Imprimer pour 2 personnes'))
  const covers = pages.filter((text) => text.includes('À remettre en main propre'))

  expect(covers.map((text) => /(Ewa|Samira)/.exec(text)?.[0])).toEqual(['Ewa', 'Samira'])
  expect(covers[0]).toContain('2 feuilles')
  expect(covers[1]).toContain('paquet 2 sur 2')
  expect(pages.join(' ')).not.toContain('Joël')

  await page.getByRole('button', { name: 'Recto verso' }).click()
  const both = pagesOf(await fileFrom(page, 'Imprimer pour 2 personnes'))
  const fronts = both.flatMap((text, at) =>
    text.includes('En main propre') || text.includes('À remettre') ? [at] : [],
  )
  expect(fronts.every((at) => at % 2 === 0)).toBe(true)
})

test('a forgotten passphrase loses the desk and nothing else, and says so first', async ({
  page,
  browser,
}) => {
  await makeDesk(page)
  await takeIn(page, await copyOf(browser, 'Samira'))
  await expect(page.getByRole('link', { name: /Samira/ })).toBeVisible()
  await page.getByRole('button', { name: 'Fermer le bureau' }).click()
  await page.getByRole('button', { name: 'J’ai oublié la phrase' }).click()
  await expect(page.getByRole('dialog')).toContainText('Les personnes ont toujours leur parcours')
  await page.getByRole('button', { name: 'Oui, effacer le bureau' }).click()
  await makeDesk(page)
})

for (const language of ['fr', 'en'] as const) {
  test(`anyone can read and touch the desk (${language})`, async ({ page, browser }) => {
    const samira = await copyOf(browser, 'Samira', ['Mes petits pas', 'Mes preuves'].slice(0, 1))
    await makeDesk(page)
    await takeIn(page, samira)
    const link = page.getByRole('link', { name: /Samira/ })
    await link.waitFor()
    const desk = page.url()
    await link.click()
    const sheet = page.url()
    await page.getByRole('combobox').selectOption(language)
    for (const address of [desk, sheet, `${sheet}/relais`, `${desk}/imprimer`]) {
      await page.evaluate((to) => location.assign(to), address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await findings(page), address).toEqual([])
      for (const [width, height] of [
        [1280, 800],
        [800, 1280],
        [390, 844],
        [844, 390],
      ] as const) {
        await page.setViewportSize({ width, height })
        expect(await tooWide(page), `${address} at ${width}`).toBeLessThanOrEqual(0)
        expect(await tooSmall(page), `${address} at ${width}`).toEqual([])
      }
    }
  })
}

test.describe('with age', () => {
  test.skip(!hasAge(), 'age isn’t here: .ci/run installs it')

  test('age opens a sealed copy, and the desk what age sealed', async ({ page }) => {
    await openJourneyAt(page, 'portfolio/confier', followed('Samira'))
    await prepareCopy(page)
    await page.getByRole('button', { name: 'Suivant' }).click()
    await page.getByRole('button', { name: 'Fermer le fichier par une phrase secrète' }).click()
    const field = page.getByLabel('La phrase secrète')
    await expect(field).toHaveValue(/^\S+( \S+){4}$/)
    const said = 'cheval batterie agrafe correct'
    await field.fill(said)
    const sealed = await fileFrom(page, 'Faire le fichier')
    expect(readFileSync(sealed, 'latin1')).not.toContain('Samira')
    const plain = await age(['-d', sealed], said)
    expect(JSON.parse(plain)).toMatchObject({ kind: 'atouts-partage', to: 'Karim' })

    const folder = mkdtempSync(join(tmpdir(), 'atouts-age-'))
    const [copy, theirs] = [join(folder, 'copie.json'), join(folder, 'copie.age')]
    writeFileSync(copy, plain)
    await age(['-p', '-a', '-o', theirs, copy], said)
    await makeDesk(page)
    await takeIn(page, [sealed, theirs])
    await expect(page.getByText('2 fichiers sont fermés par une phrase secrète')).toBeVisible()
    await page.getByLabel('La phrase du fichier').fill('une autre')
    await page.getByRole('button', { name: 'Ouvrir avec cette phrase' }).click()
    await expect(
      page.getByText('Ce n’est pas la bonne phrase. Rien n’a changé.').first(),
    ).toBeVisible()
    await page.getByLabel('La phrase du fichier').fill(said)
    await page.getByRole('button', { name: 'Ouvrir avec cette phrase' }).click()
    await expect(page.getByRole('list', { name: '1 personne' }).getByRole('link')).toHaveCount(1)
  })
})

function hasAge(): boolean {
  try {
    for (const tool of ['age', 'script']) execFileSync('which', [tool], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

/** age asks for a passphrase at a terminal only: `script` is one. What it prints to a file comes back. */
function age(words: readonly string[], passphrase: string): Promise<string> {
  const out = join(mkdtempSync(join(tmpdir(), 'atouts-age-')), 'out')
  const command = words.includes('-o') ? words : ['-o', out, ...words]
  return new Promise((resolve, reject) => {
    const quoted = ['age', ...command].map((word) => `'${word}'`).join(' ')
    const terminal = spawn('script', ['-qec', quoted, '/dev/null'])
    let printed = ''
    let answered = 0
    terminal.stdout.on('data', (text) => {
      printed += text
      const asked = printed.match(/passphrase[^:\n]*:/gi)?.length ?? 0
      for (; answered < asked; answered++) terminal.stdin.write(`${passphrase}\n`)
    })
    terminal.on('close', (code) => {
      if (code !== 0) reject(new Error(printed))
      else resolve(words.includes('-o') ? '' : readFileSync(out, 'utf8'))
    })
  })
}
