import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import type { BusNews } from '@/room-server/bus'
import { limitOver, type MakeLimit } from '@/room-server/limits'
import type { Memory } from '@/room-server/memory'
import type { RoomTies } from '@/room-server/organisation-room'
import { UnusableStore } from '@/room-server/store/engine'
import type { OrganisationId } from '@/room-server/store/tables'

/** Each process says so often that it is there, and is gone when it hasn't for so long; milliseconds. */
const beatMilliseconds = 1_000
const goneMilliseconds = 4_000
/** An answer that takes longer isn't waited for. */
const patience = 1_500
/** What nobody puts anything into is forgotten after a day, in seconds. */
const forgetSeconds = 86_400

export type Processes = Awaited<ReturnType<typeof joinProcesses>>

/**
 * Ties this process to the others of the server, over Redis: what is said in an organisation, what
 * is remembered for a while, and limits. Nothing that must not be lost is in it: where Redis is away,
 * `onLost` is told, for nobody hears of anybody then, and `onBack` when it answers again, empty or not.
 */
export async function joinProcesses(
  address: string,
  {
    onLost,
    onBack,
    onGone,
  }: {
    readonly onLost: () => void
    readonly onBack: () => void
    /** Another process is gone, with the lines that it had. */
    readonly onGone: () => void
  },
) {
  const id = randomBytes(6).toString('hex')
  const options = {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: patience,
    connectTimeout: patience,
    retryStrategy: (tries: number) => Math.min(100 * tries, 1_000),
  }
  const say = new Redis(address, options)
  // Said anew by us, for all organisations that are open here, and not by the library in part.
  const listen = new Redis(address, { ...options, autoResubscribe: false })
  const ears = new Map<string, (kind: string, news: unknown) => void>()
  for (const line of [say, listen]) line.on('error', () => undefined)
  try {
    await Promise.all([say.connect(), listen.connect()])
  } catch {
    say.disconnect()
    listen.disconnect()
    throw new UnusableStore('no-redis')
  }
  listen.on('message', (channel: string, text: string) => {
    const { from, kind, news } = JSON.parse(text) as { from: string; kind: string; news: unknown }
    if (from !== id) ears.get(channel)?.(kind, news)
  })

  let isHere = true
  let isLeaving = false
  let others: ReadonlySet<string> = new Set()
  /** Who was away for a moment comes back as somebody else: what it said meanwhile nobody has heard. */
  let turn = 0
  const me = () => `${id}/${turn}`
  const lose = () => {
    if (!isHere || isLeaving) return
    isHere = false
    turn++
    onLost()
  }
  for (const line of [say, listen]) line.on('close', lose)
  /** Says that this process is there, hears who else is, and whether Redis answers at all. */
  const beat = async () => {
    const now = Date.now()
    await Promise.all([listen.ping(), say.zadd(processesKey, now, me())])
    if (turn > 0) await say.zrem(processesKey, `${id}/${turn - 1}`)
    await say.zremrangebyscore(processesKey, 0, now - 10 * goneMilliseconds)
    const there = await say.zrangebyscore(processesKey, now - goneMilliseconds, '+inf')
    const gone = [...others].filter((one) => !there.includes(one))
    others = new Set(there)
    if (isHere) {
      if (gone.length > 0) onGone()
      return
    }
    if (ears.size > 0) await listen.subscribe(...ears.keys())
    isHere = true
    onBack()
  }
  await beat()
  const beating = setInterval(() => {
    beat().catch(() => {
      lose()
      // A line that hangs is given up: a cut network doesn't say that it was cut.
      for (const line of [say, listen]) if (line.status === 'ready') line.disconnect(true)
    })
  }, beatMilliseconds)

  const memoryOf = (organisation: OrganisationId): Memory => {
    const keyOf = (name: string) => `atouts:${organisation}:${name}`
    return {
      process: id,
      isThere: async (process) =>
        process === id || [...others].some((one) => one.startsWith(`${process}/`)),
      async put(table, field, value) {
        await say
          .pipeline()
          .hset(keyOf(table), field, value)
          .expire(keyOf(table), forgetSeconds)
          .exec()
      },
      drop: async (table, field) => void (await say.hdel(keyOf(table), field)),
      all: async (table) => new Map(Object.entries(await say.hgetall(keyOf(table)))),
      first: async (what, seconds) =>
        (await say.set(keyOf(what), '1', 'EX', seconds, 'NX')) === 'OK',
      isSaid: async (what) => (await say.exists(keyOf(what))) === 1,
      unsay: async (what) => void (await say.del(keyOf(what))),
    }
  }

  return {
    isHere: () => isHere,
    memoryOf,
    /** The room of an organisation on this process, tied to those of the others. */
    async tiesOf(organisation: OrganisationId): Promise<RoomTies> {
      const channel = channelOf(organisation)
      return {
        memory: memoryOf(organisation),
        join: async (receive) => {
          ears.set(channel, receive)
          await listen.subscribe(channel)
          return {
            // Who doesn't hear it because Redis is away has lost its lines, and reads all anew.
            pass: (kind, news) => {
              say.publish(channel, JSON.stringify({ from: id, kind, news })).catch(lose)
            },
            leave: () => {
              ears.delete(channel)
              listen.unsubscribe(channel).catch(() => undefined)
            },
          }
        },
      }
    },
    /** Limits that hold on all processes; while Redis is away each counts by itself. */
    limit: ((name, points, seconds) => {
      const counted = { keyPrefix: `atouts:limit:${name}`, points, duration: seconds }
      return limitOver(
        new RateLimiterRedis({
          ...counted,
          storeClient: say,
          insuranceLimiter: new RateLimiterMemory(counted),
        }),
      )
    }) satisfies MakeLimit,
    /** The others know at once that this process has gone. */
    async leave(): Promise<void> {
      isLeaving = true
      clearInterval(beating)
      await say.zrem(processesKey, me()).catch(() => undefined)
      say.disconnect()
      listen.disconnect()
    },
  }
}

const processesKey = 'atouts:processes'
const channelOf = (organisation: OrganisationId) => `atouts:${organisation}`

/** Tells all processes that an organisation has left: its lines end. */
export async function tellClosed(address: string, organisation: OrganisationId): Promise<void> {
  const say = new Redis(address, { lazyConnect: true, maxRetriesPerRequest: 1 })
  say.on('error', () => undefined)
  try {
    await say.connect()
    const closed = { from: 'operator', kind: 'closed' satisfies keyof BusNews, news: {} }
    await say.publish(channelOf(organisation), JSON.stringify(closed))
  } finally {
    say.disconnect()
  }
}
