import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export const project = here('../..')
export const bench = here('.')
/** Everything that is built for a bench. Not `dist`: that one may be serving somebody. */
export const built = here('../../node_modules/.bench')
