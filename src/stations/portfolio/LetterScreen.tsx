import { useState } from 'react'
import { longestText } from '@/documents/journey-format'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { letterFacts, letterTextId, letterTexts } from '@/journey/words-to-leave-with'
import {
  composeLetter,
  factOf,
  hasForeignStories,
  letterParts,
  missingIn,
} from '@/portfolio/compose-letter'
import { LetterSheet } from '@/portfolio/LetterSheet'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { CountryAndPaper, ReachFields } from '@/stations/portfolio/PaperFields'
import { PaperTabs } from '@/stations/portfolio/PaperTabs'
import { ProjectChoice } from '@/stations/portfolio/ProjectChoice'
import styles from '@/stations/portfolio/portfolio.module.css'
import { TakeAlong } from '@/stations/portfolio/TakeAlong'
import { useFitted } from '@/stations/portfolio/use-fitted'
import { usePapers } from '@/stations/portfolio/use-papers'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { usePaperChoices } from '@/store/paper-choices'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** A letter that can be sent: what only the person knows is asked, the rest is proposed. */
export default function LetterScreen() {
  const { say, printed } = useWords()
  const journey = useJourney((whole) => whole)
  const papers = usePapers()
  const id = useJourneyId()
  const takesOthers = usePaperChoices((choices) => choices.takesOthers)
  const [date] = useState(() => new Date())
  const choices = { ...papers, takesOthers, date }
  const parts = letterParts(journey, printed, choices)
  const paper = useFitted(composeLetter(journey, printed, choices))
  const missing = missingIn(journey, printed, choices).map((one) => say(`letter.missing-${one}`))
  return (
    <div className={styles.screen}>
      <div className={styles.tools}>
        <PaperTabs />
        <Title>{say('letter.title')}</Title>
        <p className={styles.hint}>{say('letter.lead')}</p>
        {letterFacts.map((fact) => (
          <WritingField
            key={fact}
            label={say(`letter.${fact}`)}
            hint={say(`letter.${fact}-hint`)}
            value={factOf(journey, fact)}
            limit={limitOf(say, 400)}
            onWrite={(text) => step({ kind: 'write-text', text: letterTextId(fact), words: text })}
          />
        ))}
        <ProjectChoice />
        {letterTexts.map((part) => (
          <WritingField
            key={part}
            label={say(`letter.${part}`)}
            {...(part === 'you' && { hint: say('letter.you-hint') })}
            value={parts[part]}
            limit={limitOf(say, longestText)}
            onWrite={(text) => step({ kind: 'write-text', text: letterTextId(part), words: text })}
          >
            {journey.texts.has(letterTextId(part)) && (
              <Button
                look="quiet"
                onClick={() => step({ kind: 'write-text', text: letterTextId(part), words: null })}
              >
                {say('letter.as-proposed')}
              </Button>
            )}
          </WritingField>
        ))}
        {hasForeignStories(journey, papers.project, printed.language) && (
          <Notice>
            <p>{say('letter.other-language')}</p>
            <Chip
              pressed={takesOthers}
              onPress={() => usePaperChoices.setState({ takesOthers: !takesOthers })}
            >
              {say('letter.take-them')}
            </Chip>
          </Notice>
        )}
        <ReachFields papers={papers} />
        <CountryAndPaper papers={papers} />
        {missing.length > 0 && (
          <Notice>
            <p>{say('letter.missing', { list: missing.join(', ') })}</p>
          </Notice>
        )}
        <TakeAlong paper={paper} />
      </div>
      <LetterSheet document={paper.document} />
      <Foot back={paths.portfolio(id)} where={<strong>{say('letter.title')}</strong>}>
        <NextLink from={{ kind: 'see-portfolio' }} />
      </Foot>
    </div>
  )
}
