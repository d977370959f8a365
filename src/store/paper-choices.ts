import { create } from 'zustand'
import type { ProjectId } from '@/journey/journey'
import type { PaperSize } from '@/portfolio/document'

/**
 * What someone chose for one of their papers holds for all of them, until they leave: for which
 * project, on which paper, their surname and how to reach them. None of it is kept.
 */
type PaperChoices = {
  readonly project: ProjectId | null
  readonly paper: PaperSize | null
  readonly surname: string | null
  readonly contact: string | null
}

const nothing: PaperChoices = {
  project: null,
  paper: null,
  surname: null,
  contact: null,
}

export const usePaperChoices = create<PaperChoices>(() => nothing)

/** The next person finds nothing of it. */
export const forgetPaperChoices = (): void => usePaperChoices.setState(nothing)
