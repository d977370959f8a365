import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CSSModulesOptions } from 'vite'

const source = fileURLToPath(new URL('../', import.meta.url))

/**
 * A class by its own name and a short sign of its sheet. Vite's longer names stand in the scripts once
 * a class: on the way of a first visit that is half a kilobyte.
 */
export const scopedNames: CSSModulesOptions = {
  generateScopedName: (name, sheet) =>
    `${name}_${createHash('sha256').update(relative(source, sheet)).digest('hex').slice(0, 4)}`,
}
