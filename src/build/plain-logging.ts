/** Stands in for lib0’s logging, of which Yjs says three warnings: see `vite.config.ts`. */
export const print = (...words: unknown[]) => console.log(...words)
export const warn = (...words: unknown[]) => console.warn(...words)
/** Colours, which a page’s console doesn’t need. */
export const [ORANGE, RED, BOLD, UNBOLD] = ['', '', '', '']
