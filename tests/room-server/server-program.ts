import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A bench names a server of its own: the one in `dist-room` may be serving somebody. */
export const main =
  process.env.ATOUTS_ROOM_MAIN ?? fileURLToPath(new URL('../../dist-room/main.js', import.meta.url))

/** What `npm start` gives to Node before the server's name. */
export const nodeFlags = (() => {
  const file = fileURLToPath(new URL('../../package.json', import.meta.url))
  const { start } = JSON.parse(readFileSync(file, 'utf8')).scripts as Record<string, string>
  return start?.match(/--\S+(?= .*main\.js)/g) ?? []
})()
