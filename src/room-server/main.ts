import { existsSync, readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { renderUnicodeCompact } from 'uqr'
import { newKey } from '@/room-server/keys'
import { logToConsole } from '@/room-server/log'
import { backUp, openRepository, UnusableDatabase } from '@/room-server/repository'
import { startRoom } from '@/room-server/room'

const { values } = parseArgs({
  options: { 'new-key': { type: 'boolean' }, backup: { type: 'string' } },
})
const data = resolve(process.env.ATOUTS_DATA ?? 'data')
const file = join(data, 'atouts.sqlite')
const port = Number(process.env.ATOUTS_PORT ?? 4173)
/** Names under which browsers find this room, such as `atouts.exemple.org`, with commas. */
const hosts = (process.env.ATOUTS_HOSTS ?? '')
  .toLowerCase()
  .split(/[\s,]+/)
  .filter(Boolean)
const app = fileURLToPath(new URL('../dist', import.meta.url))

const sentences: Readonly<Record<UnusableDatabase['because'], readonly [string, string]>> = {
  newer: [
    'Ces données viennent d’une version plus récente d’Atouts.',
    'This data comes from a newer version of Atouts.',
  ],
  empty: [
    'Le fichier des données est vide : il était peut-être en train d’être copié. Remettez une sauvegarde, ou retirez ce fichier pour commencer une salle neuve.',
    'The data file is empty: it may have been in mid-copy. Bring back a backup, or take this file away to begin a new room.',
  ],
  damaged: [
    'Le fichier des données est abîmé. Remettez une sauvegarde à sa place.',
    'The data file is damaged. Put a backup in its place.',
  ],
  'read-only': [
    'Atouts n’a pas le droit d’écrire dans le dossier des données.',
    'Atouts may not write to the data folder.',
  ],
  locked: [
    'Un autre programme se sert de ces données : Atouts tourne peut-être déjà.',
    'Another program is using this data: Atouts may be running already.',
  ],
}

try {
  if (values.backup !== undefined) copyTo(resolve(values.backup))
  else await start()
} catch (error) {
  console.error(sentenceFor(error))
  process.exit(1)
}

async function start(): Promise<void> {
  const tls = certificate()
  const repository = openRepository(file)
  const address = `${tls ? 'https' : 'http'}://${addressOfThisMachine()}:${port}/`
  const startKey = newKey()
  const room = await startRoom({
    ...{ repository, log: logToConsole, port, app, address, hosts, startKey },
    ...(tls && { tls }),
  })
  // Only now: beside a room that is running, the old keys must stay what they are.
  if (values['new-key']) repository.dropKeys()
  welcome(address, startKey)

  // What a library says of a mistake may name a document: of it only that it happened is told.
  console.error = () => logToConsole('mistake')
  console.warn = console.error
  // The last net. What is on the disk is whole after any mistake: each write is all or nothing.
  process.on('unhandledRejection', () => logToConsole('mistake'))
  process.on('uncaughtException', ({ name }) => logToConsole('mistake', { kind: name }))
  const stop = async () => {
    logToConsole('stopping')
    await room.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
  logToConsole('ready', { port })
}

function copyTo(copy: string): void {
  if (!existsSync(file)) throw new Error(`No room has been kept here yet: ${file}`)
  if (existsSync(copy)) throw new Error(`Something is there already, nothing was copied: ${copy}`)
  backUp(file, copy)
  console.log(`Copied to ${copy}`)
}

/** What a facilitator needs to touch, and the QR that a tablet's camera reads. */
function welcome(address: string, startKey: string): void {
  console.log(`\nAtouts · la salle est ouverte · the room is open\n`)
  console.log(renderUnicodeCompact(address, { border: 1 }))
  console.log(`\nTablettes · tablets:  ${address}`)
  const here = address.replace(/\/\/[^:]+/, '//localhost')
  console.log(`\nPour animer sur ce portable, ouvrez · to facilitate on this laptop, open:`)
  console.log(`${here}#/animer/cle/${startKey}\n`)
}

/** The first address of this machine on a local network; tablets can't use `localhost`. */
function addressOfThisMachine(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost'
}

function certificate(): { cert: Buffer; key: Buffer } | null {
  const { ATOUTS_TLS_CERT: cert, ATOUTS_TLS_KEY: key } = process.env
  if (!cert && !key) return null
  if (!cert || !key) throw new Error('https needs both ATOUTS_TLS_CERT and ATOUTS_TLS_KEY.')
  return { cert: readFileSync(cert), key: readFileSync(key) }
}

function sentenceFor(error: unknown): string {
  if (error instanceof UnusableDatabase) {
    const [french, english] = sentences[error.because]
    return `${french} Rien n’a été changé.\n${english} Nothing was changed: ${file}`
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return `Le port ${port} est déjà pris : Atouts tourne peut-être déjà.
Port ${port} is in use: Atouts may be running already. Another one: ATOUTS_PORT=4180 npm start`
  }
  return message
}
