import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { renderUnicodeCompact } from 'uqr'
import { addressesOf } from '@/room-server/addresses'
import type { RoomEnd } from '@/room-server/context'
import { dropOldCopies, putInPlace } from '@/room-server/copies'
import { newKey } from '@/room-server/keys'
import { logToConsole } from '@/room-server/log'
import { openPage, showTrouble } from '@/room-server/open-page'
import { ownDataFolder } from '@/room-server/own-data'
import { type OpenRoom, type RoomOptions, startRoom } from '@/room-server/room'
import { sentenceFor } from '@/room-server/start-sentences'
import { UnusableStore } from '@/room-server/store/engine'
import { backUp, openSqlite } from '@/room-server/store/sqlite'
import { openStore } from '@/room-server/store/store'

const { values } = parseArgs({
  options: {
    'new-key': { type: 'boolean' },
    backup: { type: 'string' },
    /** As a double click does: on data of the user's own, with the page in the browser. */
    open: { type: 'boolean' },
  },
})
const data = resolve(process.env.ATOUTS_DATA ?? (values.open ? ownDataFolder() : 'data'))
const file = join(data, 'atouts.sqlite')
/** The link of the room that is running on this data, for a second double click. */
const linkFile = join(data, 'salle-ouverte.txt')
const port = Number(process.env.ATOUTS_PORT ?? 4173)
/** Names under which browsers find this room, such as `atouts.exemple.org`, with commas. */
const hosts = (process.env.ATOUTS_HOSTS ?? '')
  .toLowerCase()
  .split(/[\s,]+/)
  .filter(Boolean)
const app = fileURLToPath(new URL('../dist', import.meta.url))
const complain = console.error

try {
  if (values.backup !== undefined) copyTo(resolve(values.backup))
  else await start()
} catch (error) {
  const link = values.open ? linkOfRunning(error) : null
  if (link !== null) openPage(link)
  else giveUp(error)
}

async function start(): Promise<void> {
  const tls = certificate()
  const address = `${tls ? 'https' : 'http'}://${addressesOf()[0]?.ip ?? 'localhost'}:${port}/`
  const startKey = newKey()
  const link = `${address.replace(/\/\/[^:]+/, '//localhost')}#/animer/cle/${startKey}/salle`
  /** One end after the other: a signal that comes while a copy is put in place waits for it. */
  let last: Promise<void> = Promise.resolve()
  const open = (restored: RoomOptions['restored']): Promise<OpenRoom> =>
    startRoom({
      ...{ store: openStore(openSqlite(file)), file, log: logToConsole, port, app, address, hosts },
      ...{ startKey, restored, onEnd, ...(tls && { tls }) },
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

  // What a library says of a mistake may name a document: of it only that it happened is told.
  console.error = () => logToConsole('mistake')
  console.warn = console.error
  // The last net. What is on the disk is whole after any mistake: each write is all or nothing.
  process.on('unhandledRejection', () => logToConsole('mistake'))
  process.on('uncaughtException', ({ name }) => logToConsole('mistake', { kind: name }))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => endBy(stop))
  logToConsole('ready', { port })
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
  const sentence = sentenceFor(error, file, port)
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
