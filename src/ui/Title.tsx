import { useState } from 'react'
import { hush } from '@/ui/announce'

/**
 * The one first-level heading of a screen. It takes the focus when the screen comes, at its top, so
 * that eyes, keys and screen readers start where the work is, and it names the window.
 */
export function Title({
  children,
  isOwn = false,
  ahead = '',
}: {
  children: string
  /** Stands ahead of it in the window's name only: what one should see beside other windows. */
  ahead?: string
  /** Somebody's own words, which no translation of the page changes. */
  isOwn?: boolean
}) {
  const [focusOnce] = useState(() => {
    let done = false
    return (heading: HTMLHeadingElement | null) => {
      if (!heading || done) return
      done = true
      hush()
      // With the frame: sooner, the browser would have to lay the page out twice.
      const before = document.activeElement
      requestAnimationFrame(() => {
        const now = document.activeElement
        if (now !== before && now !== document.body) return
        window.scrollTo(0, 0)
        heading.focus({ preventScroll: true })
      })
    }
  })
  return (
    <>
      <title>{`${ahead}${children} · Atouts`}</title>
      <h1 ref={focusOnce} tabIndex={-1} {...(isOwn && { dir: 'auto', translate: 'no' })}>
        {children}
      </h1>
    </>
  )
}

/** Takes the focus to the top of the screen: what had it is gone. */
export function focusTitle(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus())
}
