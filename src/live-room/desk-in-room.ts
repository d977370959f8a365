import { create } from 'zustand'
import { makeDeskKey, openForDesk } from '@/device/sealing'
import type { Refused } from '@/documents/messages'
import { newId } from '@/documents/new-id'
import type { ShareId } from '@/journey/journey'
import { ask } from '@/live-room/ask'
import { takeInText } from '@/store/desk'

const againMilliseconds = 2_000

/** An adviser’s desk in a room; `away` in none. */
type DeskInRoom =
  | { readonly kind: 'away' }
  | {
      readonly kind: 'there'
      readonly title: string
      readonly name: string
      readonly number: string
      /** How many copies came since it is there, and how many of them couldn’t be kept. */
      readonly taken: number
      readonly refused: number
      /** The room doesn’t answer, or doesn’t want it any more; it goes on asking. */
      readonly trouble: Refused | null
    }

export const useDeskInRoom = create<DeskInRoom>(() => ({ kind: 'away' }))

let again: ReturnType<typeof setTimeout> | undefined
let stay = 0

/**
 * Comes into a room under a name that the tablets show, until `leaveRoomWithDesk`. The key that copies
 * are sealed to is of this stay only, and in memory only.
 */
export async function bringDesk(code: string, name: string): Promise<Refused | null> {
  leaveRoomWithDesk()
  const mine = stay
  const joined = await ask('join', { secret: code })
  if (!joined.ok) return joined.because
  const key = await makeDeskKey()
  if (key === null) return 'trouble'
  const { identity, recipient, number } = key
  const { secret, title } = joined
  const token = `${newId()}${newId()}`
  const took = new Set<ShareId>()
  const bad = new Set<string>()

  const come = async (): Promise<Refused | null> => {
    const asked = { secret, token, name, recipient, took: [...took] }
    const answer = await ask('be-there', asked)
    if (mine !== stay) return null
    const now = useDeskInRoom.getState()
    const trouble = answer.ok ? null : answer.because
    if (now.kind === 'there') useDeskInRoom.setState({ ...now, trouble })
    if (!answer.ok) return answer.because
    for (const copy of took) if (!answer.handed.some((one) => one.copy === copy)) took.delete(copy)
    for (const { copy, sealed } of answer.handed) {
      if (took.has(copy) || bad.has(sealed)) continue
      const text = await openForDesk(sealed, identity)
      const became = text === null ? 'failed' : await takeInText(text)
      const isHere = became === 'new' || became === 'renewed' || became === 'older'
      if (mine !== stay) return null
      if (isHere) took.add(copy)
      else bad.add(sealed)
      const before = useDeskInRoom.getState()
      if (before.kind !== 'there') return null
      useDeskInRoom.setState({
        ...before,
        taken: before.taken + (isHere ? 1 : 0),
        refused: before.refused + (isHere ? 0 : 1),
      })
    }
    return null
  }
  const goOn = () => {
    if (mine !== stay) return
    again = setTimeout(() => void come().finally(goOn), againMilliseconds)
  }
  const refused = await come()
  if (refused !== null || mine !== stay) return refused
  const start = { taken: 0, refused: 0, trouble: null }
  useDeskInRoom.setState({ kind: 'there', title, name, number, ...start }, true)
  goOn()
  return null
}

/** Leaves the room: what is sealed to this stay’s key can’t be opened by anyone any more. */
export function leaveRoomWithDesk(): void {
  stay++
  clearTimeout(again)
  useDeskInRoom.setState({ kind: 'away' }, true)
}
