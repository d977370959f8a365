import type { Answer, Answers, Question } from '@/documents/messages'
import { keepKey } from '@/live-room/board'
import { askWithKey } from '@/live-room/facilitating'

/** What a facilitator asks of the organisation that the key belongs to, on a server of many. */

export type Organisation = NonNullable<Answers['organisation']['organisation']>
export type Shared = Organisation['shared'][number]

export const askOrganisation = () => askWithKey('organisation', {})

export const proposeDays = (days: number) => askWithKey('keep-days', { days })

export const addFacilitator = (name: string) => askWithKey('add-facilitator', { name })

/** Another key in the place of one's own: it is kept here before anything else is done with it. */
export async function renewOwnKey(): Promise<Answer<'renew-key'>> {
  const answer = await askWithKey('renew-key', {})
  if (answer.ok) keepKey(answer.key)
  return answer
}

/** Takes a key away. One that a colleague took away meanwhile is as well gone. */
export async function dropFacilitator(facilitator: string): Promise<Answer<'drop-facilitator'>> {
  const answer = await askWithKey('drop-facilitator', { facilitator })
  return !answer.ok && answer.because === 'gone' ? { ok: true } : answer
}

export const shareFile = (file: Omit<Question<'share'>, 'key'>) => askWithKey('share', file)

export const takeShared = (shared: string) => askWithKey('take-shared', { shared })

export const dropShared = (shared: string) => askWithKey('drop-shared', { shared })
