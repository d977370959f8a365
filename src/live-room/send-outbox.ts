import * as v from 'valibot'
import { listPeople, openDatabase, type Person } from '@/device/database'
import { dequeue, readOutbox } from '@/device/outbox'
import { type Question, type QuestionName, questions, type Refused } from '@/documents/messages'
import { ask } from '@/live-room/ask'
import { eraseHere } from '@/live-room/erase-here'
import { keepEnd } from '@/live-room/keep-end'
import { noteListed } from '@/live-room/listed'

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
export function sendOutbox(): Promise<void> {
  running ??= run().finally(() => {
    running = null
  })
  return running
}

async function run(): Promise<void> {
  clearTimeout(again)
  for (const { id, told } of await readOutbox()) {
    const errand = readEntry(told)
    // What can't be read stays where it is, and stops nothing after it.
    if (!errand) continue
    const answer = await ask(errand.name, errand.question)
    if (!answer.ok && later.includes(answer.because)) break
    await dequeue(id)
  }
  const opened = await openDatabase()
  const people = opened.ok ? await listPeople(opened.database).catch(() => []) : []
  for (const person of people) await lookAfter(person)
  const waits = (await readOutbox()).some(({ told }) => readEntry(told) !== null)
  if (waits || people.some(({ room }) => room)) {
    const pause = againMilliseconds[waits ? 'waits' : 'asks']
    again = setTimeout(() => void sendOutbox(), pause)
  }
}

/** An errand as it was noted: a question, with the name under which the room knows it. */
function readEntry(told: string): OutboxEntry | null {
  try {
    const { name, question } = JSON.parse(told)
    if (typeof name !== 'string' || !Object.hasOwn(questions, name)) return null
    const asked = v.safeParse(questions[name as QuestionName].asks, question)
    return asked.success ? { name: name as QuestionName, question: asked.output } : null
  } catch {
    return null
  }
}

type OutboxEntry = { readonly name: QuestionName; readonly question: Question<QuestionName> }

/** Only the room's own word erases: what a tablet's clock says, its people are asked about. */
async function lookAfter({ id, room }: Person): Promise<void> {
  if (!room) return
  const stays = await ask('stay', { pass: room.pass })
  if (!stays.ok && stays.because === 'gone') return eraseHere(id)
  if (!stays.ok) return
  noteListed(id, stays.listed)
  await keepEnd(id, stays.eraseIn, stays.owner)
}
