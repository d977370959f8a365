import { connect as connectTo } from 'node:net'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import {
  createEncoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding'
import { withProtocol } from '@/documents/messages'
import type { Room } from './room'

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pickOf = <One>(chance: () => number, of: readonly One[]): One =>
  of[Math.floor(chance() * of.length)] as One

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'XYZ']
const paths = [
  '/',
  '/index.html',
  '/sw.js',
  '/icon-192.png',
  '/healthz',
  '/room/join',
  '/room/take-code',
  '/room/constructor',
  '/room/live',
  '/../package.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%',
  '/%00',
  '/assets/',
  '/a'.repeat(2_000),
  '//',
  '/?x',
  '*',
]
const ranges = [
  'bytes=10-5',
  'bytes=5-4,0-1',
  'bytes=-',
  'bytes=-0',
  'bytes=999999999-',
  'bytes=0-0',
  'lines=1-2',
  'bytes=1e9-x',
  'bytes=-99999999999999999999',
  'bytes=0-18446744073709551616',
]

/** One request as nobody's browser sends it. */
export function anyRequest(chance: () => number): string {
  const body = 'x'.repeat(Math.floor(chance() * 400))
  const lines = [
    `${pickOf(chance, methods)} ${pickOf(chance, paths)} HTTP/1.1`,
    `Host: ${pickOf(chance, ['localhost', '127.0.0.1', 'evil.example', '', '[', '[::1]'])}`,
    ...(chance() < 0.6 ? [`Range: ${pickOf(chance, ranges)}`] : []),
    ...(chance() < 0.3 ? [`If-None-Match: ${'"x",'.repeat(Math.floor(chance() * 50))}`] : []),
    ...(chance() < 0.3
      ? [`Accept-Encoding: ${pickOf(chance, ['br', 'gzip', '*;q=0', '\u0001'])}`]
      : []),
    ...(chance() < 0.3
      ? [`Origin: ${pickOf(chance, ['null', 'http://localhost', '::', ''])}`]
      : []),
    ...(chance() < 0.2 ? ['Upgrade: websocket', 'Connection: Upgrade'] : []),
    ...(chance() < 0.5 ? [`Content-Length: ${pickOf(chance, [body.length, 0, 99_999])}`] : []),
    'Connection: close',
  ]
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

/** Sends bytes to the room and waits until it hangs up, at most for a moment. */
export function sendRaw({ port }: Pick<Room, 'port'>, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connectTo(port, '127.0.0.1', () => socket.end(text))
    socket.setTimeout(500, () => socket.destroy())
    socket.on('data', (data) => {
      heard += data
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
  })
}

/** An update with some bytes changed, dropped, doubled or moved. */
export function mutated(update: Uint8Array, chance: () => number): Uint8Array {
  let bytes = [...update]
  for (let times = 1 + Math.floor(chance() * 3); times > 0; times--) {
    const at = Math.floor(chance() * bytes.length)
    const what = chance()
    if (what < 0.5) bytes[at] = Math.floor(chance() * 256)
    else if (what < 0.65) bytes.splice(at, 1 + Math.floor(chance() * 4))
    else if (what < 0.8) bytes.splice(at, 0, ...bytes.slice(at, at + 1 + Math.floor(chance() * 6)))
    else if (what < 0.9) bytes = bytes.slice(0, at)
    else bytes[at] = pickOf(chance, [0, 1, 10, 127, 128, 255])
  }
  return Uint8Array.from(bytes)
}

const types = { sync: 0, auth: 2, syncStatus: 8, close: 7 } as const

/**
 * A line that says what it likes: it shows a pass, sends one update, and hears whether that was
 * taken or the document was shut.
 */
export async function openRawLine(room: Pick<Room, 'port'>, name: string, pass: string) {
  let socket = await openSocket(room)
  let hear: (what: 'taken' | 'shut' | 'let-in' | 'no-pass') => void = () => undefined
  const listen = () => {
    socket.onmessage = ({ data }) => {
      const decoder = createDecoder(new Uint8Array(data as ArrayBuffer))
      readVarString(decoder)
      const type = readVarUint(decoder)
      if (type === types.syncStatus) hear('taken')
      if (type === types.close) hear('shut')
      if (type === types.auth) hear(readVarUint(decoder) === 2 ? 'let-in' : 'no-pass')
    }
    socket.onclose = () => hear('shut')
  }
  listen()
  const say = (type: number, write: (encoder: ReturnType<typeof createEncoder>) => void) =>
    new Promise<'taken' | 'shut' | 'let-in' | 'no-pass'>((resolve) => {
      hear = resolve
      if (socket.readyState !== WebSocket.OPEN) return resolve('shut')
      const encoder = createEncoder()
      writeVarString(encoder, name)
      writeVarUint(encoder, type)
      write(encoder)
      socket.send(toUint8Array(encoder))
    })
  const show = async () => {
    if (socket.readyState !== WebSocket.OPEN) {
      socket = await openSocket(room)
      listen()
    }
    return say(types.auth, (encoder) => {
      writeVarUint(encoder, 0)
      writeVarString(encoder, withProtocol(pass))
    })
  }
  let isIn = false
  return {
    /** Sends one update, after showing the pass again where it was put out. */
    async send(update: Uint8Array): Promise<'taken' | 'shut'> {
      if (!isIn) isIn = (await show()) === 'let-in'
      const answer = await say(types.sync, (encoder) => {
        writeVarUint(encoder, 2)
        writeVarUint8Array(encoder, update)
      })
      isIn = answer === 'taken'
      return isIn ? 'taken' : 'shut'
    },
    close: () => socket.close(),
  }
}

async function openSocket({ port }: Pick<Room, 'port'>): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/room/live`)
  socket.binaryType = 'arraybuffer'
  await new Promise((open) => {
    socket.onopen = open
    socket.onerror = open
  })
  return socket
}

/** A line that shows a pass, asks for everything, and reads nothing: a tablet that fell asleep. */
export async function openDeafLine(
  { port }: Pick<Room, 'port'>,
  name: string,
  pass: string,
): Promise<() => void> {
  const socket = connectTo(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await new Promise<void>((open) => {
    socket.once('connect', open)
  })
  const hello = [
    'GET /room/live HTTP/1.1',
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${Buffer.alloc(16, 1).toString('base64')}`,
  ]
  socket.write(`${hello.join('\r\n')}\r\n\r\n`)
  await new Promise<void>((upgraded) => {
    socket.once('data', () => upgraded())
  })
  socket.pause()
  const auth = createEncoder()
  writeVarString(auth, name)
  writeVarUint(auth, types.auth)
  writeVarUint(auth, 0)
  writeVarString(auth, withProtocol(pass))
  socket.write(frameOf(toUint8Array(auth)))
  const ask = createEncoder()
  writeVarString(ask, name)
  writeVarUint(ask, types.sync)
  writeVarUint(ask, 0)
  writeVarUint8Array(ask, Uint8Array.of(0))
  socket.write(frameOf(toUint8Array(ask)))
  return () => void socket.destroy()
}

/** A masked binary frame of RFC 6455, for up to 65,535 bytes. */
function frameOf(bytes: Uint8Array): Buffer {
  const head = Buffer.from([0x82, 0x80 | 126, bytes.length >> 8, bytes.length & 0xff, 0, 0, 0, 0])
  return Buffer.concat([head, bytes])
}
