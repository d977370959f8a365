import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { InferInput } from 'valibot'
import * as Y from 'yjs'
import { documentOf } from '@/documents/journey-document'
import {
  type Answer,
  protocol,
  protocolHeader,
  type QuestionName,
  type questions,
  withProtocol,
} from '@/documents/messages'
import { newId } from '@/documents/new-id'
import { type Journey, type JourneyId, startJourney } from '@/journey/journey'
import type { reconnecting } from '@/live-room/reconnecting'
import type { WorkshopId } from '@/workshop/workshop'
import { openDisk } from './disk'
import { freePort } from './free-port'
import { type Hosted, openTwoProcesses } from './hosted'
import { main, nodeFlags } from './server-program'

/** A question as anybody may send it: what it says isn't checked yet. */
type Asked<Name extends QuestionName> = InferInput<(typeof questions)[Name]['asks']>

/** A real room server in a process of its own, on data of its own. */
export type Room = {
  readonly port: number
  readonly data: string
  readonly key: string
  /** All that it printed so far. */
  readonly printed: () => string
  /** As a power switch does: nothing is written any more. */
  readonly kill: () => Promise<void>
  /** As a closed lid does: it stands still in the middle of what it does, and goes on. */
  readonly sleep: () => void
  readonly wake: () => void
  /** As an operating system does: it may finish. Answers the exit code. */
  readonly stop: () => Promise<number | null>
  /** Starts it again on the same data; `words` are what stands after the command. */
  readonly start: (...words: readonly string[]) => Promise<void>
  /** The environment of the next start, beside the usual one. */
  readonly setMore: (variables: Readonly<Record<string, string>>) => void
  readonly ask: <Name extends QuestionName>(
    name: Name,
    question: Asked<Name>,
  ) => Promise<Answer<Name>>
  /** What is kept, as it lies on the disk. */
  readonly disk: () => Promise<ReturnType<typeof openDisk>>
  /** Where on the disk a text stands, in journals, too. */
  readonly placesWith: (text: string) => Promise<readonly string[]>
  /** Asks the database itself. */
  readonly run: <Row>(sql: string, ...values: readonly SQLInputValue[]) => Promise<readonly Row[]>
  /** Where it isn't a laptop's. */
  readonly hosted?: Hosted
  readonly end: () => Promise<void>
}

/** Whether these tests run against a server of two processes, and not against a laptop's room. */
export const isHosted = process.env.ATOUTS_TEST_POSTGRES !== undefined

/** Opens a room on new data, or on data that is there already and whose key is known. */
export async function openRoom(there?: { data: string; key: string }): Promise<Room> {
  if (isHosted && !there) return openTwoProcesses()
  let more: Readonly<Record<string, string>> = {}
  const data = there?.data ?? mkdtempSync(join(tmpdir(), 'atouts-room-'))
  const port = await freePort()
  let printed = ''
  let process_: ChildProcess | null = null
  let exit: Promise<number | null> = Promise.resolve(null)

  const start = (...words: readonly string[]) =>
    new Promise<void>((ready, fail) => {
      const own = { ATOUTS_DATA: data, ATOUTS_PORT: String(port), ATOUTS_HOSTS: 'atelier.test' }
      const env = { ...process.env, ...own, ...more }
      const child = spawn(process.execPath, [...nodeFlags, main, ...words], { env })
      process_ = child
      exit = new Promise((ended) => child.once('exit', ended))
      const hear = (text: Buffer) => {
        printed += text
        if (/ ready /.test(String(text))) ready()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => fail(new Error(`The room ended with ${code}:\n${printed}`)))
    })
  const endWith = async (signal: NodeJS.Signals) => {
    process_?.kill(signal)
    return exit
  }

  const ask: Room['ask'] = async (name, question) => {
    const answer = await fetch(`http://127.0.0.1:${port}/room/${name}`, {
      method: 'POST',
      headers: { [protocolHeader]: String(protocol) },
      body: JSON.stringify(question),
    })
    return answer.json()
  }
  await start()
  const key = there?.key ?? granted(await ask('greet', { key: startKeyIn(printed) })).key ?? ''
  return {
    port,
    data,
    key,
    printed: () => printed,
    kill: async () => void (await endWith('SIGKILL')),
    sleep: () => void process_?.kill('SIGSTOP'),
    wake: () => void process_?.kill('SIGCONT'),
    stop: () => endWith('SIGTERM'),
    start,
    setMore(variables) {
      more = variables
    },
    ask,
    disk: async () => openDisk(join(data, 'atouts.sqlite')),
    placesWith: async (text) =>
      readdirSync(data).filter((file) => readFileSync(join(data, file)).includes(text)),
    async run<Row>(text: string, ...values: readonly SQLInputValue[]) {
      const db = new DatabaseSync(join(data, 'atouts.sqlite'))
      const rows = db.prepare(text.replace(/\$\d+/g, '?')).all(...values)
      db.close()
      return rows as Row[]
    },
    async end() {
      await endWith('SIGKILL')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** What stands behind `#` in the link of the last start. */
export function startKeyIn(printed: string): string {
  return [...printed.matchAll(/#\/animer\/cle\/([^\s/]+)/g)].at(-1)?.[1] ?? ''
}

/** An answer that must be yes. */
export function granted<Name extends QuestionName>(
  answer: Answer<Name>,
): Extract<Answer<Name>, { ok: true }> {
  if (!answer.ok) throw new Error(`Refused: ${answer.because}`)
  return answer as Extract<Answer<Name>, { ok: true }>
}

/** A workshop whose room is open, with what its doors open to. */
export async function openWorkshop(room: Room) {
  const workshop = newId<'workshop'>() as WorkshopId
  const doors = granted(await room.ask('open', { key: room.key, workshop }))
  return { workshop, ...doors }
}

/** A tablet that speaks the real protocol: one document under one pass. */
export type Tablet = {
  readonly doc: Y.Doc
  readonly provider: HocuspocusProvider
  /** Ends when the server has let it in and everything is exchanged, or says why not. */
  readonly settled: Promise<'synced' | string>
  /** Why the server has shut its document since; `null` for not at all. */
  readonly shut: () => string | null
  /** Why it was not let in, each time. */
  readonly denied: readonly string[]
  /** Everything that the server told it without being asked. */
  readonly news: unknown[]
  /** The network goes away, and comes back. */
  readonly cut: () => void
  readonly mend: () => Promise<void>
  /** Opens one more document on the same line, under another pass; answers as `settled` does. */
  readonly open: (name: string, pass: string) => Promise<'synced' | string>
  readonly goAway: () => void
}

export function connect(
  room: Pick<Room, 'port'>,
  name: string,
  pass: string,
  doc = new Y.Doc(),
  retrying: Partial<Record<keyof typeof reconnecting | 'messageReconnectTimeout', number>> = {
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
  },
): Tablet {
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${room.port}/room/live`,
    ...retrying,
  })
  const news: unknown[] = []
  const denied: string[] = []
  let settle: (how: string) => void = () => undefined
  const settled = new Promise<string>((resolve) => {
    settle = resolve
  })
  let because: string | null = null
  const provider = new HocuspocusProvider({
    websocketProvider,
    name,
    token: withProtocol(pass),
    document: doc,
    onSynced: ({ state }) => state && settle('synced'),
    onAuthenticationFailed({ reason }) {
      denied.push(reason)
      settle(reason)
    },
    // A name that isn't ours ends the whole connection.
    onClose({ event }) {
      because = event.reason
      if (event.code === 4403) settle('wrong-pass')
    },
    onStateless: ({ payload }) => news.push(JSON.parse(payload)),
  })
  provider.attach()
  const more: HocuspocusProvider[] = []
  const open = (other: string, under: string) =>
    new Promise<string>((settled) => {
      const second = new HocuspocusProvider({
        websocketProvider,
        name: other,
        token: withProtocol(under),
        onSynced: ({ state }) => state && settled('synced'),
        onAuthenticationFailed: ({ reason }) => settled(reason),
      })
      second.attach()
      more.push(second)
    })
  const goAway = () => {
    for (const second of more) second.destroy()
    provider.destroy()
    websocketProvider.destroy()
  }
  const cut = () => websocketProvider.disconnect()
  const mend = async () => {
    // Told to connect while it is still hanging up, this provider does neither.
    await until(
      () => websocketProvider.shouldConnect || websocketProvider.status === 'disconnected',
    )
    void websocketProvider.connect()
  }
  return { doc, provider, settled, shut: () => because, denied, news, cut, mend, open, goAway }
}

/** Someone new comes in with a tablet of their own; it is connected and everything is exchanged. */
export async function comeIn(
  room: Room,
  workshop: WorkshopId,
  secret: string,
  name: string,
  start: Partial<Journey> = {},
) {
  const person = newId<'journey'>() as JourneyId
  const newcomer = { name, colour: 'green', lock: null } as const
  const { pass } = granted(await room.ask('enter', { secret, person, newcomer }))
  const journey = { ...startJourney(name, 'green'), ...start }
  const document = `journey/${workshop}/${person}`
  const tablet = connect(room, document, pass, documentOf(journey))
  await tablet.settled
  return { person, pass, document, ...tablet }
}

/** Ends when something is so; a test that waits in vain fails by its own time. */
export async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise((resolve) => setTimeout(resolve, 5))
}
