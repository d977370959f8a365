import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { type Figure, figureType } from './figure'

/** Prints one table at the end, and before it only what went wrong other than a figure. */
export default class TableReporter implements Reporter {
  readonly #lines: Figure[] = []
  readonly #troubles: string[] = []

  onTestEnd(test: TestCase, result: TestResult): void {
    const figures = result.annotations
      .filter(({ type }) => type === figureType)
      .map(({ description }): Figure => JSON.parse(description ?? '{}'))
    this.#lines.push(...figures)
    const troubles = result.errors.map(({ message }) => message ?? '')
    const isFigure = (trouble: string) => figures.some(({ measure }) => trouble.includes(measure))
    this.#troubles.push(
      ...troubles.filter((trouble) => !isFigure(trouble)).map((text) => `${test.title}: ${text}`),
    )
    console.log(`${(result.duration / 1000).toFixed(1).padStart(6)} s  ${test.title}`)
  }

  onStdOut(text: string | Buffer): void {
    process.stdout.write(text)
  }

  onError(error: { message?: string }): void {
    this.#troubles.push(error.message ?? 'unknown trouble')
  }

  onEnd(): void {
    for (const trouble of this.#troubles) console.log(`\n${trouble}`)
    const rows = [['measure', 'figure', 'budget', 'ok', ''], ...this.#lines.map(cells)]
    const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
    const drawn = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    console.log(`\n${drawn.join('\n')}\n`)
  }
}

function cells({ measure, figure, budget, unit, note }: Figure): string[] {
  const say = (value: number) => `${Number(value.toFixed(value < 10 ? 2 : 1))} ${unit}`.trim()
  return [measure, say(figure), `≤ ${say(budget)}`, figure <= budget ? 'yes' : 'NO', note]
}
