/** So many milliseconds after the last touch, key, scroll or change of screen. */
const rest = 1_500

const activities = [
  'pointerdown',
  'pointermove',
  'click',
  'keydown',
  'input',
  'scroll',
  'hashchange',
]

let lastActive = 0
let awaited = 0

/** Notes from now on what people do. Called once, by `main.tsx`. */
export function watchRest(): void {
  for (const activity of activities) {
    window.addEventListener(activity, noteActivity, { capture: true, passive: true })
  }
  noteActivity()
}

function noteActivity(): void {
  lastActive = performance.now()
}

/** Passes on what a person waits for on the screen: until it has come, nobody rests. */
export async function whileAwaited<Value>(coming: Promise<Value>): Promise<Value> {
  awaited++
  try {
    return await coming
  } finally {
    awaited--
    noteActivity()
  }
}

/**
 * Resolves when the person rests: nothing done and nothing awaited for a while, the page in sight,
 * the processor idle. What isn't needed yet is fetched then and not before.
 */
export async function untilRest(): Promise<void> {
  for (;;) {
    const left = lastActive + rest - performance.now()
    const isBusy = awaited > 0 || document.hidden
    if (left <= 0 && !isBusy) break
    await new Promise((done) => setTimeout(done, Math.max(left, isBusy ? rest : 0)))
  }
  await new Promise<unknown>((done) =>
    'requestIdleCallback' in window ? requestIdleCallback(done) : setTimeout(done),
  )
}
