import type { Page } from '@playwright/test'

/** What the screen did meanwhile, in milliseconds. */
export type Watched = {
  /** From each frame to the next. */
  readonly frames: readonly number[]
  /** Every stretch of 50 ms and more in which the page could answer nothing. */
  readonly longTasks: readonly number[]
}

declare global {
  interface Window {
    benchFrames?: { frames: number[]; longTasks: number[]; stop: () => void }
  }
}

/** Starts to note every frame and every long task of a page. */
export function watchFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched = { frames: [] as number[], longTasks: [] as number[], stop: () => undefined }
    const observer = new PerformanceObserver((list) => {
      watched.longTasks.push(...list.getEntries().map((entry) => entry.duration))
    })
    observer.observe({ type: 'longtask' })
    let last = 0
    let next = requestAnimationFrame(function frame(now) {
      if (last > 0) watched.frames.push(now - last)
      last = now
      next = requestAnimationFrame(frame)
    })
    window.benchFrames = {
      ...watched,
      stop: () => {
        cancelAnimationFrame(next)
        observer.disconnect()
      },
    }
  })
}

/** Stops to watch; waits a moment first, as long tasks are told late. */
export function framesWatched(page: Page): Promise<Watched> {
  return page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 120))
    const { frames = [], longTasks = [], stop } = window.benchFrames ?? {}
    stop?.()
    return { frames, longTasks }
  })
}
