import type { CDPSession } from '@playwright/test'

export type Point = { readonly x: number; readonly y: number }

const frame = 1000 / 60

/** A finger's way: from, over some points, each stretch in so many moves. */
export function wayOver(moves: number, ...points: readonly Point[]): readonly Point[] {
  return points.flatMap((to, index) => {
    const from = points[index - 1]
    if (!from) return [to]
    return Array.from({ length: moves }, (_, move) => {
      const part = (move + 1) / moves
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    })
  })
}

export async function press(cdp: CDPSession, at: Point): Promise<void> {
  await mouse(cdp, 'mouseMoved', at)
  await mouse(cdp, 'mousePressed', at)
}

/** Sixty moves a second, whether the page keeps up or not: a hand doesn't wait. */
export async function moveAlong(cdp: CDPSession, way: readonly Point[]): Promise<void> {
  const start = performance.now()
  const sent: Promise<unknown>[] = []
  for (const [index, at] of way.entries()) {
    const wait = start + index * frame - performance.now()
    if (wait > 0) await new Promise((done) => setTimeout(done, wait))
    sent.push(mouse(cdp, 'mouseMoved', at))
  }
  await Promise.all(sent)
}

export function letGo(cdp: CDPSession, at: Point): Promise<unknown> {
  return mouse(cdp, 'mouseReleased', at)
}

function mouse(
  cdp: CDPSession,
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  { x, y }: Point,
): Promise<unknown> {
  const held = type !== 'mouseReleased'
  return cdp.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: 'left',
    buttons: held ? 1 : 0,
    clickCount: 1,
    pointerType: 'mouse',
  })
}
