import { useMemo, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import styles from '@/adviser/adviser.module.css'
import { CopyPrint } from '@/adviser/CopyPrint'
import { sayLeft } from '@/adviser/DeskList'
import { DeskTop } from '@/adviser/DeskTop'
import { Entrusted } from '@/adviser/Entrusted'
import { Meetings } from '@/adviser/Meetings'
import { News } from '@/adviser/News'
import sheet from '@/adviser/person-sheet.module.css'
import { type DeskPerson, daysLeft, erasedOn, isOver } from '@/desk/desk'
import { writeCopyFile } from '@/documents/copy-file'
import { fileName } from '@/documents/journey-file'
import { suitOf } from '@/frame/colours'
import { paths } from '@/frame/paths'
import { saveFile } from '@/frame/save-file'
import { signOfState } from '@/frame/small-step-sign'
import { useOnTable } from '@/frame/use-on-table'
import { wingPaths } from '@/frame/wing-paths'
import { dayOf } from '@/journey/day'
import { journeyOfCopy } from '@/portfolio/copy/journey-of-copy'
import { sayDay } from '@/portfolio/say-day'
import { eraseCopy, useDesk } from '@/store/desk'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Notice } from '@/ui/Notice'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** One person on the desk: what they entrusted, dates, and no place to write about them. */
export default function PersonSheet() {
  const id = useParams<{ id: string }>().id
  const person = useDesk((desk) =>
    desk.kind === 'open' ? desk.people.find((one) => one.id === id) : undefined,
  )
  const today = dayOf(new Date())
  // Its day may come while the desk is open: then nobody sees it any more.
  return person && !isOver(person, today) ? <Sheet person={person} today={today} /> : <Gone />
}

function Gone() {
  const { say } = useWords()
  return (
    <div className={styles.page}>
      <DeskTop back={{ to: paths.desk, name: say('desk.title') }} />
      <main className={styles.door}>
        <Title>{say('sheet.gone')}</Title>
        <p>{say('sheet.gone-what')}</p>
      </main>
    </div>
  )
}

function Sheet({ person, today }: { person: DeskPerson; today: string }) {
  const { say, spoken } = useWords()
  const [, go] = useLocation()
  const [asks, setAsks] = useState<'erase' | 'meeting' | null>(null)
  const { copy, handed } = person
  useOnTable(useMemo(() => journeyOfCopy(copy), [copy]))
  const { name, colour } = copy.about
  const day = (one: string) => sayDay(one, spoken)
  const until = day(erasedOn(person))
  const roadmap = copy.roadmap ?? []

  const giveBack = () => {
    const file = new Blob([writeCopyFile(copy)], { type: 'application/json' })
    saveFile(file, fileName(say('copy.of', { name }), new Date(), 'json'))
    announce(say('sheet.given-back', { name }), 'seen')
  }
  const erase = async () => {
    setAsks(null)
    await eraseCopy(person.id)
    announce(say('sheet.erase-done', { name }), 'onward')
    go(paths.desk)
  }
  return (
    <div className={styles.page}>
      <DeskTop back={{ to: paths.desk, name: say('desk.title') }}>
        <CopyPrint copy={copy} />
        <Button look="main" sign="arrow-right" onClick={() => setAsks('meeting')}>
          {say('sheet.meeting')}
        </Button>
      </DeskTop>
      <main>
        <div className={sheet.who}>
          <PersonDot name={name} suit={suitOf(colour)} large />
          <div>
            <Title>{name}</Title>
            <p>
              {say('sheet.given', { day: day(copy.cutOn), until })} ·{' '}
              <strong>{sayLeft(daysLeft(person, today), say)}</strong>
            </p>
          </div>
        </div>
        {handed && (
          <Notice>
            <p>{say('sheet.handed', { to: handed.to, day: day(handed.on), until })}</p>
          </Notice>
        )}
        <div className={styles.sheet}>
          <Entrusted copy={copy} />
          <div className={styles.aside}>
            {roadmap.length > 0 && (
              <section className={styles.panel}>
                <h2>{say('sheet.steps')}</h2>
                <ul className={sheet.steps}>
                  {roadmap.map(({ what, when, whom, state }, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two steps may say the same
                    <li key={at} data-state={state}>
                      <Sign sign={signOfState(state)} />
                      <span dir="auto">{[what, when, whom].filter(Boolean).join(' · ')}</span>
                      <small className={sheet.state}>{say(`small-step.${state}`)}</small>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <Meetings person={person} today={today} />
            {!handed && <News person={person} />}
            <section className={`${styles.panel} ${sheet.ways}`}>
              <button type="button" onClick={giveBack}>
                <Sign sign="arrow-u-up-left" />
                <strong>{say('sheet.give-back')}</strong>
                <small className={sheet.why}>{say('sheet.give-back-why')}</small>
              </button>
              {!handed && (
                <LinkButton look="quiet" sign="arrows-left-right" to={wingPaths.relay(person.id)}>
                  <strong>{say('sheet.hand-on')}</strong>
                  <small className={sheet.why}>{say('sheet.hand-on-why')}</small>
                </LinkButton>
              )}
              <button type="button" onClick={() => setAsks('erase')}>
                <Sign sign="eraser" />
                <strong>{say('sheet.erase')}</strong>
              </button>
            </section>
          </div>
        </div>
      </main>
      {asks === 'erase' && (
        <Dialog
          title={say('sheet.erase-title', { name })}
          closeLabel={say('common.close')}
          onClose={() => setAsks(null)}
        >
          <p>{say('sheet.erase-what', { name })}</p>
          <Button sign="eraser" onClick={() => void erase()}>
            {say('sheet.erase-now')}
          </Button>
          <Button look="main" onClick={() => setAsks(null)}>
            {say('common.keep')}
          </Button>
        </Dialog>
      )}
      {asks === 'meeting' && (
        <Dialog
          title={say('sheet.meeting')}
          closeLabel={say('common.close')}
          onClose={() => setAsks(null)}
        >
          <p>{say('sheet.meeting-what')}</p>
          <LinkButton look="main" sign="folder-open" to={paths.whoAlone}>
            {say('sheet.meeting-go')}
          </LinkButton>
        </Dialog>
      )}
    </div>
  )
}
