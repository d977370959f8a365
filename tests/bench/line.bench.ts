import { Agent, get } from 'node:http'
import { test } from '@playwright/test'
import { openRoom } from '../room-server/room'
import { coldWay } from './cold-way'
import { judge, median } from './figure'
import { shapedLine } from './shaped-line'

const tablets = 12
const megabits = 20
const bytesASecond = (megabits / 8) * 1_000_000
const runs = 3

/**
 * Twelve tablets open the app for the first time over one line. One of them is a browser that goes
 * the whole way to its first card; this machine couldn't draw for twelve, so the other eleven fetch
 * what it fetches, over six connections each as a browser does. The floor is the line itself: all
 * those bytes, one after the other.
 */
test('Twelve tablets at once over one line', async ({ browser }) => {
  test.setTimeout(300_000)
  const room = await openRoom()
  const alone = await coldWay(browser, `http://127.0.0.1:${room.port}/`)
  const line = await shapedLine(room.port, bytesASecond)
  const ratios: number[] = []
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    const others = Array.from({ length: tablets - 1 }, () => fetchAll(line.url, alone.files))
    const [one] = await Promise.all([coldWay(browser, line.url), ...others])
    const took = performance.now() - start
    times.push(took)
    ratios.push(took / ((tablets * one.bytes) / bytesASecond) / 1000)
  }
  const note = `${median(times).toFixed(0)} ms, ${megabits} Mbit/s, median of ${runs}`
  judge(
    'First visit of 12 tablets, against the bytes over the line',
    median(ratios),
    1.5,
    '×',
    note,
  )
  line.close()
  await room.end()
})

/** Fetches the page, and then everything else that the way needs. */
async function fetchAll(url: string, files: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 })
  const [page = '', ...rest] = files
  await fetchOne(agent, url, page)
  await Promise.all(rest.map((file) => fetchOne(agent, url, file)))
  agent.destroy()
}

function fetchOne(agent: Agent, url: string, path: string): Promise<void> {
  return new Promise((done, fail) => {
    const headers = { 'accept-encoding': 'br' }
    get(new URL(path, url), { agent, headers }, (answer) => {
      answer.resume().on('end', done).on('error', fail)
    }).on('error', fail)
  })
}
