import * as v from 'valibot'
import { id } from '@/documents/journey-format'
import type { Count, CountId, Quote, Reach, Result } from '@/workshop/feedback'

/** What a report adds up: of one workshop, or, without a title, the outcomes of a desk. */
export type ReportFile = {
  readonly title: string
  readonly place: string
  readonly dates: string
  readonly reach: Reach
  readonly halfDays: readonly { readonly label: string; readonly n: number }[]
  readonly counts: ReadonlyMap<CountId, Count>
  readonly quotes: readonly Quote[]
  readonly results: readonly Result[]
}

const largestFile = 500_000
const line = v.pipe(v.string(), v.maxLength(400))
const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99_999))
const list = <Row>(row: v.GenericSchema<unknown, Row>) => v.pipe(v.array(row), v.maxLength(500))

const results = list(
  v.object({ at: v.picklist([3, 6]), code: v.pipe(v.string(), v.maxLength(40)), n: number }),
)
const report = v.object({
  kind: v.literal('atouts-bilan'),
  format: v.literal(1),
  title: line,
  place: line,
  dates: line,
  reach: v.object({
    forWhom: line,
    why: line,
    invited: number,
    came: number,
    stayed: number,
    partners: line,
    changes: line,
  }),
  halfDays: list(v.object({ label: line, n: number })),
  counts: v.record(id<CountId>(), v.object({ n: number })),
  quotes: list(v.object({ text: line, name: line })),
  results,
})
const deskSums = v.object({ kind: v.literal('atouts-nouvelles'), format: v.literal(1), results })

/** The report of one workshop as a file: UTF-8 JSON with `kind` "atouts-bilan", `format` 1. Sums only. */
export function writeReportFile(sums: ReportFile): string {
  const file = {
    kind: 'atouts-bilan',
    format: 1,
    ...sums,
    counts: Object.fromEntries(sums.counts),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** The outcomes of a desk as a file: `kind` "atouts-nouvelles", `format` 1. */
export function writeDeskSums(results: readonly Result[]): string {
  return `${JSON.stringify({ kind: 'atouts-nouvelles', format: 1, results }, null, 1)}\n`
}

export type ReportOpened =
  | { readonly kind: 'report'; readonly sums: ReportFile }
  | { readonly kind: 'desk'; readonly results: readonly Result[] }
  | { readonly kind: 'neither' }

/** Reads a report, or the sums of a desk; a file with a wrong field is neither. */
export async function readReportFile(file: Blob): Promise<ReportOpened> {
  if (file.size > largestFile) return { kind: 'neither' }
  let value: unknown
  try {
    value = JSON.parse(await file.text())
  } catch {
    return { kind: 'neither' }
  }
  const desk = v.safeParse(deskSums, value)
  if (desk.success) return { kind: 'desk', results: desk.output.results }
  const read = v.safeParse(report, value)
  if (!read.success) return { kind: 'neither' }
  const { kind: _kind, format: _format, counts, ...sums } = read.output
  return {
    kind: 'report',
    sums: { ...sums, counts: new Map(Object.entries(counts) as [CountId, Count][]) },
  }
}
