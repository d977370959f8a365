/**
 * How a line that was lost is tried again, in milliseconds: after half a second at first, and every
 * five seconds at last, for as long as the page lives. `minDelay` must not be above `delay`, or the
 * provider never connects and says nothing.
 */
export const reconnecting = { delay: 500, minDelay: 500, maxDelay: 5_000, factor: 1.5 } as const
