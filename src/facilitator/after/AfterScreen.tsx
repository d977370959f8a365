import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import styles from '@/facilitator/after/after.module.css'
import { GoOnTogether } from '@/facilitator/after/GoOnTogether'
import { GroupPrintPanel } from '@/facilitator/after/GroupPrintPanel'
import { LessonsPanel } from '@/facilitator/after/LessonsPanel'
import { ShownList } from '@/facilitator/after/ShownList'
import { EndWorkshop } from '@/facilitator/EndWorkshop'
import { useHelpAhead } from '@/facilitator/use-help-ahead'
import { WorkshopFrame } from '@/facilitator/WorkshopFrame'
import { WorkshopNotices } from '@/facilitator/WorkshopNotices'
import { Page } from '@/frame/Page'
import { wingPaths } from '@/frame/wing-paths'
import { dayOf, daysLater, daysUntil } from '@/journey/day'
import { inOrder } from '@/journey/order'
import { reopenWorkshop } from '@/live-room/facilitating'
import { useWords } from '@/store/language'
import { keepNewWorkshop, workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Notice } from '@/ui/Notice'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'
import { namesApart } from '@/workshop/names-apart'
import { planAgain } from '@/workshop/plan-again'
import type { WorkshopId } from '@/workshop/workshop'

/** After the workshop: who shows what until when, what left the table, papers for all, the way on. */
export default function AfterScreen() {
  const id = useParams<{ id: WorkshopId }>().id
  return (
    <WorkshopFrame id={id}>
      <After id={id} />
    </WorkshopFrame>
  )
}

function After({ id }: { id: WorkshopId }) {
  const { say } = useWords()
  const [, go] = useLocation()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [reopening, setReopening] = useState(false)
  const [ends, setEnds] = useState(false)
  const ahead = useHelpAhead()
  const workshop = useWorkshop((whole) => whole)
  const { about, now } = workshop
  const names = namesApart(workshop.people)
  const people = inOrder(workshop.people).map((seat) => ({
    ...seat,
    name: names.get(seat.id) ?? seat.name,
  }))
  const erasedOn =
    now.endedAt === null ? null : daysLater(dayOf(new Date(now.endedAt)), now.keepDays)
  const daysLeft = erasedOn === null ? null : Math.max(0, daysUntil(erasedOn, dayOf(new Date())))
  const title = about.title || say('workshop.untitled')

  const reopen = async () => {
    setReopening(false)
    const reopened = await reopenWorkshop(id)
    if (!reopened.ok) return setTrouble(say(`refused-room.${reopened.because}`))
    workshopStep({ kind: 'show', shown: { endedAt: null } })
    announce(say('after.reopened'), 'seen')
  }
  const copyPlan = async () => {
    const kept = await keepNewWorkshop(planAgain(workshop))
    if (kept.ok) go(wingPaths.prepare(kept.id))
    else setTrouble(say(`workshop.${kept.because}`))
  }
  return (
    <Page main={styles.main}>
      <div className={styles.heading}>
        <div>
          <Title ahead={ahead}>{say('after.title')}</Title>
          <p className={styles.hint}>
            {[title, about.dates, say('after.people', { count: people.length })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className={styles.row}>
          <LinkButton look="quiet" sign="caret-left" to={wingPaths.board(id)}>
            {say('facilitate.to-board')}
          </LinkButton>
          {erasedOn !== null && daysLeft !== 0 && (
            <Button sign="arrow-counter-clockwise" onClick={() => setReopening(true)}>
              {say('after.reopen')}
            </Button>
          )}
        </div>
      </div>
      {reopening && (
        <Dialog
          title={say('after.reopen')}
          closeLabel={say('common.close')}
          onClose={() => setReopening(false)}
        >
          <p>{say('after.reopen-what')}</p>
          <Button look="main" sign="arrow-counter-clockwise" onClick={() => void reopen()}>
            {say('after.reopen-yes')}
          </Button>
          <Button onClick={() => setReopening(false)}>{say('common.cancel')}</Button>
        </Dialog>
      )}
      {ends && (
        <Dialog
          title={say('end.title')}
          closeLabel={say('common.close')}
          onClose={() => setEnds(false)}
        >
          <EndWorkshop id={id} onEnded={() => setEnds(false)} onCancel={() => setEnds(false)} />
        </Dialog>
      )}
      <WorkshopNotices />
      {trouble && (
        <Notice urgent>
          <p>{trouble}</p>
        </Notice>
      )}
      <div className={styles.columns}>
        <div className={styles.work}>
          <ShownList id={id} people={people} erasedOn={erasedOn} keepDays={now.keepDays} />
          <div className={styles.keeps}>
            <Sign sign="hourglass-medium" />
            <p>
              {daysLeft === null ? say('after.going-on') : say('after.keeps', { days: daysLeft })}
            </p>
            {daysLeft === null && now.door !== null && (
              <Button sign="flag-checkered" onClick={() => setEnds(true)}>
                {say('end.title')}
              </Button>
            )}
          </div>
        </div>
        <aside className={styles.work}>
          <LessonsPanel />
          <GroupPrintPanel id={id} people={people} />
          {people.length > 0 && <GoOnTogether id={id} />}
          <section className={styles.panel}>
            <h2>{say('after.report')}</h2>
            <p>{say('after.report-what')}</p>
            <LinkButton sign="chart-bar" to={wingPaths.report(id)}>
              {say('prepare.report')}
            </LinkButton>
          </section>
          <section className={styles.panel}>
            <h2>{say('after.again')}</h2>
            <p>{say('after.again-what')}</p>
            <Button sign="calendar-plus" onClick={() => void copyPlan()}>
              {say('after.again-open')}
            </Button>
          </section>
        </aside>
      </div>
    </Page>
  )
}
