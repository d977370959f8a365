declare module '*.json?messages' {
  const messages: import('@lingui/core').Messages
  export default messages
}

declare module 'virtual:sprite' {
  /** The address of the SVG file that holds every pictogram. */
  const address: string
  export default address
}
