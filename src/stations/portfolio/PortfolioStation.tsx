import { Suspense, useState } from 'react'
import { fullDeck } from '@/deck/full-deck'
import { paths } from '@/frame/paths'
import {
  type Companion,
  composePortfolio,
  type SectionKind,
  sectionKinds,
} from '@/portfolio/compose'
import { paperSizes } from '@/portfolio/document'
import { Sheet } from '@/portfolio/Sheet'
import { ProjectChoice } from '@/stations/portfolio/ProjectChoice'
import styles from '@/stations/portfolio/portfolio.module.css'
import { TakeAlong } from '@/stations/portfolio/TakeAlong'
import { useFitted } from '@/stations/portfolio/use-fitted'
import { usePapers } from '@/stations/portfolio/use-papers'
import { roomScreens } from '@/stations/room/room-screens'
import { useJourneyId } from '@/stations/use-journey-id'
import { useWayToStrengths } from '@/stations/way-to-strengths'
import { useJourney } from '@/store/journey-on-screen'
import { learnWords, useWords } from '@/store/language'
import { usePaperChoices } from '@/store/paper-choices'
import { usePeople } from '@/store/people'
import { LinkButton } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Title } from '@/ui/Title'

/** Fetched once someone wants the short one. */
type OnePage = Pick<
  typeof import('@/portfolio/one-page/compose-one-page') &
    typeof import('@/portfolio/one-page/OnePageSheet'),
  'composeOnePage' | 'OnePageSheet'
>

type CompanionParts = {
  readonly make: Companion
  readonly Page: typeof import('@/portfolio/companion/CompanionPage').CompanionPage
}

/** The portfolio on the screen as it will print, and the ways to take it along. */
export default function PortfolioStation() {
  const { say, printed } = useWords()
  const id = useJourneyId()
  const wayToStrengths = useWayToStrengths()
  const room = usePeople(({ people }) => people?.find((one) => one.id === id)?.room)
  const journey = useJourney((whole) => whole)
  const { paper, project, surname } = usePapers()
  const [onePage, setOnePage] = useState<OnePage | null>(null)
  const [date] = useState(() => new Date())
  const [sections, setSections] = useState<ReadonlySet<SectionKind>>(
    () => new Set(sectionKinds.filter((kind) => kind !== 'companion')),
  )
  const [companion, setCompanion] = useState<CompanionParts | null>(null)
  const choices = { paper, date, project, surname, sections, companion: companion?.make ?? null }
  // Without a strength there is no row to print: the whole portfolio says how to begin.
  const paged = journey.strengths.size > 0 ? onePage : null
  const sheet = useFitted(
    paged
      ? paged.composeOnePage(journey, fullDeck, printed, choices)
      : [{ document: composePortfolio(journey, fullDeck, printed, choices), left: [] }],
  )

  const toOnePage = async () => {
    const [{ composeOnePage }, { OnePageSheet }] = await Promise.all([
      import('@/portfolio/one-page/compose-one-page'),
      import('@/portfolio/one-page/OnePageSheet'),
    ])
    setOnePage({ composeOnePage, OnePageSheet })
  }
  const toggle = async (kind: SectionKind) => {
    if (kind === 'companion') {
      const [{ companionWith }, { CompanionPage }, { recallNearBy }, frameworks] =
        await Promise.all([
          import('@/portfolio/companion/compose-companion'),
          import('@/portfolio/companion/CompanionPage'),
          import('@/device/near-by'),
          import('@/deck/data/frameworks.json'),
          learnWords('later'),
        ])
      setCompanion({ make: companionWith(frameworks.default, recallNearBy()), Page: CompanionPage })
    }
    setSections((before) => {
      const next = new Set(before)
      if (!next.delete(kind)) next.add(kind)
      return next
    })
  }
  return (
    <div className={styles.screen}>
      <div className={styles.tools}>
        <Title>{say('station.portfolio')}</Title>
        <TakeAlong paper={sheet} />
        <fieldset className={styles.row}>
          <legend>{say('portfolio.more')}</legend>
          <LinkButton sign="read-cv-logo" to={paths.cv(id)}>
            {say('cv.title')}
          </LinkButton>
          <LinkButton sign="envelope-simple" to={paths.letter(id)}>
            {say('letter.title')}
          </LinkButton>
          <LinkButton sign="chats" to={paths.interview(id)}>
            {say('interview.title')}
          </LinkButton>
        </fieldset>
        {room && (
          <Suspense>
            <roomScreens.print pass={room.pass} />
          </Suspense>
        )}
        <LinkButton sign="handshake" to={paths.shares(id)}>
          {say('portfolio.confide')}
        </LinkButton>
        <fieldset className={styles.row}>
          <legend>{say('portfolio.version')}</legend>
          <Chip pressed={!onePage} onPress={() => setOnePage(null)}>
            {say('portfolio.full')}
          </Chip>
          <Chip pressed={onePage !== null} onPress={() => void toOnePage()}>
            {say('portfolio.short')}
          </Chip>
        </fieldset>
        <fieldset className={styles.row}>
          <legend>{say('portfolio.paper')}</legend>
          {paperSizes.map((one) => (
            <Chip
              key={one}
              pressed={one === paper}
              onPress={() => usePaperChoices.setState({ paper: one })}
            >
              {say(`paper.${one}`)}
            </Chip>
          ))}
        </fieldset>
        <ProjectChoice />
        {!onePage && (
          <fieldset className={styles.row}>
            <legend>{say('portfolio.sections')}</legend>
            {sectionKinds.map((kind) => (
              <Chip key={kind} pressed={sections.has(kind)} onPress={() => void toggle(kind)}>
                {say(`section.${kind}`)}
              </Chip>
            ))}
          </fieldset>
        )}
        {journey.strengths.size === 0 && (
          <LinkButton sign="hand-palm" to={wayToStrengths.to}>
            {wayToStrengths.action}
          </LinkButton>
        )}
        <LinkButton look="quiet" sign="door-open" to={paths.leave(id)}>
          {say('leave.title')}
        </LinkButton>
      </div>
      {paged ? (
        <paged.OnePageSheet document={sheet.document} />
      ) : (
        <Sheet document={sheet.document} Apart={companion?.Page} />
      )}
    </div>
  )
}
