import { useEffect, useState } from 'react'
import type { Answer, Answers } from '@/documents/messages'
import { askNetwork } from '@/live-room/room-laptop'

export type Network = Answers['network']

/** What is between a tablet and the room, the first thing that has to be mended. */
export type Verdict = 'no-network' | 'silent' | 'nobody-yet' | 'reached'

export function verdictOf({ address, addresses, cameAgo }: Network): Verdict {
  if (cameAgo !== null) return 'reached'
  if (addresses.length === 0) return 'no-network'
  // A name of its own isn't among the plain addresses: it is taken for what it says.
  const chosen = addresses.find((each) => each.address === address)
  return chosen && !chosen.answers ? 'silent' : 'nobody-yet'
}

/** An address as one types it. */
export function plainAddress(address: string): string {
  return address.replace(/^http:\/\//, '').replace(/\/$/, '')
}

const lookMilliseconds = 3_000

/** The network as the room sees it, anew every few seconds; `null` until it has answered. */
export function useNetwork(isOpen: boolean): readonly [Answer<'network'> | null, () => void] {
  const [seen, setSeen] = useState<Answer<'network'> | null>(null)
  const look = () => void askNetwork().then(setSeen)
  useEffect(() => {
    if (!isOpen) return
    let isHere = true
    const lookAgain = () => void askNetwork().then((answer) => isHere && setSeen(answer))
    lookAgain()
    const looking = setInterval(lookAgain, lookMilliseconds)
    return () => {
      isHere = false
      clearInterval(looking)
    }
  }, [isOpen])
  return [seen, look]
}
