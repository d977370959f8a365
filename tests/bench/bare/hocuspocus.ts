import { Server } from '@hocuspocus/server'

/** The least that shares documents over the app's protocol: Hocuspocus as it comes, keeping nothing. */
const server = new Server({ port: 0, quiet: true })
await server.listen()
console.log(`ready ${server.address.port}`)
