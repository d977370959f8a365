import type { Colour } from '@/journey/journey'

/** Someone new who began to say who they are before the screen that asks it had come. */
export type BegunNewcomer = {
  readonly name: string
  readonly colour: Colour
  /** Why they couldn't come in yet, as a text of the screens; `null` if they didn't ask to. */
  readonly trouble: 'who.name-trouble' | 'who.storage-full' | null
}

let begun: BegunNewcomer | null = null

export function keepBegun(newcomer: BegunNewcomer): void {
  begun = newcomer
}

/** Hands them over once: whoever comes after them begins anew. */
export function takeBegun(): BegunNewcomer | null {
  const taken = begun
  begun = null
  return taken
}
