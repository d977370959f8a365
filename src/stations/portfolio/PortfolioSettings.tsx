import { type SectionKind, sectionKinds } from '@/portfolio/compose'
import { paperSizes } from '@/portfolio/document'
import { Trouble } from '@/stations/portfolio/LeftOut'
import { ProjectChoice } from '@/stations/portfolio/ProjectChoice'
import styles from '@/stations/portfolio/portfolio.module.css'
import { useWaysOut } from '@/stations/portfolio/TakeAlong'
import type { Fitted } from '@/stations/portfolio/use-fitted'
import { usePapers } from '@/stations/portfolio/use-papers'
import { useWords } from '@/store/language'
import { usePaperChoices } from '@/store/paper-choices'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Dialog } from '@/ui/Dialog'

/** How the portfolio is printed: its length, its paper, its parts; and its other forms. */
export default function PortfolioSettings({
  paper,
  onClose,
}: {
  paper: Fitted
  onClose: () => void
}) {
  const { say } = useWords()
  const { paper: size } = usePapers()
  const { saveDocx, copy, sentence } = useWaysOut(paper)
  const { isOnePage, putAway } = usePaperChoices()
  const set = usePaperChoices.setState
  // What comes of it is said at the foot of the paper; what doesn't, here.
  const make = async (way: () => Promise<boolean>) => {
    if (await way()) onClose()
  }
  const toggle = (kind: SectionKind) => {
    const next = new Set(putAway)
    if (!next.delete(kind)) next.add(kind)
    set({ putAway: next })
  }
  return (
    <Dialog title={say('portfolio.settings')} closeLabel={say('common.close')} onClose={onClose}>
      <fieldset className={styles.row}>
        <legend>{say('portfolio.version')}</legend>
        <Chip pressed={!isOnePage} onPress={() => set({ isOnePage: false })}>
          {say('portfolio.full')}
        </Chip>
        <Chip pressed={isOnePage} onPress={() => set({ isOnePage: true })}>
          {say('portfolio.short')}
        </Chip>
      </fieldset>
      <fieldset className={styles.row}>
        <legend>{say('portfolio.paper')}</legend>
        {paperSizes.map((one) => (
          <Chip key={one} pressed={one === size} onPress={() => set({ paper: one })}>
            {say(`paper.${one}`)}
          </Chip>
        ))}
      </fieldset>
      <ProjectChoice />
      {!isOnePage && (
        <fieldset className={styles.row}>
          <legend>{say('portfolio.sections')}</legend>
          {sectionKinds.map((kind) => (
            <Chip key={kind} pressed={!putAway.has(kind)} onPress={() => toggle(kind)}>
              {say(`section.${kind}`)}
            </Chip>
          ))}
        </fieldset>
      )}
      <fieldset className={styles.row}>
        <legend>{say('portfolio.forms')}</legend>
        <Button sign="file-doc" onClick={() => void make(saveDocx)}>
          {say('portfolio.docx')}
        </Button>
        <Button sign="copy" onClick={() => void make(copy)}>
          {say('portfolio.copy')}
        </Button>
      </fieldset>
      <Trouble sentence={sentence} />
    </Dialog>
  )
}
