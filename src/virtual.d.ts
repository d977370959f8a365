declare module '*.json?messages' {
  const messages: import('@lingui/core').Messages
  export default messages
}

declare module 'virtual:sprite' {
  /** The address of a pictogram, by its name at Phosphor with the style. */
  export function addressOf(name: string): string
}

declare module 'virtual:french-verbs' {
  /** The stems of the regular verbs in -er, sorted and front-coded (`build/told-verbs.ts`). */
  export const stems: string
  /** Of the others, a line a pattern: four endings, a colon, and the verbs that have them. */
  export const others: string
}

declare module 'virtual:english-verbs' {
  /** The irregular verbs with their past and participle, a bar between them. */
  export const irregular: string
}
