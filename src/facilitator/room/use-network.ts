import { useEffect, useState } from 'react'
import type { Answer, Answers, Refused } from '@/documents/messages'
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

type Seen = { readonly network: Network | null; readonly because: Refused | null }

/** What was seen last stays while the room doesn't answer: it may be opening again. */
function after(seen: Seen, answer: Answer<'network'>): Seen {
  return answer.ok
    ? { network: answer, because: null }
    : { network: seen.network, because: answer.because }
}

/** The network as the room sees it, anew every few seconds, and why it isn't told just now. */
export function useNetwork(isOpen: boolean): Seen & { readonly look: () => void } {
  const [seen, setSeen] = useState<Seen>({ network: null, because: null })
  const look = () => {
    void askNetwork().then((answer) => setSeen((before) => after(before, answer)))
  }
  useEffect(() => {
    if (!isOpen) return
    let isHere = true
    const lookAgain = async () => {
      const answer = await askNetwork()
      if (isHere) setSeen((before) => after(before, answer))
    }
    void lookAgain()
    const looking = setInterval(() => void lookAgain(), lookMilliseconds)
    return () => {
      isHere = false
      clearInterval(looking)
    }
  }, [isOpen])
  return { ...seen, look }
}
