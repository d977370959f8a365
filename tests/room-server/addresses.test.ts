import type { IncomingMessage } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { addressesOf, answersAt, isOwnAddress } from '@/room-server/addresses'
import { isAtThisLaptop, watchLaptop } from '@/room-server/this-laptop'
import { keepTickets } from '@/room-server/tickets'

/** Where tablets find the laptop, who sits at it, and what opens its copies. */
const at = (address: string, internal = false) => [
  { address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null } as const,
]

test('Wi-Fi and cable come before what is only within the laptop', () => {
  const found = addressesOf({
    lo: at('127.0.0.1', true),
    docker0: at('172.17.0.1'),
    wlan0: at('192.168.1.20'),
    'vEthernet (WSL)': at('172.20.0.1'),
    eth0: at('10.0.0.7'),
  })
  expect(found.map(({ ip }) => ip)).toEqual([
    '192.168.1.20',
    '10.0.0.7',
    '172.17.0.1',
    '172.20.0.1',
  ])
})

test('a laptop without a network has no address', () => {
  expect(addressesOf({ lo: at('127.0.0.1', true), wlan0: at('169.254.10.2') })).toEqual([])
})

test('a laptop knows its own addresses, as a connection writes them', () => {
  const interfaces = { wlan0: [...at('192.168.1.20'), ...at('fe80::1')] }
  for (const own of ['192.168.1.20', '::ffff:192.168.1.20', 'fe80::1%wlan0']) {
    expect(isOwnAddress(own, interfaces), own).toBe(true)
  }
  expect(isOwnAddress('192.168.1.21', interfaces)).toBe(false)
})

test('a laptop that nobody listens on doesn’t answer itself', async () => {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  expect(await answersAt('127.0.0.1', port)).toBe(true)
  await new Promise((closed) => server.close(closed))
  expect(await answersAt('127.0.0.1', port)).toBe(false)
})

const request = (
  remoteAddress: string,
  headers: Record<string, string> = { host: 'localhost:1' },
) => ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage

test('another device that asks for the app is the proof that it is found, and this one isn’t', async () => {
  const laptop = watchLaptop('http://192.168.1.20:4173/', () => 1)
  for (const own of ['127.0.0.1', '::1', '::ffff:127.0.0.1', addressesOf()[0]?.ip ?? '127.0.0.1']) {
    laptop.noteVisit(request(own))
  }
  expect((await laptop.network()).cameAgo).toBeNull()
  laptop.noteVisit(request('::ffff:203.0.113.9'))
  expect((await laptop.network()).cameAgo).toBeLessThan(5_000)
})

test('only a browser on this laptop, by its local name and through no proxy, sits at it', () => {
  expect(isAtThisLaptop(request('127.0.0.1'))).toBe(true)
  expect(isAtThisLaptop(request('::ffff:127.0.0.1', { host: '127.0.0.1:4173' }))).toBe(true)
  expect(isAtThisLaptop(request('203.0.113.9'))).toBe(false)
  expect(isAtThisLaptop(request('127.0.0.1', { host: 'atouts.exemple.org' }))).toBe(false)
  const proxied = { host: 'localhost:4173', 'x-forwarded-for': '203.0.113.9' }
  expect(isAtThisLaptop(request('127.0.0.1', proxied))).toBe(false)
})

test('tablets are told one of the laptop’s own addresses only', () => {
  const laptop = watchLaptop('http://localhost:4173/', () => 1)
  expect(laptop.choose('http://203.0.113.9:4173/')).toBe(false)
  expect(laptop.address()).toBe('http://localhost:4173/')
  const own = addressesOf()[0]?.ip
  if (own === undefined) return
  expect(laptop.choose(`http://${own}:4173/`)).toBe(true)
  expect(laptop.address()).toBe(`http://${own}:4173/`)
})

test('a ticket that nobody uses within a minute is worth nothing', () => {
  let now = 0
  const tickets = keepTickets(() => now)
  const [early, late] = [tickets.give('backup'), tickets.give('backup')]
  now = 59_000
  expect(tickets.take(early, 'backup')).toBe(true)
  now = 61_000
  expect(tickets.take(late, 'backup')).toBe(false)
})
