import type { DocumentName } from '@/documents/messages'
import type { JourneyId } from '@/journey/journey'
import { plainKey } from '@/room-server/keys'
import type { Repository } from '@/room-server/repository'
import type { WorkshopId } from '@/workshop/workshop'

/** Who holds a pass. */
export type Holder =
  | { readonly role: 'facilitator' }
  | { readonly role: 'observer'; readonly workshop: WorkshopId }
  | {
      readonly role: 'person'
      readonly workshop: WorkshopId
      readonly person: JourneyId
      readonly pass: string
    }

/** Whose pass this is; `null` for a text that is no pass. */
export function holderOf(repository: Repository, pass: string): Holder | null {
  const owner = repository.passOf(pass)
  if (owner) return { role: 'person', workshop: owner.workshop, person: owner.person, pass }
  if (repository.isKey(plainKey(pass))) return { role: 'facilitator' }
  const observed = repository.observedWith(pass)
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
