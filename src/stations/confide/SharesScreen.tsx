import { useState } from 'react'
import { useLocation } from 'wouter'
import { newId } from '@/documents/new-id'
import { PdfButton } from '@/frame/PdfButton'
import { paths } from '@/frame/paths'
import { dayOf } from '@/journey/day'
import type { Share, ShareId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { stateOfShare, untilOf } from '@/journey/shares'
import { mayShare } from '@/journey/sharing'
import { readerOf } from '@/portfolio/copy/compose-copy'
import { composeSlip, sayParts } from '@/portfolio/copy/compose-slip'
import { sayDay } from '@/portfolio/say-day'
import column from '@/stations/column.module.css'
import styles from '@/stations/confide/confide.module.css'
import { DropButton } from '@/stations/DropButton'
import { Foot } from '@/stations/foot/Foot'
import { usePapers } from '@/stations/portfolio/use-papers'
import { StrengthsFirst } from '@/stations/StrengthsFirst'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'

/** Everything that was handed over, each with its end; one may change one’s mind at any time. */
export default function SharesScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const [, go] = useLocation()
  const shares = inOrder(useJourney((journey) => journey.shares))
  const isFull = !useJourney(mayShare)
  const hasStrengths = useJourney((journey) => journey.strengths.size > 0)
  const begun = shares.find(({ cutOn }) => cutOn === '')
  const given = shares.filter(({ cutOn }) => cutOn !== '')
  if (!hasStrengths && given.length === 0) {
    return (
      <StrengthsFirst title={say('shares.title')} back={paths.portfolio(id)}>
        {say('confide.strengths-first')}
      </StrengthsFirst>
    )
  }
  const begin = (renewed?: Share & { readonly id: ShareId }) => {
    const share = newId<'share'>()
    const { to, place, parts, stories, months, id: renews } = renewed ?? {}
    const prepared = renewed ? { to, place, parts, stories, months, renews } : {}
    // One that was begun for something else makes way.
    if (begun) step({ kind: 'drop-share', share: begun.id })
    step({ kind: 'prepare-share', share, prepared: withoutGaps(prepared) })
    go(paths.confide(id, share))
  }
  return (
    <div className={column.column}>
      <Title>{say('shares.title')}</Title>
      <p className={styles.lead}>{say('shares.lead')}</p>
      {isFull && (
        <Notice>
          <p>{say('confide.full')}</p>
        </Notice>
      )}
      {given.length === 0 && <p>{say('shares.none')}</p>}
      <ul className={styles.shares}>
        {given.map((share) => (
          <ShareItem key={share.id} share={share} onRenew={() => begin(share)} />
        ))}
      </ul>
      <Foot back={paths.portfolio(id)} where={<strong>{say('shares.title')}</strong>}>
        {begun ? (
          <LinkButton look="main" sign="arrow-right" to={paths.confide(id, begun.id)}>
            {say('shares.go-on')}
          </LinkButton>
        ) : (
          !isFull && (
            <Button look="main" sign="handshake" onClick={() => begin()}>
              {say('shares.new')}
            </Button>
          )
        )}
      </Foot>
    </div>
  )
}

type Prepared = Extract<Parameters<typeof step>[0], { kind: 'prepare-share' }>['prepared']

/** A field that isn't there takes no place of one that is. */
const withoutGaps = (
  prepared: { [Name in keyof Prepared]: Prepared[Name] | undefined },
): Prepared =>
  Object.fromEntries(Object.entries(prepared).filter(([, value]) => value !== undefined))

function ShareItem({
  share,
  onRenew,
}: {
  share: Share & { readonly id: ShareId }
  onRenew: () => void
}) {
  const { say, printed, spoken } = useWords()
  const [asks, setAsks] = useState(false)
  const name = useJourney((journey) => journey.about.name)
  const { paper } = usePapers()
  const today = dayOf(new Date())
  const state = stateOfShare(share, today)
  const reader = readerOf(share)
  const on = (day: string) => sayDay(day, spoken)
  const end =
    state === 'ended'
      ? say('shares.ended', { day: on(share.ended) })
      : say(state === 'over' ? 'shares.over' : 'shares.until', { day: on(untilOf(share)) })
  const takeBack = () => step({ kind: 'end-share', share: share.id, on: today })
  const slip = (label: string, onDone: () => void) => (
    <PdfButton
      versions={[composeSlip(name, share, today, printed, paper)]}
      label={label}
      look="plain"
      sign="printer"
      onDone={onDone}
    />
  )
  const made = () => announce(say('shares.slip-made'), 'seen')
  return (
    <li className={styles.share} data-state={state}>
      <strong dir="auto">{say('shares.to', { reader })}</strong>
      <span>{[sayParts(share.parts, { say }), end].join(' · ')}</span>
      <div className={styles.row}>
        {state === 'given' && (
          <>
            <Button sign="arrows-clockwise" onClick={onRenew}>
              {say('shares.renew')}
            </Button>
            <Button look="quiet" onClick={() => setAsks(true)}>
              {say('shares.change')}
            </Button>
          </>
        )}
        {state === 'ended' && slip(say('shares.slip-again'), made)}
        {state !== 'given' && (
          <DropButton
            label={say('shares.forget')}
            words={[]}
            onDrop={() => step({ kind: 'drop-share', share: share.id })}
          />
        )}
      </div>
      {asks && (
        <Dialog
          title={say('shares.change-title')}
          closeLabel={say('common.close')}
          onClose={() => setAsks(false)}
        >
          <p>{say('shares.change-what')}</p>
          {slip(say('shares.change-now'), () => {
            takeBack()
            setAsks(false)
            made()
          })}
          <Button look="main" onClick={() => setAsks(false)}>
            {say('common.keep')}
          </Button>
        </Dialog>
      )}
    </li>
  )
}
