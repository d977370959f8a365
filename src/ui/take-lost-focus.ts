/**
 * Where something that had the focus has gone, what stands in its place has it now: its first button
 * or field, or what is asked for. A keyboard doesn't begin at the top of the page again.
 */
export function takeLostFocus(place: HTMLElement | null, what = 'button, a, input'): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) place?.querySelector<HTMLElement>(what)?.focus()
  })
}
