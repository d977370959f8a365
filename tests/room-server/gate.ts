import { connect, createServer, type Socket } from 'node:net'
import { freePort } from './free-port'

/** A stretch of network in front of some servers, which can be cut as a pulled cable is: nobody is told. */
export type Gate = {
  readonly port: number
  readonly cut: () => void
  /** What is asked arrives, and what is answered doesn't. */
  readonly cutAnswers: () => void
  readonly mend: () => void
  readonly end: () => void
}

/** Each new line goes to the next server that answers, as a proxy in front of several does. */
export async function openGate(ports: readonly number[]): Promise<Gate> {
  const port = await freePort()
  const lines = new Set<Socket>()
  /** The servers' ends of the lines. */
  const answering = new Set<Socket>()
  let isCut = false
  let isMute = false
  let waiting: (() => void)[] = []
  let turn = 0
  const join = (near: Socket, tries: number) => {
    const far = connect(ports[turn++ % ports.length] ?? 0, '127.0.0.1')
    lines.add(far)
    answering.add(far)
    const end = () => {
      near.destroy()
      far.destroy()
      lines.delete(near)
      lines.delete(far)
      answering.delete(far)
    }
    far.once('connect', () => {
      far.off('error', again)
      far.on('error', end)
      for (const side of [near, far]) side.on('close', end)
      near.on('error', end)
      near.pipe(far)
      far.pipe(near)
      if (isCut) for (const side of [near, far]) side.pause()
      if (isMute) far.pause()
    })
    const again = () => {
      lines.delete(far)
      answering.delete(far)
      if (tries > 1) join(near, tries - 1)
      else end()
    }
    far.once('error', again)
  }
  const server = createServer((near) => {
    near.on('error', () => near.destroy())
    lines.add(near)
    if (isCut) waiting.push(() => join(near, ports.length))
    else join(near, ports.length)
  })
  await new Promise<void>((ready) => server.listen(port, ready))
  return {
    port,
    cut() {
      isCut = true
      for (const line of lines) line.pause()
    },
    cutAnswers() {
      isMute = true
      for (const line of answering) line.pause()
    },
    mend() {
      isCut = false
      isMute = false
      for (const line of lines) line.resume()
      for (const go of waiting) go()
      waiting = []
    },
    end() {
      for (const line of lines) line.destroy()
      server.close()
    },
  }
}
