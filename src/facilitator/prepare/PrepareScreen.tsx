import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { eraseWorkshop } from '@/device/workshop-storage'
import styles from '@/facilitator/facilitator.module.css'
import { AboutSection } from '@/facilitator/prepare/AboutSection'
import { ChecklistSection } from '@/facilitator/prepare/ChecklistSection'
import { LastTime } from '@/facilitator/prepare/LastTime'
import { PeopleSection } from '@/facilitator/prepare/PeopleSection'
import { PlanSection } from '@/facilitator/prepare/PlanSection'
import { PrincipleSection } from '@/facilitator/prepare/PrincipleSection'
import { PromiseSection } from '@/facilitator/prepare/PromiseSection'
import tabStyles from '@/facilitator/prepare/prepare-tabs.module.css'
import { ResourceSection } from '@/facilitator/prepare/ResourceSection'
import { TakeSection } from '@/facilitator/prepare/TakeSection'
import { UndoButtons } from '@/facilitator/prepare/UndoButtons'
import { UndoOffer } from '@/facilitator/UndoOffer'
import { useHelpAhead } from '@/facilitator/use-help-ahead'
import { WorkshopFrame } from '@/facilitator/WorkshopFrame'
import { WorkshopNotices } from '@/facilitator/WorkshopNotices'
import { Page } from '@/frame/Page'
import { paths } from '@/frame/paths'
import { type PreparePart, prepareParts, wingPaths } from '@/frame/wing-paths'
import { keyOfRoom } from '@/live-room/board'
import { forgetWorkshop } from '@/live-room/facilitating'
import { useWords } from '@/store/language'
import { closeWorkshop } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button, LinkButton } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Title } from '@/ui/Title'
import { forgetTooLong } from '@/ui/within-limit'
import type { WorkshopId } from '@/workshop/workshop'

/** Everything before the day, part by part: what it is, the plan, who comes, the charter, what to see to. */
export default function PrepareScreen() {
  const { id, part } = useParams<{ id: WorkshopId; part?: string }>()
  const shown = partNames.find((name) => prepareParts[name] === (part ?? '')) ?? 'about'
  return (
    <WorkshopFrame id={id}>
      <Prepare id={id} shown={shown} />
    </WorkshopFrame>
  )
}

const partNames = Object.keys(prepareParts) as readonly PreparePart[]

function Prepare({ id, shown }: { id: WorkshopId; shown: PreparePart }) {
  const { say } = useWords()
  const ahead = useHelpAhead()
  const { about } = useWorkshop((whole) => whole)
  const title = about.title || say('workshop.untitled')
  return (
    <Page main={styles.main}>
      <div className={tabStyles.top}>
        <LinkButton look="quiet" sign="caret-left" to={paths.facilitate}>
          {say('facilitate.all')}
        </LinkButton>
        <LinkButton look="quiet" sign="chart-bar" to={wingPaths.report(id)}>
          {say('prepare.report')}
        </LinkButton>
        <UndoButtons />
        <LinkButton look="main" sign="presentation" to={wingPaths.board(id)}>
          {say('facilitate.to-board')}
        </LinkButton>
      </div>
      <div className={tabStyles.head}>
        <div>
          <Title ahead={ahead}>{title}</Title>
          <p className={styles.hint} dir="auto">
            {[about.place, about.dates, about.facilitators].filter(Boolean).join(' · ')}
          </p>
        </div>
        <PartTabs id={id} shown={shown} />
      </div>
      <WorkshopNotices />
      {shown === 'about' && (
        <>
          <AboutSection />
          <ErasePanel id={id} title={title} />
        </>
      )}
      {shown === 'plan' && <PlanSection />}
      {shown === 'people' && <PeopleSection of={id} />}
      {shown === 'charter' && <PromiseSection />}
      {shown === 'before' && (
        <>
          <LastTime />
          <ChecklistSection />
          <TakeSection title={title} />
          <ResourceSection />
          <PrincipleSection />
        </>
      )}
      <UndoOffer />
    </Page>
  )
}

function PartTabs({ id, shown }: { id: WorkshopId; shown: PreparePart }) {
  const { say } = useWords()
  const people = useWorkshop((workshop) => workshop.people.size)
  const checks = useWorkshop(({ checklist }) => [...checklist.values()])
  const done = checks.filter((check) => check.done).length
  const named: Record<PreparePart, string> = {
    about: say('prepare.about'),
    plan: say('plan.title'),
    people: say('prepare.people', { count: people }),
    charter: say('charter.title'),
    before: say('prepare.before', { done, all: checks.length }),
  }
  return (
    <nav className={tabStyles.tabs} aria-label={say('prepare.parts')}>
      {partNames.map((part) => (
        <Link
          key={part}
          href={wingPaths.prepare(id, part)}
          aria-current={part === shown ? 'page' : undefined}
        >
          {named[part]}
        </Link>
      ))}
    </nav>
  )
}

/** Erases a workshop from this device, and from the room where it was opened. */
function ErasePanel({ id, title }: { id: WorkshopId; title: string }) {
  const { say } = useWords()
  const [, go] = useLocation()
  const [asks, setAsks] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const door = useWorkshop(({ now }) => now.door)

  const erase = async () => {
    if (door && keyOfRoom() !== null) {
      const forgotten = await forgetWorkshop(id)
      if (!forgotten.ok) return setTrouble(say(`refused-room.${forgotten.because}`))
    }
    await closeWorkshop()
    await eraseWorkshop(id)
    forgetTooLong((owner) => owner !== wingPaths.prepare(id))
    go(paths.facilitate)
  }
  return (
    <section className={styles.section}>
      <h2>{say('prepare.erase')}</h2>
      <p className={styles.hint}>{say('prepare.erase-what')}</p>
      <Button sign="trash" onClick={() => setAsks(true)}>
        {say('prepare.erase')}
      </Button>
      {asks && (
        <Dialog
          title={say('prepare.erase-sure', { title })}
          closeLabel={say('common.close')}
          onClose={() => setAsks(false)}
        >
          <p>{say('prepare.erase-what')}</p>
          {trouble && <p role="alert">{trouble}</p>}
          <Button sign="trash" onClick={() => void erase()}>
            {say('prepare.erase-now')}
          </Button>
          <Button look="main" onClick={() => setAsks(false)}>
            {say('common.keep')}
          </Button>
        </Dialog>
      )}
    </section>
  )
}
