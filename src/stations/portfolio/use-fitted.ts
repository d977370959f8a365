import { useEffect, useRef, useState } from 'react'
import type { Version } from '@/portfolio/fit'
import type { Versions } from '@/portfolio/pdf/portfolio.worker'
import { fitPortfolio } from '@/portfolio/pdf/print-portfolio'

/** A pause in writing after which it is worth measuring again, in milliseconds. */
const pause = 200

/**
 * The version of a paper that fits, by the letters of the PDF. Until it is known, and while one goes
 * on writing, the one that fitted last.
 */
export function useFitted(versions: readonly [Version, ...Version[]]): Version & {
  readonly versions: Versions
} {
  const [whole, ...shorter] = versions
  const documents: Versions = [whole.document, ...shorter.map(({ document }) => document)]
  const [at, setAt] = useState(0)
  const newest = useRef(documents)
  newest.current = documents
  // Every shorter version is made from the whole one.
  const written = JSON.stringify(whole.document)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when something is written
  useEffect(() => {
    let isOld = false
    const timer = setTimeout(async () => {
      const fitting = await fitPortfolio(newest.current)
      if (!isOld && fitting !== null) setAt(fitting)
    }, pause)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [written])
  return { ...(versions[at] ?? versions.at(-1) ?? whole), versions: documents }
}
