/** Stands in for what lib0 asks of its environment: on a tablet that is a browser, with no settings. */
export const isBrowser = true
export const isNode = false
export const getVariable = () => null
