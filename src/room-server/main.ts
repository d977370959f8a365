import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { renderUnicodeCompact } from 'uqr'
import type { Answers } from '@/documents/messages'
import { addressesOf } from '@/room-server/addresses'
import type { RoomEnd } from '@/room-server/context'
import { dropOldCopies, putInPlace } from '@/room-server/copies'
import { runErrand } from '@/room-server/errands'
import { newKey } from '@/room-server/keys'
import { type Log, logAsJson, logToConsole } from '@/room-server/log'
import { openPage, showTrouble } from '@/room-server/open-page'
import { ownDataFolder } from '@/room-server/own-data'
import { type OpenRoom, startRoom } from '@/room-server/room'
import { sentenceFor } from '@/room-server/start-sentences'
import { UnusableStore } from '@/room-server/store/engine'
import type { Place } from '@/room-server/store/postgres'
import { backUp, openSqlite } from '@/room-server/store/sqlite'
import { openStore } from '@/room-server/store/store'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'new-key': { type: 'boolean' },
    backup: { type: 'string' },
    /** As a double click does: on data of the user's own, with the page in the browser. */
    open: { type: 'boolean' },
    /** For a server of many organisations (`HOSTING.md`): `add`, `list`, `key`, `remove`. */
    organisation: { type: 'string' },
    rooms: { type: 'string' },
    bytes: { type: 'string' },
    import: { type: 'string' },
    export: { type: 'string' },
    migrate: { type: 'boolean' },
  },
})
const data = resolve(process.env.ATOUTS_DATA ?? (values.open ? ownDataFolder() : 'data'))
const file = join(data, 'atouts.sqlite')
/** The link of the room that is running on this data, for a second double click. */
const linkFile = join(data, 'salle-ouverte.txt')
const port = Number(process.env.ATOUTS_PORT ?? 4173)
/** Names under which browsers find this room, such as `atouts.exemple.org`. */
const hosts = listOf(process.env.ATOUTS_HOSTS)
/** A PostgreSQL database makes this a server of many organisations; a Redis lets it have several processes. */
const { ATOUTS_DATABASE: database = '', ATOUTS_REDIS: redis = '' } = process.env
const app = fileURLToPath(new URL('../dist', import.meta.url))
const complain = console.error

const errandsNeedDatabase = `Ceci se fait sur un serveur d’organisations : il manque ATOUTS_DATABASE.
This is done on a server of organisations: ATOUTS_DATABASE is missing.`

try {
  if (values.backup !== undefined) copyTo(resolve(values.backup))
  else if (database === '') await start()
  else if (isErrand()) await doErrand()
  else await serve()
} catch (error) {
  const link = values.open ? linkOfRunning(error) : null
  if (link !== null) openPage(link)
  else giveUp(error)
}

async function start(): Promise<void> {
  if (isErrand()) throw new Error(errandsNeedDatabase)
  const tls = certificate()
  const address = `${tls ? 'https' : 'http'}://${addressesOf()[0]?.ip ?? 'localhost'}:${port}/`
  const startKey = newKey()
  const link = `${address.replace(/\/\/[^:]+/, '//localhost')}#/animer/cle/${startKey}/salle`
  /** One end after the other: a signal that comes while a copy is put in place waits for it. */
  let last: Promise<void> = Promise.resolve()
  const open = (restored: Answers['network']['restored']): Promise<OpenRoom> =>
    startRoom({
      ...{ kind: 'laptop', store: openStore(openSqlite(file)), file, log: logToConsole },
      ...{ port, app, address, hosts, startKey, restored, onEnd, ...(tls && { tls }) },
    })
  const stop = async () => {
    logToConsole('stopping')
    await room.close()
    rmSync(linkFile, { force: true })
    process.exit(0)
  }
  const bringBack = async ({ copy, path }: Extract<RoomEnd, { kind: 'restore' }>) => {
    await room.close()
    room = await open({ copy, before: await tryToPutInPlace(path) })
  }
  const endBy = (act: () => Promise<void>) => {
    last = last.then(act).catch(giveUp)
  }
  function onEnd(end: RoomEnd): void {
    endBy(() => (end.kind === 'close' ? stop() : bringBack(end)))
  }

  let room = await open(null)
  dropOldCopies(data)
  // Only now: beside a room that is running, the old keys must stay what they are.
  if (values['new-key']) await room.dropKeys()
  welcome(address, link)
  // Readable for this user only, as the data is; worth nothing once the room has stopped.
  writeFileSync(linkFile, link, { mode: 0o600 })
  if (values.open) openPage(link)
  runOn(() => endBy(stop))
}

/** One process of a server of many organisations. */
async function serve(): Promise<void> {
  const tls = certificate()
  const store = openStore(await openDatabase(redis === '' ? 'alone' : 'shared'))
  const room = await startRoom({
    ...{ kind: 'server', store, log: logAsJson, port, app, address: publicAddress(), hosts },
    ...{ proxies: listOf(process.env.ATOUTS_PROXIES), redis, ...(tls && { tls }) },
    metrics: process.env.ATOUTS_METRICS ?? '',
    listen: process.env.ATOUTS_LISTEN ?? '',
  })
  runOn(async () => {
    logAsJson('stopping')
    await room.drain()
    await room.close()
    process.exit(0)
  }, logAsJson)
}

/** What the operator does beside a server that may be running. */
async function doErrand(): Promise<void> {
  const store = openStore(await openDatabase('none'))
  try {
    const [name = '', facilitator = ''] = positionals
    await runErrand(store, { ...values, name, facilitator, address: publicAddress(), tellClosed })
  } finally {
    await store.close()
  }
}

async function tellClosed(organisation: string): Promise<void> {
  if (redis === '') return
  await (await import('@/room-server/redis/redis')).tellClosed(redis, organisation)
}

function isErrand(): boolean {
  const { organisation, migrate } = values
  return [organisation, migrate, values.import, values.export].some((asked) => asked !== undefined)
}

async function openDatabase(place: Place) {
  const { openPostgres } = await import('@/room-server/store/postgres')
  return openPostgres(database, { place })
}

/** Where everybody finds this server: the first of its names, behind the proxy's certificate. */
function publicAddress(): string {
  const [host] = hosts
  return host === undefined ? `http://localhost:${port}/` : `https://${host}/`
}

/** Tells that it is ready, and goes on until a signal comes. */
function runOn(stop: () => unknown, log: Log = logToConsole): void {
  // What a library says of a mistake may name a document: of it only that it happened is told.
  console.error = () => log('mistake')
  console.warn = console.error
  // The last net. What is on the disk is whole after any mistake: each write is all or nothing.
  process.on('unhandledRejection', () => log('mistake'))
  process.on('uncaughtException', ({ name }) => log('mistake', { kind: name }))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
  log('ready', { port })
}

function listOf(text = ''): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
}

/** The name of the file with the state of before; `null` where all stays as it was. */
async function tryToPutInPlace(copy: string): Promise<string | null> {
  try {
    const before = await putInPlace(file, copy, new Date())
    logToConsole('restored')
    return basename(before)
  } catch (error) {
    logToConsole('not-restored', { kind: error instanceof Error ? error.name : 'unknown' })
    return null
  }
}

/** The link of the room that has this data open; `null` where that isn't why it didn't start. */
function linkOfRunning(error: unknown): string | null {
  const isRunning = error instanceof UnusableStore && error.because === 'locked'
  return isRunning && existsSync(linkFile) ? readFileSync(linkFile, 'utf8') : null
}

function giveUp(error: unknown): never {
  const sentence = sentenceFor(error, database === '' ? file : '', port)
  complain(sentence)
  if (values.open) showTrouble(sentence)
  process.exit(1)
}

function copyTo(copy: string): void {
  if (!existsSync(file)) throw new Error(`No room has been kept here yet: ${file}`)
  if (existsSync(copy)) throw new Error(`Something is there already, nothing was copied: ${copy}`)
  backUp(file, copy)
  console.log(`Copied to ${copy}`)
}

/** What a facilitator needs to touch, and the QR that a tablet's camera reads. */
function welcome(address: string, link: string): void {
  console.log(`\nAtouts · la salle est ouverte · the room is open\n`)
  console.log(renderUnicodeCompact(address, { border: 1 }))
  console.log(`\nTablettes · tablets:  ${address}`)
  console.log(`\nPour animer sur ce portable, ouvrez · to facilitate on this laptop, open:`)
  console.log(`${link}\n`)
}

function certificate(): { cert: Buffer; key: Buffer } | null {
  const { ATOUTS_TLS_CERT: cert, ATOUTS_TLS_KEY: key } = process.env
  if (!cert && !key) return null
  if (!cert || !key) throw new Error('https needs both ATOUTS_TLS_CERT and ATOUTS_TLS_KEY.')
  return { cert: readFileSync(cert), key: readFileSync(key) }
}
