import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

/**
 * Serves a folder on a port of its own, as a well set up static host does: no rewriting, what was
 * packed at build goes out packed, hashed files are kept by the browser. Everything lies under one
 * origin and shares one database. A file that changes meanwhile is served as it is then.
 */
export async function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(answer, path) {
      const keep = path.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache'
      answer.setHeader('cache-control', keep)
    },
  })
  const server = createServer((request, answer) =>
    files(request, answer, () => void answer.writeHead(404).end()),
  )
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}
