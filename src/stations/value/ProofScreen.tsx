import { useParams } from 'wouter'
import { longestText } from '@/documents/journey-format'
import { pickFaces, useFaces } from '@/frame/faces'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { proofOf } from '@/journey/giving'
import { eases, type Proof, rhythms } from '@/journey/journey'
import { strengthsInHand } from '@/journey/strengths'
import { Foot } from '@/stations/foot/Foot'
import { NextLink, NextStep } from '@/stations/foot/NextLink'
import { KeptWhere } from '@/stations/KeptWhere'
import { StrengthsFirst } from '@/stations/StrengthsFirst'
import { useJourneyId } from '@/stations/use-journey-id'
import styles from '@/stations/value/value.module.css'
import { WorkWords } from '@/stations/value/WorkWords'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { LinkButton } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { Choices } from '@/ui/Choices'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** For each strength: what shows it, how at ease one is, and with which words to say it. */
export default function ProofScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const wanted = useParams<{ card?: string }>().card
  const hand = pickFaces(useFaces(), useJourney(strengthsInHand))
  const face = hand.find((one) => one.id === wanted) ?? hand[0]
  const proof = useJourney((journey) => (face ? proofOf(journey, face.id) : null))
  if (!face || !proof) {
    return (
      <StrengthsFirst title={say('proof.title')} back={paths.value(id)}>
        {say('express.strengths-first')}
      </StrengthsFirst>
    )
  }
  const show = (shown: Partial<Proof>) => step({ kind: 'show-proof', card: face.id, shown })
  const next = hand[hand.indexOf(face) + 1]
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <Title>{say('proof.title')}</Title>
        <p className={styles.lead}>{say('proof.lead')}</p>
        <nav className={styles.chips} aria-label={say('strengths.hand')}>
          {hand.map((one) => (
            <LinkButton
              key={one.id}
              look={one === face ? 'main' : 'plain'}
              to={paths.proofCard(id, one.id)}
            >
              {one.label}
            </LinkButton>
          ))}
        </nav>
      </div>
      <div className={styles.column} key={face.id}>
        <WritingField
          label={say('proof.shows')}
          hint={say('proof.shows-hint')}
          value={proof.shows}
          limit={limitOf(say, longestText)}
          onWrite={(shows) => show({ shows })}
        />
        <WritingField
          label={say('proof.witness')}
          hint={say('proof.witness-hint')}
          value={proof.witness}
          limit={limitOf(say, longestText)}
          onWrite={(witness) => show({ witness })}
        />
        <Choices
          legend={say('proof.ease')}
          values={eases}
          chosen={proof.ease}
          nameOf={(ease) => say(`ease.${ease}`)}
          onChoose={(ease) => show({ ease: proof.ease === ease ? '' : ease })}
          className={styles.group}
        />
        <Choices
          legend={say('proof.rhythm')}
          values={rhythms}
          chosen={proof.rhythm}
          nameOf={(rhythm) => say(`rhythm.${rhythm}`)}
          onChoose={(rhythm) => show({ rhythm: proof.rhythm === rhythm ? '' : rhythm })}
          className={styles.group}
        />
        <WorkWords card={face.id} />
        <div className={styles.foot}>
          <KeptWhere />
        </div>
      </div>
      <Foot back={paths.value(id)} where={<strong>{face.label}</strong>}>
        {next ? (
          <NextStep to={paths.proofCard(id, next.id)} face={next}>
            {next.label}
          </NextStep>
        ) : (
          <NextLink from={{ kind: 'ask-for-gift' }} />
        )}
      </Foot>
      <span className={styles.large}>
        <CardFace face={face} size="large" />
      </span>
    </div>
  )
}
