import type { ProjectId } from '@/journey/journey'
import { cvTextId, writtenOr } from '@/journey/words-to-leave-with'
import type { PaperSize } from '@/portfolio/document'
import { type Convention, grammars } from '@/portfolio/grammar'
import { paperFor } from '@/portfolio/paper'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { usePaperChoices } from '@/store/paper-choices'

/** Everything that the papers share, as it stands now. */
export type Papers = {
  readonly project: ProjectId | null
  readonly convention: Convention
  readonly paper: PaperSize
  readonly surname: string
  readonly contact: string
}

/** What was chosen in this sitting; else what the journey keeps, and what the device is set up for. */
export function usePapers(): Papers {
  const { printed } = useWords()
  const { project, country, paper, surname, contact } = usePaperChoices()
  const keptSurname = useJourney((journey) => writtenOr(journey, cvTextId('surname'), ''))
  const keptContact = useJourney((journey) => writtenOr(journey, cvTextId('contact'), ''))
  const hasProject = useJourney((journey) => project !== null && journey.projects.has(project))
  const convention = country ?? grammars[printed.language].conventionFor(navigator.languages)
  const ofCountry = country === 'france' ? 'a4' : 'letter'
  return {
    project: hasProject ? project : null,
    convention,
    paper: paper ?? (country === null ? paperFor(navigator.languages) : ofCountry),
    surname: surname ?? keptSurname,
    contact: contact ?? keptContact,
  }
}
