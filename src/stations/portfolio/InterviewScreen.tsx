import { useState } from 'react'
import { longestText } from '@/documents/journey-format'
import { pickFaces, useFaces } from '@/frame/faces'
import { limitOf } from '@/frame/limit-of'
import { strengthsInHand } from '@/journey/strengths'
import { beatId, beats } from '@/journey/words-to-leave-with'
import { proposeBeats } from '@/portfolio/compose-letter'
import column from '@/stations/column.module.css'
import { KeptWhere } from '@/stations/KeptWhere'
import styles from '@/stations/portfolio/portfolio.module.css'
import { SandGlass } from '@/stations/portfolio/SandGlass'
import { StrengthsFirst } from '@/stations/StrengthsFirst'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Chip } from '@/ui/Chip'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** One minute a strength, in three beats, with a gentle sand-glass for practising in pairs. */
export default function InterviewScreen() {
  const { say, printed } = useWords()
  const journey = useJourney((whole) => whole)
  const hand = pickFaces(useFaces(), useJourney(strengthsInHand))
  const [at, setAt] = useState(0)
  const face = hand[at % Math.max(1, hand.length)]
  if (!face) {
    return (
      <StrengthsFirst title={say('interview.title')}>
        {say('express.strengths-first')}
      </StrengthsFirst>
    )
  }
  const said = proposeBeats(journey, face.id, printed)
  return (
    <div className={column.column}>
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
            step({
              kind: 'write-text',
              text: beatId(face.id, beat),
              words: text.trim() === '' ? null : text,
            })
          }
        />
      ))}
      <KeptWhere />
    </div>
  )
}
