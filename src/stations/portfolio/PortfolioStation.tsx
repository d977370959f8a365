import { type ReactNode, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { ListenButton } from '@/frame/ListenButton'
import { useMakePdf } from '@/frame/PdfButton'
import { paths } from '@/frame/paths'
import { type Place, placeBeforeStrengths } from '@/journey/next'
import { Sheet } from '@/portfolio/Sheet'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { laterParts } from '@/stations/later-parts'
import { LeftOut, Trouble } from '@/stations/portfolio/LeftOut'
import styles from '@/stations/portfolio/portfolio-station.module.css'
import { usePortfolio } from '@/stations/portfolio/use-portfolio'
import { usePrint } from '@/stations/portfolio/use-printed'
import { roomScreens } from '@/stations/room/room-screens'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { Button, LinkButton } from '@/ui/Button'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'
import { Title } from '@/ui/Title'
import { useNarrow } from '@/ui/use-narrow'

const seen: Place = { kind: 'see-portfolio' }

/** The portfolio on the screen as it will print, and three ways on; everything else is a setting. */
export default function PortfolioStation() {
  const { say } = useWords()
  const id = useJourneyId()
  const room = usePeople(({ people }) => people?.find((one) => one.id === id)?.room)
  const isNarrow = useNarrow()
  const from = useJourney((journey) =>
    journey.strengths.size > 0 ? seen : placeBeforeStrengths(journey),
  )
  const [isSetting, setSetting] = useState(false)
  const { paper, OnePageSheet, CompanionPage } = usePortfolio()
  const print = usePrint(paper)
  const pdf = useMakePdf(paper.versions)

  const actions = (
    <div className={styles.actions}>
      <Action sign="printer" onPress={() => void print()} what={say('portfolio.print-what')}>
        {say('portfolio.print')}
      </Action>
      <Action sign="file-pdf" onPress={() => void pdf.make()} what={say('portfolio.pdf-what')}>
        {pdf.isMaking ? say('portfolio.making') : say('portfolio.pdf-short')}
      </Action>
      <Link href={paths.cv(id)} className={styles.action}>
        <Sign sign="read-cv-logo" />
        <strong>{say('portfolio.apply')}</strong>
        <span>{say('portfolio.apply-what')}</span>
      </Link>
    </div>
  )
  const settings = (
    <Button
      look="quiet"
      sign="sliders-horizontal"
      aria-haspopup="dialog"
      onClick={() => setSetting(true)}
    >
      {say('portfolio.settings')}
    </Button>
  )
  return (
    <div className={styles.portfolio}>
      <div className="for-readers">
        <Title>{say('station.portfolio')}</Title>
      </div>
      {OnePageSheet ? (
        <OnePageSheet document={paper.document} />
      ) : (
        <Sheet document={paper.document} Apart={CompanionPage} />
      )}
      <div className={styles.beside}>
        {!isNarrow && actions}
        <LeftOut paper={paper} />
        <Trouble sentence={pdf.sentence} />
        <ListenButton
          text={async () => {
            const { plainText } = await import('@/portfolio/plain-text')
            return plainText(paper.document)
          }}
        />
        {!isNarrow && settings}
        <LinkButton look="quiet" sign="handshake" to={paths.shares(id)}>
          {say('portfolio.confide')}
        </LinkButton>
        {room && (
          <Suspense>
            <roomScreens.print pass={room.pass} />
          </Suspense>
        )}
      </div>
      {isSetting && (
        <Suspense>
          <laterParts.settings paper={paper} onClose={() => setSetting(false)} />
        </Suspense>
      )}
      <Foot
        back={paths.integrate(id)}
        where={<strong>{say('station.portfolio')}</strong>}
        above={isNarrow && actions}
      >
        {isNarrow && settings}
        <NextLink from={from} />
      </Foot>
    </div>
  )
}

/** One of the few large things that one can do with the paper. */
function Action({
  sign,
  what,
  onPress,
  children,
}: {
  sign: SignName
  what: string
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className={styles.action} onClick={onPress}>
      <Sign sign={sign} />
      <strong>{children}</strong>
      <span>{what}</span>
    </button>
  )
}
