import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { hostname } from 'node:os'

/**
 * Whether a request names this room as its host. A page elsewhere that makes its own name point at
 * this laptop (DNS rebinding) would otherwise be the same origin as the room. Plain addresses can't
 * be rebound; names are this machine's own, or were told at the start.
 */
export function isOurHost({ headers }: IncomingMessage, hosts: readonly string[]): boolean {
  const name = hostOf(headers.host)
  if (name === null) return false
  const own = ['localhost', hostname().toLowerCase(), `${hostname().toLowerCase()}.local`]
  return isIP(name) !== 0 || own.includes(name) || hosts.includes(name)
}

/** Another site's page in the same browser may not ask in someone's name. */
export function isSameOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true
  try {
    return new URL(headers.origin).host === headers.host
  } catch {
    return false
  }
}

export function hostOf(host: string | undefined): string | null {
  try {
    return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '')
  } catch {
    return null
  }
}
