import type { CardJob } from '@/portfolio/cards/card-sheets'
import type { Packets, PrintAnswer, PrintRequest, Versions } from '@/portfolio/pdf/portfolio.worker'
import type { FoundFit } from '@/portfolio/pdf/write-pdf'

export type Printed =
  | { readonly ok: true; readonly file: Blob; readonly missing: readonly string[] }
  | { readonly ok: false; readonly because: 'pdf-failed' }

type WithoutId<Request> = Request extends unknown ? Omit<Request, 'id'> : never
type Wanted = WithoutId<PrintRequest>

/** A running worker and who waits for it. */
type Press = {
  readonly worker: Worker
  readonly waiting: Map<
    number,
    {
      readonly settle: (answer: PrintAnswer) => void
      readonly onProgress: ((done: number) => void) | undefined
    }
  >
}

const failed: Printed = { ok: false, because: 'pdf-failed' }

let press: Press | undefined
let lastId = 0

/** Prints a paper as a PDF file: of its versions the first that fits. */
export async function printPortfolio(versions: Versions): Promise<Printed> {
  return printed(await ask({ versions, wanted: 'file' }))
}

/** Prints the papers of a group as one file; `onProgress` hears how many packets are done. */
export async function printPackets(
  packets: Packets,
  isTwoSided: boolean,
  onProgress: (done: number) => void,
): Promise<Printed> {
  return printed(await ask({ packets, isTwoSided, wanted: 'packets' }, onProgress))
}

/** Prints cards to cut out; `onProgress` hears how many sheets are done. */
export async function printCards(
  job: CardJob,
  onProgress: (done: number) => void,
): Promise<Printed> {
  return printed(await ask({ job, wanted: 'cards' }, onProgress))
}

function printed(answer: PrintAnswer): Printed {
  if (!answer.ok || answer.wanted !== 'file') return failed
  const file = new Blob([answer.bytes], { type: 'application/pdf' })
  return { ok: true, file, missing: answer.missing }
}

/** Which version of a paper fits, by the letters of the PDF; `null` where nothing can be measured. */
export async function fitPortfolio(versions: Versions): Promise<FoundFit | null> {
  const answer = await ask({ versions, wanted: 'fit' })
  return answer.ok && answer.wanted === 'fit' ? answer : null
}

/**
 * Asks the worker, away from the screen's own thread.
 *
 * Fifty at once are fine: they wait for their turn in one worker, which starts with the first.
 * When the worker dies, everybody who waits gets an answer and the next print starts another.
 */
function ask(wanted: Wanted, onProgress?: (done: number) => void): Promise<PrintAnswer> {
  return new Promise((resolve) => {
    const id = ++lastId
    // A browser may refuse to start a worker at all; then too there is an answer.
    try {
      const { worker, waiting } = openPress()
      waiting.set(id, { settle: resolve, onProgress })
      worker.postMessage({ id, ...wanted } satisfies PrintRequest)
    } catch {
      resolve({ id, ok: false })
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
    settle(started, event.data)
  })
  worker.addEventListener('error', () => closePress(started))
  worker.addEventListener('messageerror', () => closePress(started))
  return started
}

/** Answers one of those who wait, once; how far it is may be heard before. */
function settle({ waiting }: Press, answer: PrintAnswer): void {
  const one = waiting.get(answer.id)
  if (answer.ok && answer.wanted === 'progress') {
    one?.onProgress?.(answer.done)
    return
  }
  waiting.delete(answer.id)
  one?.settle(answer)
}

/** A worker that failed once isn't trusted again. */
function closePress(broken: Press): void {
  broken.worker.terminate()
  if (press === broken) press = undefined
  for (const id of [...broken.waiting.keys()]) settle(broken, { id, ok: false })
}
