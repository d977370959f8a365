import { Link } from 'wouter'
import type { CardFaceOf } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { paths } from '@/frame/paths'
import { isCardTold, nextDoing } from '@/journey/next'
import { isTold, storiesOf } from '@/journey/stories'
import styles from '@/stations/express/overview.module.css'
import { Dots } from '@/stations/foot/Dots'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { CardFace } from '@/ui/CardFace'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'
import { useNarrow } from '@/ui/use-narrow'

/** All strengths, told and not: any of them can be opened, and the foot names the next one. */
export function ExpressOverview({ hand }: { hand: readonly CardFaceOf[] }) {
  const table = useDeck()
  const { say } = useWords()
  const id = useJourneyId()
  const told = useJourney((journey) => hand.map((face) => isCardTold(journey, face.id)))
  const next = useJourney((journey) => nextDoing(journey, table, { kind: 'choose-strengths' }))
  const here =
    next.kind === 'tell-moment' ? hand.findIndex(({ id: card }) => card === next.card) : -1
  const [title, lead] = [say('express.overview'), say('express.overview-lead')]
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <div>
          <Title>{title}</Title>
          <p className={styles.lead}>{lead}</p>
        </div>
        <ListenButton small={title} text={`${title}. ${lead}`} />
      </div>
      <ul className={styles.cards}>
        {hand.map((face, at) => (
          <li key={face.id} data-next={at === here || undefined}>
            <Link href={paths.expressCard(id, face.id)} aria-label={face.label}>
              <Face face={face} />
            </Link>
            {told[at] && <Told face={face} />}
            {at === here && (
              <p className={styles.next}>
                <Sign sign="hand-pointing-fill" />
                {say('express.here-next')}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Foot
        back={paths.strengths(id)}
        where={
          <>
            <Dots done={told} here={here} />
            <strong>{say('station.express')}</strong>
          </>
        }
      >
        <NextLink from={{ kind: 'choose-strengths' }} />
      </Foot>
    </div>
  )
}

function Face({ face }: { face: CardFaceOf }) {
  const isNarrow = useNarrow()
  return <CardFace face={face} size={isNarrow ? 'across' : 'large'} />
}

/** That a strength is told is shown by the person's own words. */
function Told({ face }: { face: CardFaceOf }) {
  const { say } = useWords()
  const words = useJourney((journey) => {
    const story = storiesOf(journey, face.id).find(isTold)
    return [story?.action, story?.situation, story?.result].find((text) => text?.trim()) ?? ''
  })
  return (
    <>
      <p className={styles.told}>
        <Sign sign="check-circle-fill" />
        {say('express.told')}
      </p>
      <p className={styles.words} dir="auto" translate="no">
        {say('common.quote', { words })}
      </p>
    </>
  )
}
