import type { IncomingMessage } from 'node:http'
import proxyAddress from 'proxy-addr'
import { callerOf } from '@/room-server/rate-limiter'

/** Whom a limit counts for a request. */
export type CallerOf = (request: IncomingMessage) => string

/**
 * Whom a limit counts: the address of the line itself, or, behind proxies that are known by their
 * addresses or networks, the one that they forward. What anybody else forwards is made up. Throws for
 * a text that is no address.
 */
export function callersBehind(proxies: readonly string[]): CallerOf {
  const trust = proxyAddress.compile([...proxies])
  return (request) => callerOf(proxyAddress(request, trust))
}
