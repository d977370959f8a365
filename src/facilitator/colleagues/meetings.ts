/** How one comes to facilitate: each meeting takes a little more of it. */
export const meetings = ['prepare', 'watch', 'together', 'alone'] as const
