import { recallCountry } from '@/device/country-choice'
import type { ProjectId } from '@/journey/journey'
import { cvTextId, writtenOr } from '@/journey/words-to-leave-with'
import type { Country } from '@/language/country'
import type { PaperSize } from '@/portfolio/document'
import { paperFor } from '@/portfolio/paper'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { usePaperChoices } from '@/store/paper-choices'

/** Everything that the papers share, as it stands now. */
export type Papers = {
  readonly project: ProjectId | null
  readonly country: Country
  readonly paper: PaperSize
  readonly surname: string
  readonly contact: string
}

/** What was chosen in this sitting; else what the journey keeps, and what the device is set up for. */
export function usePapers(): Papers {
  const { country } = useWords()
  const { project, paper, surname, contact } = usePaperChoices()
  const keptSurname = useJourney((journey) => writtenOr(journey, cvTextId('surname'), ''))
  const keptContact = useJourney((journey) => writtenOr(journey, cvTextId('contact'), ''))
  const hasProject = useJourney((journey) => project !== null && journey.projects.has(project))
  return {
    project: hasProject ? project : null,
    country,
    paper: paper ?? paperFor(recallCountry(), navigator.languages),
    surname: surname ?? keptSurname,
    contact: contact ?? keptContact,
  }
}
