import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import { longestText } from '@/documents/journey-format'
import { pickFaces, useFaces } from '@/frame/faces'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { strengthsInHand } from '@/journey/strengths'
import { beatId, beats } from '@/journey/words-to-leave-with'
import {
  beatsOf,
  composeInterview,
  mostPanels,
  proposedPanels,
} from '@/portfolio/interview/compose-interview'
import { InterviewSheet } from '@/portfolio/interview/InterviewSheet'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { KeptWhere } from '@/stations/KeptWhere'
import { PaperChoice } from '@/stations/portfolio/PaperFields'
import { PaperTabs } from '@/stations/portfolio/PaperTabs'
import styles from '@/stations/portfolio/portfolio.module.css'
import { SandGlass } from '@/stations/portfolio/SandGlass'
import { TakeAlong } from '@/stations/portfolio/TakeAlong'
import { useFitted } from '@/stations/portfolio/use-fitted'
import { usePapers } from '@/stations/portfolio/use-papers'
import { StrengthsFirst } from '@/stations/StrengthsFirst'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Chip } from '@/ui/Chip'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** One minute a strength, in three beats, to practise in pairs and to take along on a sheet. */
export default function InterviewScreen() {
  const table = useDeck()
  const id = useJourneyId()
  const { say, printed } = useWords()
  const journey = useJourney((whole) => whole)
  const papers = usePapers()
  const strengths = strengthsInHand(journey)
  const hand = pickFaces(useFaces(), strengths)
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<readonly CardId[] | null>(null)
  const proposed = chosen ?? proposedPanels(journey, strengths)
  const cards = strengths.filter((card) => proposed.includes(card))
  const paper = useFitted(composeInterview(journey, table, printed, { ...papers, cards }))
  const face = hand[at % Math.max(1, hand.length)]
  if (!face) {
    return (
      <StrengthsFirst title={say('interview.title')} back={paths.portfolio(id)}>
        {say('express.strengths-first')}
      </StrengthsFirst>
    )
  }
  const said = beatsOf(journey, face.id)
  const put = (card: CardId) => {
    if (cards.includes(card)) return setChosen(cards.filter((one) => one !== card))
    if (cards.length >= mostPanels) return announce(say('interview.most'), 'seen')
    setChosen([...cards, card])
  }
  return (
    <div className={styles.screen}>
      <div className={styles.tools}>
        <PaperTabs />
        <Title>{say('interview.title')}</Title>
        <p className={styles.hint}>{say('interview.lead')}</p>
        <fieldset className={styles.row}>
          <legend>{say('strengths.hand')}</legend>
          {hand.map((one, index) => (
            <Chip
              key={one.id}
              pictogram={one.pictogram}
              pressed={one === face}
              onPress={() => setAt(index)}
            >
              {one.label}
            </Chip>
          ))}
        </fieldset>
        <SandGlass key={face.id} />
        {beats.map((beat) => (
          <WritingField
            key={`${face.id}-${beat}`}
            label={say(`beat.${beat}`)}
            value={said[beat]}
            limit={limitOf(say, longestText)}
            onWrite={(text) =>
              step({ kind: 'write-text', text: beatId(face.id, beat), words: text })
            }
          />
        ))}
        <KeptWhere />
        <fieldset className={styles.row}>
          <legend>{say('interview.which')}</legend>
          {hand.map((one) => (
            <Chip key={one.id} pressed={cards.includes(one.id)} onPress={() => put(one.id)}>
              {one.label}
            </Chip>
          ))}
        </fieldset>
        {cards.length === 0 ? (
          <p className={styles.hint}>{say('interview.empty')}</p>
        ) : (
          <>
            <PaperChoice papers={papers} />
            <TakeAlong paper={paper} />
          </>
        )}
      </div>
      {cards.length > 0 && <InterviewSheet document={paper.document} />}
      <Foot back={paths.portfolio(id)} where={<strong>{say('interview.title')}</strong>}>
        <NextLink from={{ kind: 'see-portfolio' }} />
      </Foot>
    </div>
  )
}
