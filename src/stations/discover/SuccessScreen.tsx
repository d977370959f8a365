import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import { longestText } from '@/documents/journey-format'
import { newId } from '@/documents/new-id'
import { ListenButton } from '@/frame/ListenButton'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import type { SuccessId } from '@/journey/journey'
import { byOrder } from '@/journey/order'
import { CardPicker } from '@/stations/CardPicker'
import column from '@/stations/column.module.css'
import { DropButton } from '@/stations/DropButton'
import styles from '@/stations/discover/success.module.css'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { KeptWhere } from '@/stations/KeptWhere'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Chip } from '@/ui/Chip'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** From a success: something one is proud of, and what it took. */
export default function SuccessScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const successes = useJourney((journey) =>
    [...journey.successes].sort(byOrder).map(([key]) => key),
  )
  const rows = useJourney((journey) => journey.successes)
  /** The one that isn't begun: its chip is the one that was pressed for it, and keeps the focus. */
  const [fresh, setFresh] = useState(() => newId<'success'>())
  const [chosen, setChosen] = useState<SuccessId | null>(successes[0] ?? null)
  const success = chosen ?? fresh
  const isTold = rows.has(success)
  const told = rows.get(success) ?? { title: '', text: '', cards: [] as readonly CardId[] }

  const tell = (change: { title?: string; text?: string; cards?: readonly CardId[] }) => {
    step({ kind: 'tell-success', success, told: change })
    setChosen(success)
    if (success === fresh) setFresh(newId<'success'>())
  }
  const drop = () => {
    step({ kind: 'drop-success', success })
    setChosen(null)
  }
  const toggle = (card: CardId) =>
    tell({
      cards: told.cards.includes(card)
        ? told.cards.filter((one) => one !== card)
        : [...told.cards, card],
    })

  return (
    <div className={column.column}>
      <Title>{say('success.title')}</Title>
      <p className={styles.lead}>{say('success.lead')}</p>
      <div className={styles.list}>
        {[...successes, fresh].map((one, index) => (
          <Chip
            key={one}
            pressed={one === success}
            onPress={() => setChosen(one === fresh ? null : one)}
          >
            {one === fresh && isTold
              ? say('success.another')
              : rows.get(one)?.title || say('success.nth', { number: index + 1 })}
          </Chip>
        ))}
      </div>
      <WritingField
        key={`${success}-title`}
        label={say('success.what')}
        hint={say('success.what-hint')}
        value={told.title}
        limit={limitOf(say, 200)}
        onWrite={(title) => tell({ title })}
        aside={
          <ListenButton small={say('success.what')} text={told.title || say('success.what-hint')} />
        }
      />
      <WritingField
        key={`${success}-text`}
        label={say('success.how')}
        hint={say('success.how-hint')}
        value={told.text}
        limit={limitOf(say, longestText)}
        onWrite={(text) => tell({ text })}
        aside={
          <ListenButton small={say('success.how')} text={told.text || say('success.how-hint')} />
        }
      />
      <section className={styles.took}>
        <h2>{say('success.took')}</h2>
        <p className={styles.lead}>{say('success.took-what')}</p>
        <CardPicker chosen={told.cards} onToggle={toggle} />
      </section>
      <div className={styles.foot}>
        <KeptWhere />
        {isTold && (
          <DropButton label={say('success.drop')} words={[told.title, told.text]} onDrop={drop} />
        )}
      </div>
      <Foot back={paths.discover(id)}>
        <NextLink />
      </Foot>
    </div>
  )
}
