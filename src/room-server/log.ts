/**
 * One line an event, for who operates the room: a moment, what happened, and numbers. Never a
 * name, a code, a word of a journey, or an address of a tablet.
 */
export type Log = (event: string, details?: Readonly<Record<string, string | number>>) => void

export const logToConsole: Log = (event, details = {}) => {
  const rest = Object.entries(details).map(([name, value]) => ` ${name}=${value}`)
  console.log(`${new Date().toISOString()} ${event}${rest.join('')}`)
}

/** The same as a line of JSON, for what collects the lines of several processes. */
export const logAsJson: Log = (event, details = {}) => {
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...details }))
}

/** The first signs of an id: enough to tell two workshops apart in a log, too few to open one. */
export const short = (id: string): string => id.slice(0, 6)

/** What an error is called; what it says may name a document. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
