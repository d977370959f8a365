import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ticketHeader } from '@/documents/messages'
import { type Checked, checkCopy, dropCopy } from '@/room-server/copies'
import type { Log } from '@/room-server/log'
import { backUp } from '@/room-server/store/sqlite'
import type { Tickets } from '@/room-server/tickets'

/** No copy is larger, in bytes: a thousand times what a workshop of two days leaves. */
const largestCopy = 2 ** 30

type Said =
  | (Checked & { readonly copy?: string })
  | { readonly ok: false; readonly because: string }

export type FileExchange = ReturnType<typeof openFileExchange>

/** Gives everything that the room keeps as one file, and takes such a file in to be looked at. */
export function openFileExchange(file: string, tickets: Tickets, log: Log) {
  const folder = dirname(file)
  /** The one copy that was found good and waits for a yes. */
  let waiting: { readonly id: string; readonly path: string } | null = null
  const drop = () => {
    if (waiting) dropCopy(waiting.path)
    waiting = null
  }

  async function give(response: ServerResponse): Promise<void> {
    const copy = join(folder, `outgoing-${newName()}.sqlite`)
    try {
      backUp(file, copy)
      response.writeHead(200, {
        'content-type': 'application/vnd.sqlite3',
        'content-length': statSync(copy).size,
        'cache-control': 'no-store',
      })
      await pipeline(createReadStream(copy), response)
      log('copy-given')
    } finally {
      dropCopy(copy)
    }
  }
  async function take(request: IncomingMessage): Promise<Said> {
    drop()
    const id = newName()
    const path = join(folder, `incoming-${id}.sqlite`)
    try {
      const isWhole = await write(request, path)
      const checked: Said = isWhole ? checkCopy(path) : { ok: false, because: 'too-large' }
      log('copy-checked', { because: checked.ok ? 'good' : checked.because })
      if (!checked.ok) return checked
      waiting = { id, path }
      return { ...checked, copy: id }
    } finally {
      if (waiting?.id !== id) dropCopy(path)
    }
  }

  return {
    /** Answers a request for the file; `null` where the answer has been given, else what is said. */
    async exchange(request: IncomingMessage, response: ServerResponse): Promise<Said | null> {
      const ticket = String(request.headers[ticketHeader] ?? '')
      const errand = request.method === 'PUT' ? 'restore' : 'backup'
      if (!tickets.take(ticket, errand)) {
        log('refused', { question: 'file', because: 'ticket' })
        return { ok: false, because: 'wrong-key' }
      }
      if (errand === 'restore') return take(request)
      await give(response)
      return null
    },
    /** The checked copy of this id, which is the caller's from now on; `null` for none. */
    claim(id: string): string | null {
      if (waiting?.id !== id) return null
      const { path } = waiting
      waiting = null
      return path
    },
    drop,
  }
}

const newName = () => randomBytes(8).toString('hex')

/** Writes what is sent; `false` for more than any copy has. The rest is heard and forgotten. */
async function write(request: IncomingMessage, path: string): Promise<boolean> {
  let size = 0
  const bounded = new Transform({
    transform(part: Buffer, _, done) {
      size += part.length
      done(null, size <= largestCopy ? part : undefined)
    },
  })
  await pipeline(request, bounded, createWriteStream(path, { mode: 0o600 }))
  return size <= largestCopy
}
