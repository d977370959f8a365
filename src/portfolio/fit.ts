import type { PortfolioDocument } from '@/portfolio/document'

/** A paper as it may be printed, and what was left out of it for want of room. */
export type Version = {
  readonly document: PortfolioDocument
  /** What isn't there, in words that the person knows it by; the first left out comes first. */
  readonly left: readonly string[]
}

/** Takes one thing out, and says which where anybody would miss it; `null` once there is no more of its kind. */
export type Cut<Whole> = (whole: Whole) => { readonly rest: Whole; readonly left: string } | null

/**
 * Every version of a paper, from the whole one to the shortest: each kind of thing goes as long as
 * there is one, in the order of the cuts, and is named as `set` sets it. Which of them fits is measured where its letters are known
 * (`pdf/portfolio.worker.ts`).
 */
export function everShorter<Whole>(
  whole: Whole,
  cuts: readonly Cut<Whole>[],
  print: (whole: Whole) => PortfolioDocument,
  set: (text: string) => string,
): readonly [Version, ...Version[]] {
  const first: Version = { document: print(whole), left: [] }
  const versions: [Version, ...Version[]] = [first]
  let now = whole
  let left: readonly string[] = []
  for (const cut of cuts) {
    for (let shorter = cut(now); shorter !== null; shorter = cut(now)) {
      now = shorter.rest
      if (shorter.left !== '') left = [...left, set(shorter.left)]
      versions.push({ document: print(now), left })
    }
  }
  return versions
}

/** The documents of versions, without what each leaves out. */
export function documentsOf([whole, ...shorter]: readonly [Version, ...Version[]]): readonly [
  PortfolioDocument,
  ...PortfolioDocument[],
] {
  return [whole.document, ...shorter.map(({ document }) => document)]
}
