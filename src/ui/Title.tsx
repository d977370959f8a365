import { useState } from 'react'
import { hush } from '@/ui/announce'

/**
 * The one first-level heading of a screen. It takes the focus when the screen comes, at its top, so
 * that eyes, keys and screen readers start where the work is, and it names the window.
 */
export function Title({ children }: { children: string }) {
  const [focusOnce] = useState(() => {
    let done = false
    return (heading: HTMLHeadingElement | null) => {
      if (!heading || done) return
      done = true
      heading.focus({ preventScroll: true })
      window.scrollTo(0, 0)
      hush()
    }
  })
  return (
    <>
      <title>{`${children} · Atouts`}</title>
      <h1 ref={focusOnce} tabIndex={-1}>
        {children}
      </h1>
    </>
  )
}
