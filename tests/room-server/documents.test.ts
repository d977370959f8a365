import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hocuspocus } from '@hocuspocus/server'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import type { DocumentName } from '@/documents/messages'
import type { JourneyId } from '@/journey/journey'
import { openBus } from '@/room-server/bus'
import { keepDocuments } from '@/room-server/documents'
import type { WorkshopId } from '@/workshop/workshop'
import { openDisk } from './disk'

const name: DocumentName = {
  kind: 'journey',
  workshop: 'w' as WorkshopId,
  person: 'p' as JourneyId,
}
const called = 'journey/w/p'

/** Documents over a disk that writes when it is told to, or fails then. */
async function onSlowDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'atouts-slow-'))
  const disk = openDisk(join(folder, 'atouts.sqlite'))
  onTestFinished(async () => {
    await disk.close()
    rmSync(folder, { recursive: true })
  })
  await disk.addWorkshop('w')
  await disk.addPerson('w', 'p')
  const waiting: ((works: boolean) => void)[] = []
  const keepChange: typeof disk.keepChange = async (...change) => {
    const works = await new Promise<boolean>((go) => waiting.push(go))
    if (!works) throw new Error('The disk is full')
    return disk.keepChange(...change)
  }
  const room = new Hocuspocus({ quiet: true })
  const documents = keepDocuments(
    { ...disk, keepChange },
    { log: () => undefined, bus: openBus(), isFull: () => false, room: () => room },
  )
  const doc = new Y.Doc()
  await documents.open(called, doc)
  /** What two tablets of one person say, of which one has heard it of the other. */
  const said = new Y.Doc()
  said.getMap('likes').set('ecouter', true)
  const change = Y.encodeStateAsUpdate(said)
  const say = () => {
    const tried = documents.tryOut(name, doc, change)
    if (!tried.ok) throw new Error(tried.because)
    return documents.letIn(name, doc, tried)
  }
  return { say, write: (works: boolean) => waiting.shift()?.(works) }
}

test.each([
  [true, 'kept'],
  [false, 'not-kept'],
])(
  'what two say is acknowledged to neither before it is on the disk (written: %s)',
  async (works, how) => {
    const { say, write } = await onSlowDisk()
    const acknowledged: string[] = []
    const both = [say(), say()].map((one) => one.then((kept) => acknowledged.push(kept)))
    // All that doesn't wait for the disk is over.
    await new Promise((turn) => setImmediate(turn))
    expect(acknowledged).toEqual([])
    write(works)
    await Promise.all(both)
    expect(acknowledged).toEqual([how, how])
  },
)
