import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The policy stands in the built page, with the hashes of its scripts. */
const inPage = /http-equiv="Content-Security-Policy" content="([^"]+)"/

/**
 * What every answer says to a browser: nothing but our own files, in no frame of another page,
 * without an address for others, and none of the device's senses.
 */
export function securityHeaders(app: string): readonly (readonly [string, string])[] {
  const [, policy = "default-src 'none'"] = inPage.exec(readPage(app)) ?? []
  return [
    ['content-security-policy', `${policy}; frame-ancestors 'none'`],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['cross-origin-opener-policy', 'same-origin'],
  ]
}

function readPage(app: string): string {
  try {
    return readFileSync(join(app, 'index.html'), 'utf8')
  } catch {
    return ''
  }
}
