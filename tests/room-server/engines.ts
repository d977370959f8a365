import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port'

/**
 * A PostgreSQL and a Redis of the tests' own, on their own ports and in their own folders; never a
 * server that is there already. `null` where one isn't installed.
 */
export type Engines = {
  readonly postgres: Engine
  readonly redis: Engine
  readonly end: () => void
}

export type Engine = {
  readonly port: number
  /** As a power switch does. */
  readonly kill: () => Promise<void>
  /** As an operating system does, on the same data. */
  readonly restart: () => Promise<void>
}

/** Where a program is, also where Debian puts what isn't on the path. */
export function find(program: string): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted().reverse() : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
    '/usr/sbin',
  ]
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null
}

/** PostgreSQL refuses to run as root; then it runs as the account that Debian made for it. */
function account(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (what: string) =>
    Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

const explaining = [
  'session_preload_libraries=auto_explain',
  'auto_explain.log_min_duration=0',
  'auto_explain.log_nested_statements=on',
]

/** `log`: where PostgreSQL tells by which way it went for each statement. */
export async function startEngines({ log = '' } = {}): Promise<Engines | null> {
  const [postgres, initdb, redis] = ['postgres', 'initdb', 'redis-server'].map(find)
  if (!postgres || !initdb || !redis) return null
  const folder = mkdtempSync(join(tmpdir(), 'atouts-engines-'))
  const as = account()
  if (as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'postgres')
  execFileSync(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
    ...as,
    stdio: 'ignore',
  })
  const [postgresPort, redisPort] = [await freePort(), await freePort()]
  const lasting = await Promise.all([
    runEngine(
      postgresPort,
      () => {
        const words = ['-D', data, '-p', String(postgresPort), '-h', '127.0.0.1', '-k', folder]
        const told = log === '' ? 'ignore' : openSync(log, 'a')
        const set = ['max_connections=300', ...(log === '' ? [] : explaining)]
        return spawn(postgres, [...words, ...set.flatMap((one) => ['-c', one])], {
          ...as,
          stdio: ['ignore', 'ignore', told],
        })
      },
      greets,
    ),
    runEngine(redisPort, () =>
      spawn(redis, ['--port', String(redisPort), '--save', '', '--dir', folder], {
        ...as,
        stdio: 'ignore',
      }),
    ),
  ])
  return {
    postgres: lasting[0],
    redis: lasting[1],
    end() {
      for (const { stop } of lasting) stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

async function runEngine(
  port: number,
  start: () => ChildProcess,
  isThere: (port: number) => Promise<boolean> = listens,
) {
  let running = start()
  await untilThere(port, isThere)
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((over) => running.once('exit', over))
    running.kill(signal)
    await ended
  }
  return {
    port,
    kill: () => end('SIGKILL'),
    async restart() {
      if (running.exitCode === null && running.signalCode === null) await end('SIGINT')
      running = start()
      await untilThere(port, isThere)
    },
    stop: () => running.kill('SIGQUIT') && running.kill('SIGKILL'),
  }
}

async function untilThere(
  port: number,
  isThere: (port: number) => Promise<boolean>,
): Promise<void> {
  while (!(await isThere(port))) await new Promise((again) => setTimeout(again, 50))
}

/** Whether something takes a connection on this port. */
export function listens(port: number): Promise<boolean> {
  return new Promise((tell) => {
    const line = connect(port, '127.0.0.1', () => {
      line.destroy()
      tell(true)
    })
    line.once('error', () => tell(false))
  })
}

/** PostgreSQL listens a moment before it lets anybody in. */
async function greets(port: number): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
