import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'

/**
 * Says a hundred things a second on each of its lines, and asks ten more: a process of its own, for
 * the one that measures must not be slowed down by it. Its lines stand in its first word.
 */
type Line = { readonly port: number; readonly name: string; readonly pass: string }
const lines = JSON.parse(process.argv[2] ?? '[]') as readonly Line[]

for (const { port, name, pass } of lines) {
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${port}/room/live`,
    ...{ delay: 500, minDelay: 500, maxDelay: 5_000 },
  })
  const document = new Y.Doc()
  const token = `2 ${pass}`
  new HocuspocusProvider({ websocketProvider, name, token, document }).attach()
  let turn = 0
  setInterval(() => {
    for (let burst = 0; burst < 10; burst++) {
      document.getMap('likes').set(`c${turn % 500}`, turn)
      turn++
    }
    const body = JSON.stringify({ pass })
    const headers = { 'atouts-protocol': '2' }
    fetch(`http://127.0.0.1:${port}/room/stay`, { method: 'POST', headers, body }).catch(
      () => undefined,
    )
  }, 100)
}
console.log('flooding')
