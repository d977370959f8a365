declare module '*.json?messages' {
  const messages: import('@lingui/core').Messages
  export default messages
}

declare module 'virtual:sprite' {
  /** The address of a pictogram, by its name at Phosphor with the style. */
  export function addressOf(name: string): string
}
