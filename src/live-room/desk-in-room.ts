import { create } from 'zustand'
import { makeDeskKey, numberOfDesk, openForDesk } from '@/device/sealing'
import type { Refused } from '@/documents/messages'
import { newId } from '@/documents/new-id'
import type { ShareId } from '@/journey/journey'
import { ask } from '@/live-room/ask'
import { takeInText } from '@/store/desk'

const againMilliseconds = 2_000
/** Not now: it goes on asking. After any other refusal it isn’t in the room any more. */
const passing: readonly Refused[] = ['no-room', 'too-often', 'trouble']

/** An adviser’s desk in a room; `away` in none, with why it was sent away. */
type DeskInRoom =
  | { readonly kind: 'away'; readonly because: Refused | null }
  | {
      readonly kind: 'there'
      readonly title: string
      readonly name: string
      readonly number: string
      /** How many copies came since it is there, and how many of them couldn’t be kept. */
      readonly taken: number
      readonly refused: number
      /** The room doesn’t answer just now. */
      readonly trouble: Refused | null
    }

export const useDeskInRoom = create<DeskInRoom>(() => ({ kind: 'away', because: null }))

let again: ReturnType<typeof setTimeout> | undefined
let leave = () => {}
let stay = 0

/**
 * Comes into a room under a name that the tablets show, until `leaveRoomWithDesk`. The key that copies
 * are sealed to is of this stay only, and in memory only. Answers why it can’t.
 */
export async function bringDesk(code: string, name: string): Promise<Refused | null> {
  leaveRoomWithDesk()
  const mine = stay
  const joined = await ask('join', { secret: code })
  if (!joined.ok) return joined.because
  const key = await makeDeskKey()
  const number = key && (await numberOfDesk(key.recipient, joined.workshop))
  if (key === null || number === null) return 'trouble'
  const { identity, recipient } = key
  const { secret, title } = joined
  const token = `${newId()}${newId()}`
  const took = new Set<ShareId>()
  const bad = new Set<string>()
  const say = () => ask('be-there', { secret, token, name, recipient, took: [...took] })

  /** Says what it has, and takes what waits: once more where something came, so that its tablet hears it. */
  const come = async (): Promise<Refused | null> => {
    const answer = await say()
    if (mine !== stay) return null
    if (!answer.ok) return answer.because
    for (const copy of took) if (!answer.handed.some((one) => one.copy === copy)) took.delete(copy)
    let isNew = false
    for (const { copy, sealed } of answer.handed) {
      if (took.has(copy) || bad.has(sealed)) continue
      const text = await openForDesk(sealed, identity)
      const became = text === null ? 'failed' : await takeInText(text)
      const isHere = became === 'new' || became === 'renewed' || became === 'older'
      if (isHere) took.add(copy)
      else bad.add(sealed)
      isNew ||= isHere
      count(isHere ? 'taken' : 'refused', mine)
    }
    return isNew ? come() : null
  }
  const goOn = async () => {
    const refused = await come()
    if (mine !== stay) return
    if (refused !== null && !passing.includes(refused)) return leaveRoomWithDesk(refused)
    const now = useDeskInRoom.getState()
    if (now.kind === 'there') useDeskInRoom.setState({ ...now, trouble: refused })
    again = setTimeout(() => void goOn(), againMilliseconds)
  }
  // A tablet still waits for the word of what was kept last.
  leave = () => {
    if (took.size > 0) void say()
  }
  const refused = await come()
  if (refused !== null || mine !== stay) return refused
  const start = { taken: 0, refused: 0, trouble: null }
  useDeskInRoom.setState({ kind: 'there', title, name, number, ...start }, true)
  again = setTimeout(() => void goOn(), againMilliseconds)
  return null
}

function count(what: 'taken' | 'refused', mine: number): void {
  const now = useDeskInRoom.getState()
  if (now.kind === 'there' && mine === stay)
    useDeskInRoom.setState({ ...now, [what]: now[what] + 1 })
}

/** Leaves the room: what is sealed to this stay’s key can’t be opened by anyone any more. */
export function leaveRoomWithDesk(because: Refused | null = null): void {
  stay++
  clearTimeout(again)
  leave()
  leave = () => {}
  useDeskInRoom.setState({ kind: 'away', because }, true)
}
