import type { DocumentName } from '@/documents/messages'
import type { JourneyId } from '@/journey/journey'
import type { Whom } from '@/room-server/bus'
import { plainKey } from '@/room-server/keys'
import { hashOf, type Repository } from '@/room-server/store/repository'
import type { WorkshopId } from '@/workshop/workshop'

/** Who holds a pass. Passes and keys are named by their hash. */
export type Holder =
  | { readonly role: 'facilitator'; readonly key: string }
  | { readonly role: 'observer'; readonly workshop: WorkshopId }
  | {
      readonly role: 'person'
      readonly workshop: WorkshopId
      readonly person: JourneyId
      readonly pass: string
      readonly isGone: boolean
    }

/** Whose pass this is; `null` for a text that is no pass. */
export async function holderOf(repository: Repository, pass: string): Promise<Holder | null> {
  const owner = await repository.passOf(pass)
  if (owner) {
    const { workshop, person, gone } = owner
    return { role: 'person', workshop, person, pass: hashOf(pass), isGone: gone }
  }
  const key = plainKey(pass)
  if (await repository.keyRow(key)) return { role: 'facilitator', key: hashOf(key) }
  const observed = await repository.observedWith(pass)
  return observed ? { role: 'observer', workshop: observed.id } : null
}

/**
 * What someone may do with a document. Nobody but its owner opens a journey: a facilitator reads
 * what is shown of it by asking (`shown`), and so never gets more than that.
 */
export function rightTo(holder: Holder, name: DocumentName): 'write' | 'read' | null {
  switch (holder.role) {
    case 'facilitator':
      return name.kind === 'journey' ? null : 'write'
    case 'observer': {
      const isPublic = name.kind === 'room' || name.kind === 'plan'
      return isPublic && name.workshop === holder.workshop ? 'read' : null
    }
    case 'person':
      if (name.workshop !== holder.workshop) return null
      if (name.kind === 'journey') return name.person === holder.person ? 'write' : null
      return name.kind === 'room' ? 'read' : null
  }
}

/** Whether a holder is among those whose lines are meant. */
export function isMeant(holder: Holder, whom: Whom): boolean {
  if (whom === 'all') return true
  if (whom === 'observers') return holder.role === 'observer'
  if ('key' in whom) return holder.role === 'facilitator' && holder.key === whom.key
  const isTheirs = holder.role === 'person' && holder.person === whom.person
  return isTheirs && holder.pass !== whom.exceptPass
}
