import { useEffect, useRef, useState } from 'react'
import type { PortfolioDocument } from '@/portfolio/document'
import { documentsOf, type Version } from '@/portfolio/fit'
import type { Versions } from '@/portfolio/pdf/portfolio.worker'
import type { FoundFit } from '@/portfolio/pdf/write-pdf'

/** A pause in writing after which it is worth measuring again, in milliseconds. */
const pause = 200

/** A paper as it fits, and what it leaves out. */
export type Fitted = Version & {
  readonly versions: Versions
  /** Even the shortest may be too long. */
  readonly isFit: boolean
  /** The one that fits what is written now, once that is measured. */
  readonly measured: () => Promise<PortfolioDocument>
}

/**
 * The version of a paper that fits, by the letters of the PDF. Until it is known, and while one goes
 * on writing, the one that fitted last.
 */
export function useFitted(versions: readonly [Version, ...Version[]]): Fitted {
  const [whole] = versions
  const documents: Versions = documentsOf(versions)
  const [{ at, isFit }, setFit] = useState({ at: 0, isFit: true })
  const newest = useRef({ documents, at, done: Promise.resolve() })
  newest.current.documents = documents
  // Every shorter version is made from the whole one.
  const written = JSON.stringify(whole.document)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when something is written
  useEffect(() => {
    let isOld = false
    let end = () => {}
    newest.current.done = new Promise((resolve) => {
      end = resolve
    })
    const timer = setTimeout(async () => {
      const fitting = await fitted(newest.current.documents)
      // Written on meanwhile: the next measure says.
      if (!isOld && fitting !== null) {
        newest.current.at = fitting.at
        setFit(fitting)
      }
      end()
    }, pause)
    return () => {
      isOld = true
      clearTimeout(timer)
      end()
    }
  }, [written])
  const measured = async () => {
    for (let done: Promise<void> | null = null; done !== newest.current.done; ) {
      done = newest.current.done
      await done
    }
    const { documents: now, at: fitting } = newest.current
    return now[fitting] ?? now.at(-1) ?? now[0]
  }
  return {
    ...(versions[at] ?? versions.at(-1) ?? whole),
    versions: documents,
    isFit,
    measured,
  }
}

/** Nothing is to be measured where it may take as many pages as it needs. */
const fitted = async (documents: Versions): Promise<FoundFit | null> => {
  if (documents[0].fits === undefined) return { at: 0, isFit: true }
  const printing = await import('@/portfolio/pdf/print-portfolio').catch(() => null)
  return printing?.fitPortfolio(documents) ?? null
}
