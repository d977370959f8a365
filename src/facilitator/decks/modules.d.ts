/** Where all drawings lie (`build/drawings.ts`). */
declare module 'virtual:drawings' {
  const address: string
  export default address
}
