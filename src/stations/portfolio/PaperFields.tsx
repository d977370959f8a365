import { limitOf } from '@/frame/limit-of'
import { cvTextId } from '@/journey/words-to-leave-with'
import { countries } from '@/language/country'
import { paperSizes } from '@/portfolio/document'
import styles from '@/stations/portfolio/portfolio.module.css'
import type { Papers } from '@/stations/portfolio/use-papers'
import { useJourney } from '@/store/journey-on-screen'
import { chooseCountry, useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { usePaperChoices } from '@/store/paper-choices'
import { Chip } from '@/ui/Chip'
import { Choices } from '@/ui/Choices'
import { TextLine } from '@/ui/TextLine'
import { WritingField } from '@/ui/WritingField'

/** Surname and how to reach someone: on every paper of the sitting, longer only where they say so. */
export function ReachFields({ papers: { surname, contact } }: { papers: Papers }) {
  const { say } = useWords()
  const isKept = useJourney(
    ({ texts }) => texts.has(cvTextId('contact')) || texts.has(cvTextId('surname')),
  )
  const write = (written: Partial<Pick<Papers, 'surname' | 'contact'>>) => {
    usePaperChoices.setState(written)
    if (isKept) keep({ surname, contact, ...written })
  }
  const turn = () => {
    // What isn't kept any more still stands on the papers of this sitting.
    usePaperChoices.setState({ surname, contact })
    keep(isKept ? null : { surname, contact })
  }
  return (
    <>
      <TextLine
        label={say('cv.surname')}
        value={surname}
        limit={limitOf(say, 80)}
        onWrite={(words) => write({ surname: words })}
      />
      <WritingField
        label={say('cv.contact')}
        hint={say('cv.contact-hint')}
        value={contact}
        limit={limitOf(say, 1_000)}
        onWrite={(words) => write({ contact: words })}
      />
      <div className={styles.row}>
        <Chip pressed={isKept} onPress={turn}>
          {say('cv.contact-keep')}
        </Chip>
      </div>
      {!isKept && <p className={styles.hint}>{say('cv.contact-not-kept')}</p>}
    </>
  )
}

function keep(reach: Pick<Papers, 'surname' | 'contact'> | null): void {
  for (const text of ['surname', 'contact'] as const) {
    step({ kind: 'write-text', text: cvTextId(text), words: reach?.[text] ?? null })
  }
}

/** For which country, and on which paper: chosen once for all papers. */
export function CountryAndPaper({ papers }: { papers: Papers }) {
  const { say } = useWords()
  return (
    <>
      <Choices
        legend={say('papers.country')}
        values={countries}
        chosen={papers.country}
        nameOf={(one) => say(`country.${one}`)}
        onChoose={(one) => void chooseCountry(one)}
        className={styles.row}
      />
      <PaperChoice papers={papers} />
    </>
  )
}

/** On which paper: the one of the country, or another. */
export function PaperChoice({ papers: { paper } }: { papers: Papers }) {
  const { say } = useWords()
  return (
    <Choices
      legend={say('portfolio.paper')}
      values={paperSizes}
      chosen={paper}
      nameOf={(one) => say(`paper.${one}`)}
      onChoose={(one) => usePaperChoices.setState({ paper: one })}
      className={styles.row}
    />
  )
}
