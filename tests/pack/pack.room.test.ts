import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { protocol, protocolHeader } from '@/documents/messages'
import { pace } from '../pace'
import { freePort } from '../room-server/free-port'
import { startKeyIn, until } from '../room-server/room'

/** The folder that one double-clicks, made for this machine and started by its start file. */
const system = `${process.platform}-${process.arch}`
const script = fileURLToPath(new URL('../../src/pack/pack.ts', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'atouts-packed-'))
const folder = join(place, `Atouts-${system}`)
const running: ChildProcess[] = []
afterAll(() => {
  for (const each of running) each.kill('SIGKILL')
  rmSync(place, { recursive: true, force: true })
})

/** A desktop on which pages are opened by a program that only notes which. */
function desktop() {
  const bin = join(place, 'bin')
  const opened = join(place, 'opened')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" >> "${opened}"\n`)
  chmodSync(join(bin, 'xdg-open'), 0o755)
  return {
    bin,
    opened: () => (existsSync(opened) ? readFileSync(opened, 'utf8').trim().split('\n') : []),
  }
}

test.skipIf(process.platform !== 'linux')(
  'a double click opens the room on data of one’s own, and a second one its page (Linux only)',
  { timeout: 240_000 * pace },
  async ({ skip }) => {
    const packed = spawnSync(process.execPath, [script, '--only', system, '--to', place], {
      encoding: 'utf8',
    })
    if (packed.status === 2) {
      console.log(`SKIPPED: Node for ${system} can’t be fetched here, so nothing was packed.`)
      skip(packed.stderr)
    }
    expect([packed.status, packed.stderr]).toEqual([0, expect.not.stringContaining('Error')])
    expect(readdirSync(folder).toSorted()).toEqual(
      ['Atouts.sh', 'LISEZMOI.txt', 'README.txt', 'app', 'licences'].toSorted(),
    )

    // Another Node, or packages of the repository, can't help: there are none on this path.
    const { bin, opened } = desktop()
    const port = await freePort()
    const data = join(place, 'home')
    const env = {
      PATH: [bin, '/usr/bin', '/bin'].join(delimiter),
      HOME: place,
      XDG_DATA_HOME: data,
      ATOUTS_PORT: String(port),
    }
    const doubleClick = () => {
      const room = spawn(join(folder, 'Atouts.sh'), { cwd: tmpdir(), env })
      running.push(room)
      let printed = ''
      for (const stream of [room.stdout, room.stderr]) {
        stream.on('data', (text) => {
          printed += text
        })
      }
      const ended = new Promise<number | null>((resolve) => room.once('exit', resolve))
      return { printed: () => printed, ended, room }
    }
    const first = doubleClick()
    await until(() => / ready /.test(first.printed()) || first.room.exitCode !== null)
    expect(first.room.exitCode, first.printed()).toBe(null)
    await until(() => opened().length === 1)
    expect(opened()[0]).toMatch(`http://localhost:${port}/#/animer/cle/`)
    expect(readdirSync(join(data, 'atouts'))).toContain('atouts.sqlite')
    const page = await fetch(`http://localhost:${port}/`)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Je participe')])

    const second = doubleClick()
    expect(await second.ended).toBe(0)
    await until(() => opened().length === 2)
    expect(opened()[1]).toBe(opened()[0])

    // A third program on that port is another trouble, which a page tells.
    const key = await ask(port, 'greet', { key: startKeyIn(first.printed()) })
    expect(await ask(port, 'close-room', { key: key.key })).toEqual({ ok: true })
    expect(await first.ended).toBe(0)
    const other = createServer().listen(port)
    const third = doubleClick()
    expect(await third.ended).toBe(1)
    await until(() => opened().length === 3)
    expect(readFileSync(fileURLToPath(opened()[2] ?? ''), 'utf8')).toContain('déjà pris')
    other.close()
  },
)

test('nothing of where it was made goes along', ({ skip }) => {
  skip(!existsSync(folder), 'Nothing was packed')
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:js|json|txt|sh|html)$/.test(name),
  )
  expect(texts.length).toBeGreaterThan(20)
  for (const name of texts) {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text.includes(fileURLToPath(new URL('../..', import.meta.url))), name).toBe(false)
    if (/^app\/(?:package|dist-room)/.test(name))
      expect(text).not.toMatch(/\/\/[\w.]*registry|_resolved/)
  }
})

async function ask(port: number, name: string, question: object) {
  const answer = await fetch(`http://localhost:${port}/room/${name}`, {
    method: 'POST',
    headers: { [protocolHeader]: String(protocol) },
    body: JSON.stringify(question),
  })
  return answer.json()
}
