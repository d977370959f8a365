/** Questions to a worker, which answers each under the number that it came with. */
export type WorkerLine<Question, Answer> = {
  /** `null` where the worker couldn't be started, failed, or died meanwhile. */
  readonly ask: (question: Question) => Promise<Answer | null>
  /** Ends the worker, and everything that it knows. Whoever waits gets `null`. */
  readonly stop: () => void
}

/** Apart from the number, so that nothing that is asked is overwritten by it. */
type Numbered<Value> = { readonly nth: number; readonly value: Value }

/**
 * Keeps long work off the screen's own thread. The worker starts with the first question; one that
 * failed isn't trusted again, and the next question starts another.
 */
export function workerLine<Question extends object, Answer extends object>(
  start: () => Worker,
): WorkerLine<Question, Answer> {
  const waiting = new Map<number, (answer: Answer | null) => void>()
  let worker: Worker | null = null
  let last = 0
  const stop = () => {
    worker?.terminate()
    worker = null
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }
  const started = (): Worker => {
    if (worker) return worker
    worker = start()
    worker.addEventListener('message', ({ data }: MessageEvent<Numbered<Answer | null>>) => {
      waiting.get(data.nth)?.(data.value)
      waiting.delete(data.nth)
    })
    worker.addEventListener('error', stop)
    worker.addEventListener('messageerror', stop)
    return worker
  }
  const ask = (question: Question) =>
    new Promise<Answer | null>((resolve) => {
      const nth = ++last
      waiting.set(nth, resolve)
      // A browser may refuse to start a worker at all; then too there is an answer.
      try {
        started().postMessage({ nth, value: question } satisfies Numbered<Question>)
      } catch {
        waiting.delete(nth)
        resolve(null)
      }
    })
  return { ask, stop }
}

/** The worker's side: answers every question, with `null` where it fails. */
export function answerQuestions<Question extends object, Answer extends object>(
  answer: (question: Question) => Promise<Answer>,
): void {
  self.addEventListener('message', ({ data }: MessageEvent<Numbered<Question>>) => {
    const { nth } = data
    void answer(data.value)
      .catch(() => null)
      .then((value) => self.postMessage({ nth, value } satisfies Numbered<Answer | null>))
  })
}
