import type { TestProject } from 'vitest/node'
import { startEngines } from './engines'

/** One PostgreSQL and one Redis for all tests of the server of many organisations. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const engines = await startEngines()
  if (!engines) {
    console.log(
      '\nSKIPPED: no PostgreSQL or no Redis here; nothing of the server of many organisations was tried.',
    )
  }
  project.provide('engines', {
    postgres: engines?.postgres.port ?? 0,
    redis: engines?.redis.port ?? 0,
  })
  return engines?.end
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Ports on which they listen; 0 where they aren't installed. */
    engines: { readonly postgres: number; readonly redis: number }
  }
}
