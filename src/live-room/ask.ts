import * as v from 'valibot'
import {
  type Answer,
  protocol,
  protocolHeader,
  type Question,
  type QuestionName,
  questions,
  refusal,
} from '@/documents/messages'

/** A room that doesn't answer in this time isn't there: one goes on alone. */
const patience = 6_000

/**
 * Asks the room server that this page came from. Never throws: where there is no server, or the
 * network is gone, the answer is `no-room`. What comes is checked before it is used; an older or a
 * newer room is told by its version.
 */
export async function ask<Name extends QuestionName>(
  name: Name,
  question: Question<Name>,
): Promise<Answer<Name>> {
  try {
    const answer = await fetch(`./room/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [protocolHeader]: String(protocol) },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(patience),
    })
    // A static host answers with a page of its own.
    if (!answer.headers.get('content-type')?.startsWith('application/json')) return noRoom
    const version = Number(answer.headers.get(protocolHeader) ?? 1)
    if (version < protocol) return { ok: false, because: 'room-too-old' }
    if (version > protocol) return { ok: false, because: 'app-too-old' }
    return checked(name, await answer.json())
  } catch {
    return noRoom
  }
}

const noRoom = { ok: false, because: 'no-room' } as const

function checked<Name extends QuestionName>(name: Name, value: unknown): Answer<Name> {
  const refused = v.safeParse(refusal, value)
  if (refused.success) return refused.output
  const said = v.safeParse(v.object({ ok: v.literal(true) }), value)
  const answered = v.safeParse(questions[name].answer, value)
  if (!said.success || !answered.success) return { ok: false, because: 'not-understood' }
  return { ok: true, ...answered.output } as Answer<Name>
}
