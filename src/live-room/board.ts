import { create } from 'zustand'
import { recallKey, rememberKey } from '@/device/facilitator-key'
import { keyOfWords } from '@/device/key-words'
import { type JoinSecrets, nameDocument, type Present, type Refused } from '@/documents/messages'
import type { Papers } from '@/documents/workshop-document'
import type { JourneyId } from '@/journey/journey'
import { ask } from '@/live-room/ask'
import { type Connection, type ConnectionState, openConnection } from '@/live-room/connection'
import { type Paper, papers as paperTables, type WorkshopId } from '@/workshop/workshop'

/** The room as a board sees it. */
type OnBoard = {
  /** `alone`: this laptop only. `demo`: invented people. */
  readonly room: 'alone' | 'demo' | ConnectionState
  readonly doors: JoinSecrets | null
  readonly people: Readonly<Record<JourneyId, Present>>
  /** Hours that the clock of the room's laptop was off since it was started; 0 for not at all. */
  readonly jumped: number
}

const alone: OnBoard = { room: 'alone', doors: null, people: {}, jumped: 0 }

export const useBoard = create<OnBoard>(() => alone)

let key: string | null = null
let line: Connection | null = null

/** The facilitator's key of this device, also where another window changed it; `null` before there is one. */
export function keyOfRoom(): string | null {
  return recallKey() ?? key
}

/** This device has another key from now on. */
export function keepKey(next: string): void {
  key = next
  rememberKey(next)
}

/** Tries a key on the room server, and remembers it when it opens. */
export async function tryKey(
  typed: string,
): Promise<{ ok: true } | { ok: false; because: Refused }> {
  // Read out, it comes as words.
  const tried = (await keyOfWords(typed)) ?? typed.trim()
  const answer = await ask('greet', { key: tried })
  if (!answer.ok) return answer
  // The link that the start printed is changed for a key of this device's own.
  keepKey(answer.key ?? tried)
  return { ok: true }
}

/** Opens the room for a workshop and shares its documents, until `leaveRoom`. */
export async function openRoomFor(
  workshop: WorkshopId,
  papers: Papers,
): Promise<{ ok: true; doors: JoinSecrets } | { ok: false; because: Refused }> {
  const known = keyOfRoom()
  if (known === null) return { ok: false, because: 'wrong-key' }
  const answer = await ask('open', { key: known, workshop })
  if (!answer.ok) return answer
  leaveRoom()
  const { address, code, secret, observer } = answer
  const doors: JoinSecrets = { address, code, secret, observer }
  useBoard.setState({ room: 'joining', doors })
  line = openConnection(known)
  for (const kind of Object.keys(paperTables) as Paper[]) {
    const isGroup = kind === 'group'
    line.share({
      name: nameDocument({ kind, workshop }),
      doc: papers[kind],
      ...(isGroup && {
        onState: (room: ConnectionState) => useBoard.setState({ room }),
        onNews: (news) => {
          if (news.kind === 'present')
            useBoard.setState({ people: news.people, jumped: news.jumped })
        },
      }),
    })
  }
  return { ok: true, doors }
}

/** Ends the sharing. The workshop stays on this device and in the room. */
export function leaveRoom(): void {
  line?.hangUp()
  line = null
  useBoard.setState(alone, true)
}

/**
 * Who of a workshop has a journey in the room, begun or only given to, by the secret that joins it;
 * `null` where the room doesn't say.
 */
export async function whoCame(secret: string): Promise<ReadonlySet<JourneyId> | null> {
  const answer = await ask('join', { secret })
  if (!answer.ok) return null
  return new Set(answer.people.filter(({ came, begun }) => came || begun).map(({ id }) => id))
}

/** Answers somebody invented who asks for help. */
export function pretendToAttend(person: JourneyId, how: 'going' | 'done', by: string): void {
  useBoard.setState(({ people }) => {
    const seen = people[person]
    if (!seen) return {}
    const answered = how === 'going' ? { going: by } : { going: null, help: false, helpAt: null }
    return { people: { ...people, [person]: { ...seen, ...answered } } }
  })
}

/** Shows invented people: nothing of them is anywhere. */
export function pretend(people: OnBoard['people']): void {
  leaveRoom()
  useBoard.setState({ room: 'demo', people })
}
