import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { serve } from '../serve'
import { built, project } from './folders'

/** Builds, serves, and tells the benches where; what comes back puts the server away. */
export default async function setUp(): Promise<() => void> {
  execFileSync(process.execPath, ['tests/bench/build-all.ts'], { cwd: project, stdio: 'inherit' })
  const server = await serve(built)
  process.env.ATOUTS_ROOM_MAIN = join(built, 'server/dist-room/main.js')
  process.env.BENCH_URL = server.url
  return server.close
}
