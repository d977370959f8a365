import { useEffect } from 'react'
import type { Fitted } from '@/stations/portfolio/use-fitted'

/**
 * While the browser prints, the paper is the document: its title names the file, and the name on it is
 * the first heading rather than the second of a screen.
 */
export function usePrinted(title: string): void {
  useEffect(() => {
    let screen = ''
    const heading = () => document.querySelector('article h2')
    const before = () => {
      screen = document.title
      document.title = title
      heading()?.setAttribute('role', 'heading')
      heading()?.setAttribute('aria-level', '1')
    }
    const after = () => {
      document.title = screen
      heading()?.removeAttribute('role')
      heading()?.removeAttribute('aria-level')
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [title])
}

/** Prints a paper by the browser, once what fits on it is drawn. */
export function usePrint({ versions, measured }: Fitted): () => Promise<void> {
  usePrinted(versions[0].title)
  return async () => {
    await measured()
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
  }
}
