import type { IncomingMessage } from 'node:http'
import type { Answers } from '@/documents/messages'
import { addressesOf, answersAt, isOwnAddress } from '@/room-server/addresses'
import { hostOf } from '@/room-server/hosts'
import { callerOf } from '@/room-server/rate-limiter'

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1)$/
/** What a proxy adds: behind it everybody would seem to sit at this laptop. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/**
 * Whether a request comes from a browser on the room's own laptop, by `localhost`. What touches all
 * that the room keeps is done there only: a colleague's key opens no journey.
 */
export function isAtThisLaptop({ headers, socket }: IncomingMessage): boolean {
  const isProxied = forwarded.some((name) => headers[name] !== undefined)
  const name = hostOf(headers.host)
  const isByLocalName = name === 'localhost' || name === '127.0.0.1' || name === '::1'
  return !isProxied && isByLocalName && isLoopback(socket.remoteAddress)
}

function isLoopback(address: string | undefined): boolean {
  return loopback.test(callerOf(address))
}

const systems = { win32: 'windows', darwin: 'mac' } as const

export type Laptop = ReturnType<typeof watchLaptop>

/** Where tablets find this laptop, and whether one of them has. */
export function watchLaptop(address: string, port: () => number) {
  let chosen = address
  let cameAt: number | null = null
  const addresses = () =>
    addressesOf().map(({ ip, network }) => ({ ip, network, address: addressWith(chosen, ip) }))

  return {
    /** The address that tablets are told. */
    address: () => chosen,
    /** Somebody asks for the app: from another device, that is the proof that it is found. */
    noteVisit({ socket }: IncomingMessage): void {
      const from = socket.remoteAddress
      if (from && !isLoopback(from) && !isOwnAddress(from)) cameAt = performance.now()
    },
    /** Tells another one of its addresses from now on; `false` for one that isn't its own. */
    choose(wanted: string): boolean {
      const isOurs = addresses().some(({ address }) => address === wanted)
      if (isOurs) chosen = wanted
      return isOurs
    },
    async network(): Promise<Omit<Answers['network'], 'isHere' | 'restored'>> {
      const found = addresses()
      // The network may have come, or have changed, since the start.
      const first = found[0]?.address
      if (first && !found.some(({ address }) => address === chosen) && isPlain(chosen)) {
        chosen = first
      }
      const answers = await Promise.all(found.map(({ ip }) => answersAt(ip, port())))
      return {
        address: chosen,
        addresses: found.map(({ address, network }, at) => {
          return { address, network, answers: answers[at] ?? false }
        }),
        cameAgo: cameAt === null ? null : Math.round(performance.now() - cameAt),
        system: systems[process.platform as keyof typeof systems] ?? 'linux',
      }
    },
  }
}

/** The same place by another one of the laptop's addresses. */
function addressWith(address: string, ip: string): string {
  const url = new URL(address)
  url.hostname = ip
  return url.href
}

/** `localhost`, or a bare address: not a name that was given on purpose. */
function isPlain(address: string): boolean {
  return /^(?:localhost|[\d.]+)$/.test(new URL(address).hostname)
}
