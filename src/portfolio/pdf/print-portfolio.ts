import type { PortfolioDocument } from '@/portfolio/document'
import type { PrintAnswer, PrintRequest } from '@/portfolio/pdf/portfolio.worker'

export type Printed =
  | { readonly ok: true; readonly file: Blob; readonly missing: readonly string[] }
  | { readonly ok: false; readonly because: 'pdf-failed' }

/** A running worker and who waits for it. */
type Press = {
  readonly worker: Worker
  readonly waiting: Map<number, (printed: Printed) => void>
}

const failed: Printed = { ok: false, because: 'pdf-failed' }

let press: Press | undefined
let lastId = 0

/**
 * Prints a portfolio as a PDF file, away from the screen's own thread.
 *
 * Fifty at once are fine: they wait for their turn in one worker, which starts with the first.
 * When the worker dies, everybody who waits gets an answer and the next print starts another.
 */
export function printPortfolio(document: PortfolioDocument): Promise<Printed> {
  return new Promise((resolve) => {
    // A browser may refuse to start a worker at all; then too there is an answer.
    try {
      const { worker, waiting } = openPress()
      const request: PrintRequest = { id: ++lastId, document }
      waiting.set(request.id, resolve)
      worker.postMessage(request)
    } catch {
      resolve(failed)
    }
  })
}

function openPress(): Press {
  press ??= startPress()
  return press
}

function startPress(): Press {
  const worker = new Worker(new URL('./portfolio.worker.ts', import.meta.url), { type: 'module' })
  const started: Press = { worker, waiting: new Map() }
  worker.addEventListener('message', (event: MessageEvent<PrintAnswer>) => {
    settle(started, event.data.id, printedFrom(event.data))
  })
  worker.addEventListener('error', () => closePress(started))
  worker.addEventListener('messageerror', () => closePress(started))
  return started
}

function printedFrom(answer: PrintAnswer): Printed {
  if (!answer.ok) return failed
  const file = new Blob([answer.bytes], { type: 'application/pdf' })
  return { ok: true, file, missing: answer.missing }
}

/** Answers one of those who wait, once. */
function settle({ waiting }: Press, id: number, printed: Printed): void {
  waiting.get(id)?.(printed)
  waiting.delete(id)
}

/** A worker that failed once isn't trusted again. */
function closePress(broken: Press): void {
  broken.worker.terminate()
  if (press === broken) press = undefined
  for (const id of [...broken.waiting.keys()]) settle(broken, id, failed)
}
