import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { protocol, protocolHeader } from '@/documents/messages'
import { find } from './engines'
import { engines, openProcess, openServer, type Process, type Server } from './hosted'
import { comeIn, connect, isHosted, openWorkshop, until } from './room'

/** What `HOSTING.md` says of backups, against PostgreSQL itself. */
const hosted = test.skipIf(!isHosted)
const folder = mkdtempSync(join(tmpdir(), 'atouts-backup-'))
let server: Server
let restored: Process | null = null
afterEach(async () => {
  await restored?.end('SIGKILL')
  await server?.end()
  rmSync(folder, { recursive: true, force: true })
})

const run = (program: string, ...words: readonly string[]): string =>
  execFileSync(find(program) ?? program, [...words, '-h', '127.0.0.1'], {
    env: { ...process.env, PGPORT: String(engines().postgres) },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

hosted(
  'a backup of two processes at work is whole; the server’s own account can’t make it',
  async () => {
    server = await openServer()
    const room = await server.organisation('Ici')
    const { workshop, secret } = await openWorkshop(room)
    const ewa = await comeIn(room, workshop, secret, 'Ewa')
    const likes = ewa.doc.getMap('likes')
    for (let at = 0; at < 50; at++) likes.set(`before${at}`, true)
    await until(() => !ewa.provider.hasUnsyncedChanges)

    let written = 0
    const writing = setInterval(() => likes.set(`during${written++}`, true), 2)
    const name = new URL(server.database).pathname.slice(1)
    const file = join(folder, 'atouts.dump')
    const dump = (user: string, ...words: readonly string[]) =>
      run('pg_dump', '-U', user, '--format', 'custom', '--file', file, ...words, name)
    expect(() => dump(name)).toThrow('row-level security')
    // It ends well, and has nothing in it.
    dump(name, '--enable-row-security')
    expect(run('pg_restore', '-U', name, '--data-only', '--file', '-', file)).not.toContain('Ici')

    await server.sql(`CREATE ROLE ${name}_backup LOGIN BYPASSRLS`)
    await server.sql(`GRANT pg_read_all_data TO ${name}_backup`)
    dump(`${name}_backup`)
    clearInterval(writing)
    ewa.goAway()
    expect(written).toBeGreaterThan(0)

    const [fresh, superuser] = [`${name}_2`, ['-U', 'postgres']]
    run('createdb', ...superuser, '--owner', name, '--template', 'template0', fresh)
    run('pg_restore', ...superuser, '--exit-on-error', '--dbname', fresh, file)
    const database = server.database.replace(/[^/]+$/, fresh)
    const env = () => ({ ...server.env(), ATOUTS_DATABASE: database, ATOUTS_REDIS: '' })
    restored = await openProcess({ env })
    await restored.start()
    const back = connect(restored, ewa.document, ewa.pass)
    expect(await back.settled).toBe('synced')
    const kept = [...back.doc.getMap('likes').keys()]
    expect(kept.filter((key) => key.startsWith('before'))).toHaveLength(50)
    // What came meanwhile is there up to a moment, and without a gap before it.
    const during = kept.filter((key) => key.startsWith('during'))
    expect(during.toSorted()).toEqual(during.map((_, at) => `during${at}`).toSorted())
    const greeted = await fetch(`http://127.0.0.1:${restored.port}/room/greet`, {
      method: 'POST',
      headers: { [protocolHeader]: String(protocol) },
      body: JSON.stringify({ key: room.key }),
    })
    expect(await greeted.json()).toEqual({ ok: true })
    back.goAway()
  },
)
