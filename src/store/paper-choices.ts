import { create } from 'zustand'
import type { ProjectId } from '@/journey/journey'
import type { SectionKind } from '@/portfolio/compose'
import type { PaperSize } from '@/portfolio/document'

/**
 * What someone chose for their papers, until they leave: for which project, on which paper, their
 * surname and how to reach them hold for all of them. None of it is kept.
 */
type PaperChoices = {
  readonly project: ProjectId | null
  readonly paper: PaperSize | null
  readonly surname: string | null
  readonly contact: string | null
  /** The portfolio on one page, and the parts of it that aren't printed. */
  readonly isOnePage: boolean
  readonly putAway: ReadonlySet<SectionKind>
  /** How a CV is grouped. */
  readonly groupBy: 'strength' | 'experience'
  /** Stories in another language go into the letter all the same. */
  readonly takesOthers: boolean
}

const nothing: PaperChoices = {
  project: null,
  paper: null,
  surname: null,
  contact: null,
  isOnePage: false,
  putAway: new Set(['companion']),
  groupBy: 'strength',
  takesOthers: false,
}

export const usePaperChoices = create<PaperChoices>(() => nothing)

/** The next person finds nothing of it. */
export const forgetPaperChoices = (): void => usePaperChoices.setState(nothing)
