import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
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
  readonly operate: (...words: readonly string[]) => Promise<string>
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
    ATOUTS_PROXIES: '127.0.0.1/8',
  })
  const fixed = env()
  return {
    database,
    redis: fixed.ATOUTS_REDIS,
    sql: (text, values) => within(name, text, values),
    operate: (...words) => operate(fixed, words),
    env: () => fixed,
  }
}

/** Not in one go: what stands between it and the database may be this very process. */
async function operate(env: NodeJS.ProcessEnv, words: readonly string[]): Promise<string> {
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [...nodeFlags, main, ...words], { env })
  return stdout
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

/** A server of two processes, with as many organisations as a test needs. */
export type Server = Hosted & {
  readonly processes: readonly [Process, Process]
  /** Adds an organisation; what is asked of it goes to one process and the other by turns. */
  readonly organisation: (name: string, ...words: readonly string[]) => Promise<Room>
  /** The ids of its organisations, in the order of their names. */
  readonly ids: () => Promise<readonly [string, string]>
  /** PostgreSQL as the server's own account sees it. */
  readonly asServer: () => Promise<pg.Client>
  readonly printed: () => string
  /** Where the first process shows its metrics. */
  readonly metrics: string
  readonly start: () => Promise<void>
  readonly endBoth: (signal: NodeJS.Signals) => Promise<number | null>
  readonly end: () => Promise<void>
}

export async function openServer(ports = engines()): Promise<Server> {
  const hosted = await openDatabase(ports)
  const metrics = `127.0.0.1:${await freePort()}`
  let more: NodeJS.ProcessEnv = {}
  const processes = [
    await openProcess(hosted, () => ({ ...more, ATOUTS_METRICS: metrics })),
    await openProcess(hosted, () => more),
  ] as const
  const start = async () => void (await Promise.all(processes.map((one) => one.start())))
  const endBoth = async (signal: NodeJS.Signals) => {
    const codes = await Promise.all(processes.map((one) => one.end(signal)))
    return codes.find((code) => code !== 0) ?? codes[0] ?? null
  }
  const printed = () => processes.map((one) => one.printed()).join('\n')
  await start()
  let turn = 0
  const next = () => processes[turn++ % 2]?.port ?? 0

  return {
    ...hosted,
    ...{ processes, printed, metrics, start, endBoth },
    async organisation(name, ...words) {
      const key = keyIn(await hosted.operate('--organisation', 'add', name, ...words))
      return {
        get port() {
          return next()
        },
        ...{ data: '', key, hosted, printed, start },
        kill: async () => void (await endBoth('SIGKILL')),
        sleep() {
          for (const one of processes) one.signal('SIGSTOP')
        },
        wake() {
          for (const one of processes) one.signal('SIGCONT')
        },
        stop: () => endBoth('SIGTERM'),
        setMore(variables) {
          more = variables
        },
        async ask(question, asked) {
          const answer = await fetch(`http://127.0.0.1:${next()}/room/${question}`, {
            method: 'POST',
            headers: { [protocolHeader]: String(protocol) },
            body: JSON.stringify(asked),
          })
          return answer.json()
        },
        async disk() {
          const store = openStore(await openPostgres(hosted.database, { place: 'none' }))
          const one = (await store.organisations()).find((each) => each.name === name)
          return { ...store.of(one?.id), close: store.close }
        },
        placesWith: (text) => placesWith(hosted, text),
        run: (text, ...values) => hosted.sql(text, values),
        end: async () => void (await endBoth('SIGKILL')),
      }
    },
    async ids() {
      const rows = await hosted.sql<{ id: string }>('SELECT id FROM organisations ORDER BY name')
      return [rows[0]?.id ?? '', rows[1]?.id ?? '']
    },
    async asServer() {
      const client = new pg.Client({ connectionString: hosted.database })
      await client.connect()
      return client
    },
    end: async () => void (await endBoth('SIGKILL')),
  }
}

/** The tables in which a text stands, as such or as bytes. */
async function placesWith({ sql }: Hosted, text: string): Promise<readonly string[]> {
  const places: string[] = []
  const hex = Buffer.from(text).toString('hex')
  for (const table of ['keys', 'shared', 'workshops', 'people', 'passes', 'given', 'changes']) {
    const found = await sql(
      `SELECT 1 FROM ${table} AS one WHERE strpos(one::text, $1) > 0 OR strpos(one::text, $2) > 0`,
      [text, hex],
    )
    if (found.length > 0) places.push(table)
  }
  return places
}

/** A server of two processes with one organisation: each question and each line goes to the next one. */
export async function openTwoProcesses(): Promise<Room> {
  return (await openServer()).organisation('Atelier')
}
