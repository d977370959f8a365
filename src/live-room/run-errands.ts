import { dropErrand, openErrands } from '@/device/errands'
import { readJourneyDocument } from '@/device/journey-changes'
import { listPeople, openShelf, type Person } from '@/device/shelf'
import { ask } from '@/live-room/ask'
import { eraseHere } from '@/live-room/erase-here'
import { keepEnd } from '@/live-room/keep-end'
import type { Question, QuestionName, Refused } from '@/live-room/messages'
import { readJourney } from '@/store/journey-document'

/** Not now: it stays noted. Any other answer is a last word. */
const later: readonly Refused[] = ['no-room', 'too-often', 'trouble']

/** How soon it comes back: sooner while something waits to be told. */
const againMilliseconds = { waits: 4_000, asks: 20_000 } as const

let running: Promise<void> | null = null
let again: ReturnType<typeof setTimeout> | undefined

/**
 * Tells the room what waits to be told, and asks it about everyone of this tablet who is in a room,
 * also about those whose journey isn't open: who left on another tablet is erased here too. Comes
 * back after a while for as long as anyone here is in a room or anything waits.
 */
export function runErrands(): Promise<void> {
  running ??= run().finally(() => {
    running = null
  })
  return running
}

async function run(): Promise<void> {
  clearTimeout(again)
  for (const { id, told } of await openErrands()) {
    const { name, question } = JSON.parse(told) as {
      name: QuestionName
      question: Question<QuestionName>
    }
    const answer = await ask(name, question)
    if (!answer.ok && later.includes(answer.because)) break
    await dropErrand(id)
  }
  const opened = await openShelf()
  const people = opened.ok ? await listPeople(opened.shelf).catch(() => []) : []
  for (const person of people) await lookAfter(person)
  const waits = (await openErrands()).length > 0
  if (waits || people.some(({ room }) => room)) {
    const pause = againMilliseconds[waits ? 'waits' : 'asks']
    again = setTimeout(() => void runErrands(), pause)
  }
}

async function lookAfter({ id, room }: Person): Promise<void> {
  if (!room) return
  const stays = await ask('stay', { pass: room.pass })
  if (!stays.ok && stays.because === 'gone') return eraseHere(id)
  if (stays.ok) return keepEnd(id, room, stays.eraseIn)
  if (room.eraseAt === null || room.eraseAt > Date.now()) return
  const opened = await openShelf()
  if (!opened.ok) return
  // The room isn't within reach any more, and its workshop is long over.
  const read = await readJourneyDocument(opened.shelf, id)
  const journey = read.ok ? readJourney(read.doc) : null
  if (journey?.ok && journey.journey.about.shows === 'nothing') await eraseHere(id)
}
