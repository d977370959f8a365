import { serve } from '../serve'
import { buildAll } from './build-all'

/** Builds, serves, and tells the benches where; what comes back puts the server away. */
export default async function setUp(): Promise<() => void> {
  const server = await serve(await buildAll())
  process.env.BENCH_URL = server.url
  return server.close
}
