import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PrintAnswer, PrintRequest } from '@/portfolio/pdf/portfolio.worker'
import { portfolio } from './sample-portfolio'

/** A worker that answers when the test says so. */
class PaperPress extends EventTarget {
  static opened: PaperPress[] = []
  readonly asked: PrintRequest[] = []
  ended = false

  constructor() {
    super()
    PaperPress.opened.push(this)
  }

  postMessage(request: PrintRequest): void {
    this.asked.push(request)
  }

  terminate(): void {
    this.ended = true
  }

  answer(answer: PrintAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }))
  }
}

beforeEach(() => {
  PaperPress.opened = []
  vi.stubGlobal('Worker', PaperPress)
  vi.resetModules()
})

afterEach(() => vi.unstubAllGlobals())

async function openPrintShop() {
  const { printPortfolio } = await import('@/portfolio/pdf/print-portfolio')
  return printPortfolio
}

function press(index = 0): PaperPress {
  const opened = PaperPress.opened[index]
  if (opened === undefined) throw new Error('no press is open')
  return opened
}

test('nothing starts before somebody prints, and fifty portfolios share one worker', async () => {
  const print = await openPrintShop()
  expect(PaperPress.opened).toHaveLength(0)

  const printed = Array.from({ length: 50 }, () => print([portfolio()]))
  for (const { id } of [...press().asked].reverse()) {
    press().answer({
      id,
      ok: true,
      wanted: 'file',
      bytes: new ArrayBuffer(id),
      missing: [String(id)],
    })
  }

  expect(PaperPress.opened).toHaveLength(1)
  const missing = (await Promise.all(printed)).map((answer) => answer.ok && answer.missing[0])
  expect(missing).toEqual(press().asked.map(({ id }) => String(id)))
})

test('a printed portfolio is a PDF file with all its bytes', async () => {
  const print = await openPrintShop()
  const printed = print([portfolio()])
  press().answer({ id: 1, ok: true, wanted: 'file', bytes: new ArrayBuffer(7), missing: [] })
  const answer = await printed

  expect(answer.ok && [answer.file.type, answer.file.size]).toEqual(['application/pdf', 7])
})

test('one portfolio that can’t be printed doesn’t stop the next', async () => {
  const print = await openPrintShop()
  const [first, second] = [print([portfolio()]), print([portfolio()])]
  press().answer({ id: 1, ok: false })
  press().answer({ id: 2, ok: true, wanted: 'file', bytes: new ArrayBuffer(1), missing: [] })

  expect(await first).toEqual({ ok: false, because: 'pdf-failed' })
  expect(await second).toMatchObject({ ok: true })
})

test('when the worker dies, everybody gets an answer and the next print starts another', async () => {
  const print = await openPrintShop()
  const waiting = [print([portfolio()]), print([portfolio()])]
  press().dispatchEvent(new Event('error'))

  expect(await Promise.all(waiting)).toEqual(
    waiting.map(() => ({ ok: false, because: 'pdf-failed' })),
  )
  expect(press().ended).toBe(true)
  const again = print([portfolio()])
  press(1).answer({ id: 3, ok: true, wanted: 'file', bytes: new ArrayBuffer(1), missing: [] })
  expect(await again).toMatchObject({ ok: true })
})

test('a browser without workers is told so', async () => {
  vi.stubGlobal('Worker', undefined)
  const print = await openPrintShop()

  expect(await print([portfolio()])).toEqual({ ok: false, because: 'pdf-failed' })
})
