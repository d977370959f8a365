import { existsSync, readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { renderUnicodeCompact } from 'uqr'
import { logToConsole } from '@/room-server/log'
import { openRoom } from '@/room-server/room'
import { backUp, NewerVault, openVault } from '@/room-server/vault'

const { values } = parseArgs({
  options: { 'new-key': { type: 'boolean' }, backup: { type: 'string' } },
})
const data = resolve(process.env.ATOUTS_DATA ?? 'data')
const file = join(data, 'atouts.sqlite')
const port = Number(process.env.ATOUTS_PORT ?? 4173)
const app = fileURLToPath(new URL('../dist', import.meta.url))

try {
  if (values.backup !== undefined) copyTo(resolve(values.backup))
  else await start()
} catch (error) {
  console.error(sentenceFor(error))
  process.exit(1)
}

async function start(): Promise<void> {
  const tls = certificate()
  const vault = openVault(file)
  const address = `${tls ? 'https' : 'http'}://${addressOfThisMachine()}:${port}/`
  const room = await openRoom({ vault, log: logToConsole, port, app, address, ...(tls && { tls }) })
  // Only now: beside a room that is running, the old key must stay what it is.
  const key = values['new-key'] || !vault.hasKey() ? vault.renewKey() : null
  welcome(address, key)

  // What a library says of a mistake may name a document: of it only that it happened is told.
  console.error = () => logToConsole('mistake')
  process.on('unhandledRejection', () => logToConsole('mistake'))
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

/** What a facilitator needs to read, and the QR that a tablet's camera reads. */
function welcome(address: string, key: string | null): void {
  console.log(`\nAtouts · la salle est ouverte · the room is open\n`)
  console.log(renderUnicodeCompact(address, { border: 1 }))
  console.log(`\nTablettes · tablets:  ${address}`)
  console.log(`Ce portable · this laptop:  ${address.replace(/\/\/[^:]+/, '//localhost')}`)
  if (key === null) return
  console.log(`\nClé d’animation, à garder · facilitator’s key, to keep:  ${key}`)
  console.log(`Perdue ? · lost?  npm start -- --new-key\n`)
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
  if (error instanceof NewerVault) {
    return `Ces données viennent d’une version plus récente d’Atouts. Rien n’a été changé.
This data comes from a newer version of Atouts. Nothing was changed: ${file}`
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return `Le port ${port} est déjà pris : Atouts tourne peut-être déjà.
Port ${port} is in use: Atouts may be running already. Another one: ATOUTS_PORT=4180 npm start`
  }
  return message
}
