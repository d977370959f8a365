import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { protocol, protocolHeader } from '@/documents/messages'
import { openPostgres } from '@/room-server/store/postgres'
import { openStore } from '@/room-server/store/store'
import { freePort } from './free-port'
import type { Room } from './room'
import { main, nodeFlags } from './server-program'

/** The ports of the tests' own engines, where they run. */
export const engines = () => ({
  postgres: Number(process.env.ATOUTS_TEST_POSTGRES ?? 0),
  redis: Number(process.env.ATOUTS_TEST_REDIS ?? 0),
})

/** A database of its own, for an account that may read only what it is shown. */
export type Hosted = {
  readonly database: string
  readonly redis: string
  /** Asks PostgreSQL itself, as somebody who may read everything. */
  readonly sql: <Row>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>
  /** Runs a command of the operator, and answers what it printed. */
  readonly operate: (...words: readonly string[]) => string
  readonly env: () => NodeJS.ProcessEnv
}

export async function openDatabase({ postgres, redis } = engines()): Promise<Hosted> {
  const name = `atouts_${randomBytes(6).toString('hex')}`
  const admin = (database: string) =>
    new pg.Client({ host: '127.0.0.1', port: postgres, user: 'postgres', database })
  const within = async <Row>(database: string, text: string, values: readonly unknown[] = []) => {
    const client = admin(database)
    await client.connect()
    try {
      return (await client.query(text, [...values])).rows as Row[]
    } finally {
      await client.end()
    }
  }
  await within('postgres', `CREATE ROLE ${name} LOGIN`)
  await within('postgres', `CREATE DATABASE ${name} OWNER ${name}`)
  const database = `postgres://${name}@127.0.0.1:${postgres}/${name}`
  const env = () => ({
    ...process.env,
    ATOUTS_DATABASE: database,
    ATOUTS_REDIS: `redis://127.0.0.1:${redis}/${Math.floor(Math.random() * 900)}`,
    ATOUTS_HOSTS: 'atelier.test',
  })
  const fixed = env()
  return {
    database,
    redis: fixed.ATOUTS_REDIS,
    sql: (text, values) => within(name, text, values),
    operate: (...words) =>
      execFileSync(process.execPath, [...nodeFlags, main, ...words], {
        env: fixed,
        encoding: 'utf8',
      }),
    env: () => fixed,
  }
}

/** The key that a command of the operator has printed. */
export const keyIn = (printed: string): string =>
  /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(printed)?.[0] ?? ''

/** One process of a server. */
export type Process = {
  readonly port: number
  readonly printed: () => string
  readonly signal: (signal: NodeJS.Signals) => void
  /** Ends it, and answers how it ended. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
  readonly start: () => Promise<void>
}

export async function openProcess(
  hosted: Pick<Hosted, 'env'>,
  more: () => NodeJS.ProcessEnv = () => ({}),
): Promise<Process> {
  const port = await freePort()
  let printed = ''
  let running: ChildProcess | null = null
  let exit: Promise<number | null> = Promise.resolve(null)
  const start = () =>
    new Promise<void>((ready, fail) => {
      const env = { ...hosted.env(), ATOUTS_PORT: String(port), ...more() }
      const child = spawn(process.execPath, [...nodeFlags, main], { env })
      running = child
      exit = new Promise((ended) => child.once('exit', ended))
      const hear = (text: Buffer) => {
        printed += String(text).split('\n').map(asLaptop).join('\n')
        if (String(text).includes('"ready"')) ready()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => fail(new Error(`The process ended with ${code}:\n${printed}`)))
    })
  return {
    port,
    printed: () => printed,
    signal: (signal) => void running?.kill(signal),
    end(signal) {
      running?.kill(signal)
      return exit
    },
    start,
  }
}

/** A line of JSON as a laptop's room prints it. */
function asLaptop(line: string): string {
  if (!line.startsWith('{')) return line
  try {
    const { at, event, ...details } = JSON.parse(line) as Record<string, string | number>
    return [at, event, ...Object.entries(details).map(([name, value]) => `${name}=${value}`)].join(
      ' ',
    )
  } catch {
    return line
  }
}

/** A server of two processes with one organisation: each question and each line goes to the next one. */
export async function openTwoProcesses(): Promise<Room> {
  const hosted = await openDatabase()
  let more: NodeJS.ProcessEnv = {}
  const both = [
    await openProcess(hosted, () => more),
    await openProcess(hosted, () => more),
  ] as const
  const key = keyIn(hosted.operate('--organisation', 'add', 'Atelier'))
  const start = async () => void (await Promise.all(both.map((one) => one.start())))
  await start()
  let turn = 0
  const next = () => both[turn++ % 2]?.port ?? 0
  const end = async (signal: NodeJS.Signals) => {
    const codes = await Promise.all(both.map((one) => one.end(signal)))
    return codes.find((code) => code !== 0) ?? codes[0] ?? null
  }
  return {
    get port() {
      return next()
    },
    data: '',
    key,
    hosted,
    printed: () => both.map((one) => one.printed()).join('\n'),
    kill: async () => void (await end('SIGKILL')),
    sleep() {
      for (const one of both) one.signal('SIGSTOP')
    },
    wake() {
      for (const one of both) one.signal('SIGCONT')
    },
    stop: () => end('SIGTERM'),
    start,
    setMore(variables) {
      more = variables
    },
    async ask(name, question) {
      const answer = await fetch(`http://127.0.0.1:${next()}/room/${name}`, {
        method: 'POST',
        headers: { [protocolHeader]: String(protocol) },
        body: JSON.stringify(question),
      })
      return answer.json()
    },
    async disk() {
      const store = openStore(await openPostgres(hosted.database, { isAlone: false }))
      const [one] = await store.organisations()
      return { ...store.of(one?.id), close: store.close }
    },
    async placesWith(text) {
      const places = []
      const hex = Buffer.from(text).toString('hex')
      for (const table of ['keys', 'workshops', 'people', 'passes', 'given', 'changes']) {
        const found = await hosted.sql(
          `SELECT 1 FROM ${table} AS one WHERE strpos(one::text, $1) > 0 OR strpos(one::text, $2) > 0`,
          [text, hex],
        )
        if (found.length > 0) places.push(table)
      }
      return places
    },
    run: (text, ...values) => hosted.sql(text, values),
    async end() {
      await end('SIGKILL')
    },
  }
}
