/**
 * For the `ref` of what takes the place of something: where that had the focus, its first button or
 * field has it now, and no keyboard begins at the top of the page again.
 */
export function takeLostFocus(place: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    place?.querySelector<HTMLElement>('button, a, input')?.focus()
  })
}
