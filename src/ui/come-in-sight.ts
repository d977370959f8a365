/** For the `ref` of what answers a touch: where it comes below the edge, the page scrolls as far as it needs. */
export function comeInSight(answer: HTMLElement | null): void {
  answer?.scrollIntoView({ block: 'nearest' })
}
