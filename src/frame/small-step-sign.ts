import type { SmallStepState } from '@/journey/journey'
import type { SignName } from '@/ui/signs'

const signs = {
  todo: { sign: 'circle' },
  tried: { sign: 'circle-half' },
  done: { sign: 'check-circle' },
} as const satisfies Readonly<Record<SmallStepState, { sign: SignName }>>

/** How far one is with a small step, as a sign. None of them is a warning. */
export const signOfState = (state: SmallStepState) => signs[state].sign
