import type { Answer, Question, QuestionName } from '@/live-room/messages'

/** A room that doesn't answer in this time isn't there: one goes on alone. */
const patience = 6_000

/**
 * Asks the room server that this page came from. Never throws: where there is no server, or the
 * network is gone, the answer is `no-room`.
 */
export async function ask<Name extends QuestionName>(
  name: Name,
  question: Question<Name>,
): Promise<Answer<Name>> {
  try {
    const answer = await fetch(`./room/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(patience),
    })
    // A static host answers with a page of its own.
    if (!answer.headers.get('content-type')?.startsWith('application/json')) return noRoom
    return await answer.json()
  } catch {
    return noRoom
  }
}

const noRoom = { ok: false, because: 'no-room' } as const
