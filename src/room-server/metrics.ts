import { createServer } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Log } from '@/room-server/log'

/** What is counted of a process, and never of whom: no organisation, workshop, person or address. */
export function openMetrics({
  lines,
  documents,
  isReady,
}: {
  readonly lines: () => number
  readonly documents: () => number
  readonly isReady: () => Promise<boolean>
}) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
    new Gauge({
      ...{ name: `atouts_${name}`, help, registers },
      async collect() {
        this.set(await value())
      },
    })
  gauge('lines', 'Lines of tablets and boards on this process', lines)
  gauge('documents', 'Documents that are open on this process', documents)
  gauge('ready', '1 where the store and Redis answer', async () => ((await isReady()) ? 1 : 0))
  const events = new Counter({
    ...{ name: 'atouts_events_total', help: 'What the log tells of, by its kind', registers },
    labelNames: ['event'],
  })
  const questions = new Histogram({
    ...{ name: 'atouts_question_seconds', help: 'How long an answer took', registers },
    labelNames: ['question', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  })
  return {
    /** The same log, of which each event is counted. */
    counting:
      (log: Log): Log =>
      (event, details) => {
        events.inc({ event })
        log(event, details)
      },
    answered: (question: string, outcome: string, milliseconds: number): void =>
      questions.observe({ question, outcome }, milliseconds / 1_000),
    serve: (at: string) => serveMetrics(at, () => registry.metrics()),
  }
}

/** Shows them at an address of their own, such as `127.0.0.1:9464`: they are for the operator, and no guest. */
async function serveMetrics(
  at: string,
  text: () => Promise<string>,
): Promise<{ readonly close: () => void }> {
  const [, host = '127.0.0.1', port = ''] = /^(?:(.*):)?(\d+)$/.exec(at) ?? []
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    text().then(
      (body) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(body),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    server.listen(Number(port), host, ready)
  })
  return { close: () => void server.close() }
}
