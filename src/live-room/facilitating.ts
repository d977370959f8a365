import {
  type Answer,
  nameDocument,
  type Question,
  type QuestionName,
  type Refused,
} from '@/documents/messages'
import { blankPapers, type Papers } from '@/documents/workshop-document'
import type { JourneyId } from '@/journey/journey'
import { ask } from '@/live-room/ask'
import { keyOfRoom, useBoard } from '@/live-room/board'
import { openConnection } from '@/live-room/connection'
import type { WorkshopId } from '@/workshop/workshop'

/** What a facilitator asks the room, with the key of this device. Each answers why not, if not. */

type OfFacilitators = {
  [Name in QuestionName]: Question<Name> extends { readonly key: string } ? Name : never
}[QuestionName]

export function askWithKey<Name extends OfFacilitators>(
  name: Name,
  question: Omit<Question<Name>, 'key'>,
): Promise<Answer<Name>> {
  const key = keyOfRoom()
  if (key === null) return Promise.resolve({ ok: false, because: 'wrong-key' })
  return ask(name, { key, ...question } as Question<Name>)
}

export const workshopsOfRoom = () => askWithKey('workshops', {})

/** New ways in for a workshop: the old code and links are worth nothing, and the board shows these. */
export async function renewJoinSecrets(workshop: WorkshopId): Promise<Answer<'renew'>> {
  const answer = await askWithKey('renew', { workshop })
  if (answer.ok) {
    const { address, code, secret, observer } = answer
    useBoard.setState({ doors: { address, code, secret, observer } })
  }
  return answer
}

export const endWorkshop = (workshop: WorkshopId, days: number) =>
  askWithKey('end', { workshop, days })

export const reopenWorkshop = (workshop: WorkshopId) => askWithKey('reopen', { workshop })

/** Says whose papers came out of the facilitators' printer; asked in vain, only the mark is missing. */
export const notePrinted = (workshop: WorkshopId, people: readonly JourneyId[]) =>
  askWithKey('printed', { workshop, people: [...people] })

/** Erases a workshop in the room. One that isn't there any more is as well erased. */
export async function forgetWorkshop(
  workshop: WorkshopId,
): Promise<{ ok: true } | { ok: false; because: Refused }> {
  const answer = await askWithKey('forget', { workshop })
  return !answer.ok && answer.because === 'gone' ? { ok: true } : answer
}

/** What one person shows at this moment. */
export const shownBy = (workshop: WorkshopId, person: JourneyId) =>
  askWithKey('shown', { workshop, person })

/** Says that somebody goes to who asked for help, by their first name or none; or that it was given. */
export const attend = (
  workshop: WorkshopId,
  person: JourneyId,
  how: 'going' | 'done',
  by: string,
) => askWithKey('attend', { workshop, person, how, by })

/** Opens a chip that wrong codes closed, takes a forgotten code away, or says whose tablets are whose. */
export const helpIn = (
  how: 'unlock' | 'take-code' | 'entrust',
  workshop: WorkshopId,
  person: JourneyId,
) => askWithKey(how, { workshop, person })

/** The group's strengths without names; `null` where they may not be shown, or nobody answers. */
export async function pictureOfRoom(workshop: WorkshopId) {
  const answer = await askWithKey('picture', { workshop })
  return answer.ok ? answer.picture : null
}

/** Follows a workshop by the observers' link: plan and wall, nothing of the people. */
export function observe(
  secret: string,
  onChange: (papers: Papers) => void,
  onRefused: (because: Refused) => void,
): () => void {
  const papers = blankPapers()
  const line = openConnection(secret)
  void ask('observe', { secret }).then((answer) => {
    if (!answer.ok) return onRefused(answer.because)
    for (const kind of ['room', 'plan'] as const) {
      papers[kind].on('update', () => onChange(papers))
      const name = nameDocument({ kind, workshop: answer.workshop })
      line.share({ name, doc: papers[kind] })
    }
  })
  return line.hangUp
}
