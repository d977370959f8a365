import { Link } from 'wouter'
import { useFaces } from '@/frame/faces'
import { paths } from '@/frame/paths'
import type { JourneyId } from '@/journey/journey'
import { type Doing, nextDoing, type Place } from '@/journey/next'
import styles from '@/stations/foot/next-link.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import buttons from '@/ui/button.module.css'
import { CardFace, type Face } from '@/ui/CardFace'
import { Sign } from '@/ui/Sign'

/** “Ensuite : …”: the next thing that isn't done, with its card. */
export function NextLink({ from }: { from?: Place }) {
  const table = useDeck()
  const { say } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const doing = useJourney((journey) => nextDoing(journey, table, from))
  const card = doing.kind === 'tell-moment' ? doing.card : null
  const face = card === null ? undefined : faces.get(card)
  const what =
    card === null
      ? say(`next.${doing.kind}`)
      : say('next.tell-moment', { card: face?.label ?? card })
  return (
    <NextStep to={doingPath(doing, id)} {...(face && { face })}>
      {what}
    </NextStep>
  )
}

/** “Ensuite : …”, to wherever a screen itself leads on. */
export function NextStep({
  to,
  face,
  children,
}: {
  to: string
  /** The card that it is about. */
  face?: Face
  children: string
}) {
  const { say } = useWords()
  return (
    <Link href={to} className={buttons.button} data-look="main">
      {face && (
        <span className={styles.card}>
          <CardFace face={face} size="mini" />
        </span>
      )}
      <span>
        <span className={styles.word}>{say('next.next')} </span>
        <strong>{children}</strong>
      </span>
      <Sign sign="arrow-right" />
    </Link>
  )
}

/** Where something is done. */
export function doingPath(doing: Doing, id: JourneyId): string {
  switch (doing.kind) {
    case 'sort-cards':
      return paths.sort(id)
    case 'choose-strengths':
      return paths.strengths(id)
    case 'tell-moment':
      return paths.expressCard(id, doing.card)
    case 'look-at-gift':
    case 'ask-for-gift':
      return paths.value(id)
    case 'carry-strength':
      return paths.integrate(id)
    case 'plan-small-step':
      return paths.roadmap(id)
    case 'see-portfolio':
      return paths.portfolio(id)
    case 'take-along':
      return paths.takeAlong(id)
  }
}
