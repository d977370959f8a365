import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** So much goes out at once, in milliseconds of the line. */
const slice = 4

type Waiting = { readonly client: Socket; readonly upstream: Socket; rest: Buffer }

/**
 * One line for all, in front of a server: whatever goes down it shares so many bytes a second, a
 * piece of each in turn, as tablets do behind one hotspot. What goes up is little, and passes.
 */
export async function shapedLine(port: number, bytesASecond: number) {
  const waiting: Waiting[] = []
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    client.pipe(upstream)
    upstream.on('data', (chunk: Buffer) => {
      upstream.pause()
      waiting.push({ client, upstream, rest: chunk })
    })
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    upstream.on('end', () => waiting.some((one) => one.client === client) || client.end())
    client.on('error', end)
    upstream.on('error', end)
    client.on('close', end)
  })
  let last = performance.now()
  const pump = setInterval(() => {
    const now = performance.now()
    let budget = ((now - last) / 1000) * bytesASecond
    last = now
    while (budget > 0 && waiting.length > 0) {
      const one = waiting.shift()
      if (!one) break
      const piece = one.rest.subarray(0, Math.min(1_460, Math.ceil(budget)))
      budget -= piece.length
      one.client.write(piece)
      one.rest = one.rest.subarray(piece.length)
      if (one.rest.length > 0) waiting.push(one)
      else one.upstream.resume()
    }
  }, slice)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port: shaped } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${shaped}/`,
    close: () => {
      clearInterval(pump)
      server.close()
    },
  }
}
