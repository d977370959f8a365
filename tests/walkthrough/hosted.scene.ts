import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { pace } from '../pace'
import { type Engines, find, listens, startEngines } from '../room-server/engines'
import { freePort } from '../room-server/free-port'
import { type Hosted, openDatabase, openProcess, type Process } from '../room-server/hosted'
import { example } from '../room-server/hosting/examples'
import { expect, pile, startPlannedSort, test, topCard, untilKept } from './atouts'
import { cellOf, rowOf, toPart } from './board'
import { enterAs, untilRoomMayGo } from './room-server'

/** Real browsers before two processes behind a proxy, as `HOSTING.md` has them set up. */

/** The name by which the processes and the browser know the proxy. */
const host = 'atelier.test'
/** A tablet tries again after five seconds at last. */
const back = { timeout: 20_000 * pace }

type OneProcess = Process & { readonly lines: () => Promise<number> }

let engines: Engines | null = null
let hosted: Hosted
let processes: readonly [OneProcess, OneProcess]
let folder: string
let logs: string
let proxy: ChildProcess | null = null
let origin: string

/** How each proxy is started on the manual's file, in a folder of its own. */
const proxies = {
  nginx(folder: string): readonly string[] {
    const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${join(folder, kind)};`,
    )
    const whole = join(folder, 'whole.conf')
    const http = [...own, `include ${join(folder, 'nginx.conf')};`].join('\n')
    const main = [`user ${userInfo().username};`, `pid ${join(folder, 'pid')};`, 'events {}']
    writeFileSync(whole, [...main, `http {\n${http}\n}`, ''].join('\n'))
    return ['-p', folder, '-c', whole, '-g', 'daemon off;']
  },
  caddy: (folder: string): readonly string[] => ['run', '--config', join(folder, 'Caddyfile')],
}

async function openServer(name: keyof typeof proxies): Promise<void> {
  const [program, openssl] = [find(name), find('openssl')]
  test.skip(!program || !openssl, `SKIPPED: no ${name} or no openssl here; nothing was tried.`)
  engines = await startEngines()
  test.skip(!engines, 'SKIPPED: no PostgreSQL or no Redis here; nothing was tried.')
  if (!engines || !program || !openssl) return
  hosted = await openDatabase({ postgres: engines.postgres.port, redis: engines.redis.port })
  processes = [await open(), await open()]
  await Promise.all(processes.map((one) => one.start()))

  folder = mkdtempSync(join(tmpdir(), 'atouts-hosted-'))
  logs = join(folder, 'logs')
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const own = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`]
  execFileSync(
    openssl,
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...own],
    { stdio: 'ignore' },
  )
  const [http, https, admin] = [await freePort(), await freePort(), await freePort()]
  const file = ({ nginx: 'nginx.conf', caddy: 'Caddyfile' } as const)[name]
  const values = {
    ...{ PORT_1: String(processes[0].port), PORT_2: String(processes[1].port) },
    ...{ HTTP_PORT: String(http), HTTPS_PORT: String(https), NAME: host },
    ...{ CERTIFICATE: certificate, KEY: key, LOGS: logs },
  }
  mkdirSync(logs)
  writeFileSync(join(folder, file), example(file, values))
  const env = {
    ...process.env,
    ...{ HOME: folder, XDG_DATA_HOME: folder, CADDY_ADMIN: `127.0.0.1:${admin}` },
  }
  proxy = spawn(program, proxies[name](folder), { env, stdio: 'ignore' })
  origin = `https://${host}:${https}`
  await expect.poll(() => listens(https)).toBe(true)
}

async function open(): Promise<OneProcess> {
  const metrics = `127.0.0.1:${await freePort()}`
  const one = await openProcess(hosted, () => ({
    ...{ ATOUTS_METRICS: metrics, ATOUTS_PROXIES: '127.0.0.1/8' },
  }))
  const lines = async () => {
    const told = await (await fetch(`http://${metrics}/metrics`)).text()
    return Number(/^atouts_lines (\d+)$/m.exec(told)?.[1])
  }
  return { ...one, lines }
}

async function endServer(): Promise<void> {
  if (proxy) {
    const ended = new Promise((over) => proxy?.once('exit', over))
    if (proxy.kill('SIGTERM')) await ended
  }
  for (const one of processes ?? []) await one.end('SIGKILL')
  engines?.end()
  if (folder) rmSync(folder, { recursive: true, force: true })
}

/** A browser of its own, which takes the proxy's certificate as it is. */
async function deviceOf(browser: Browser): Promise<Page> {
  const viewport = { width: 1280, height: 800 }
  const context = await browser.newContext({
    ...{ locale: 'fr-FR', viewport, baseURL: origin, ignoreHTTPSErrors: true },
  })
  return context.newPage()
}

async function sortOne(page: Page): Promise<void> {
  const label = await topCard(page).innerText()
  await pile(page, 'Souvent').click()
  await expect(topCard(page)).not.toHaveText(label)
}

for (const name of ['nginx', 'caddy'] as const) {
  test.describe(`behind ${name}`, () => {
    test.describe.configure({ mode: 'default' })
    test.beforeAll(() => openServer(name))
    test.afterAll(() => endServer())

    test('a workshop goes on when one of two processes is gone', async ({ browser }) => {
      test.setTimeout(120_000 * pace)
      const printed = await hosted.operate('--organisation', 'add', 'Atelier')
      const link = /https:\S+/.exec(printed)?.[0] ?? ''
      expect(link).toMatch(`https://${host}/#/animer/cle/`)
      const board = await deviceOf(browser)
      await board.goto(link.replace(/^https:\/\/[^/]+/, origin))
      await board.getByRole('button', { name: /Deux jours/ }).click()
      await toPart(board, 'Les personnes')
      await board.getByLabel(/Un prénom, ou plusieurs/).fill('Samira, Joël')
      await board.getByRole('button', { name: 'Ajouter', exact: true }).click()
      await board.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
      await untilKept(board)
      await board.getByRole('button', { name: 'Ouvrir la salle aux tablettes' }).click()
      await board.getByRole('button', { name: 'Ouvrir la salle', exact: true }).click()
      const shown = board.getByText(/^[2-9A-Z]{2} [2-9A-Z]{2} [2-9A-Z]{2}$/).first()
      const code = (await shown.textContent()) ?? ''
      await board.getByRole('button', { name: 'Fermer' }).click()

      const [samira, joel] = [await deviceOf(browser), await deviceOf(browser)]
      await enterAs(samira, code, 'Samira')
      await enterAs(joel, code, 'Joël')
      await expect(board.getByRole('button', { name: '2 tablettes reliées' })).toBeVisible()
      // A proxy may have given all of them to one process: then one comes anew, until it hasn't.
      await expect(async () => {
        const lines = await Promise.all(processes.map((one) => one.lines()))
        if (lines.includes(0)) await joel.reload()
        for (const one of processes) await expect.poll(one.lines).toBeGreaterThan(0)
      }).toPass()
      for (const page of [samira, joel]) {
        await page.getByRole('link', { name: 'Découvrir' }).click()
        await startPlannedSort(page)
        await sortOne(page)
        await untilRoomMayGo(page)
      }
      for (const person of ['Samira', 'Joël'])
        await expect(await cellOf(board, person, 'Cartes')).toContainText('1')

      // One process dies: whoever was on it comes back to the other one.
      const [first, second] = processes
      await first.end('SIGKILL')
      await expect.poll(second.lines, back).toBe(3)
      for (const page of [samira, joel]) {
        await expect(page.getByText('relié : tout est enregistré')).toBeVisible(back)
        await sortOne(page)
      }
      for (const person of ['Samira', 'Joël'])
        await expect(await cellOf(board, person, 'Cartes')).toContainText('2', back)

      // It comes back, and with a page that is read anew everything is as it was.
      await first.start()
      for (const page of [board, samira, joel]) await page.reload()
      for (const person of ['Samira', 'Joël'])
        await expect(await cellOf(board, person, 'Cartes')).toContainText('2', back)
      await expect(rowOf(board, 'Samira')).not.toContainText('loin de sa tablette')
      await expect(board.getByRole('button', { name: '2 tablettes reliées' })).toBeVisible(back)

      // What the proxy noted tells of nobody.
      const noted = readdirSync(logs).map((log) => readFileSync(join(logs, log), 'utf8'))
      expect(noted.join('')).not.toMatch(/127\.0\.0\.1|[?#]|cle/)
    })
  })
}
