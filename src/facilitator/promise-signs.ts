/** The pictures of the charter's promises, in their order. */
export const promiseSigns = [
  { sign: 'hand-palm' },
  { sign: 'smiley' },
  { sign: 'shield-check' },
  { sign: 'path' },
] as const
