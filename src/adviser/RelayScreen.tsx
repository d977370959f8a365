import { useState } from 'react'
import { Redirect, useLocation, useParams } from 'wouter'
import styles from '@/adviser/adviser.module.css'
import { weekday } from '@/adviser/DeskList'
import { DeskTop } from '@/adviser/DeskTop'
import { RelayFields } from '@/adviser/RelayFields'
import relayStyles from '@/adviser/relay.module.css'
import { type DeskPerson, erasedOn, takeDeskStep } from '@/desk/desk'
import { recallCountry } from '@/device/country-choice'
import { writeCopyFile } from '@/documents/copy-file'
import { fileName } from '@/documents/journey-file'
import { newId } from '@/documents/new-id'
import { PdfButton } from '@/frame/PdfButton'
import { paths } from '@/frame/paths'
import { saveFile } from '@/frame/save-file'
import { wingPaths } from '@/frame/wing-paths'
import { dayOf } from '@/journey/day'
import { documentsOf } from '@/portfolio/fit'
import { FormSheet } from '@/portfolio/form/FormSheet'
import { paperFor } from '@/portfolio/paper'
import { composeRelay, type Helper, type Relay } from '@/portfolio/relay/compose-relay'
import { sayDay } from '@/portfolio/say-day'
import { deskStep, useDesk } from '@/store/desk'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Title } from '@/ui/Title'

/** Somebody else goes on: filled in by two, with the paper that the person takes along in sight. */
export default function RelayScreen() {
  const id = useParams<{ id: string }>().id
  const person = useDesk((desk) =>
    desk.kind === 'open' ? desk.people.find((one) => one.id === id) : undefined,
  )
  // What was handed on already can only be read.
  if (!person || person.handed) return <Redirect to={paths.desk} replace />
  return <HandOn person={person} />
}

/** What is written for the sheet. It stands on paper only. */
export type RelayDraft = Omit<Relay, 'from' | 'to' | 'today' | 'until'> & {
  readonly to: Helper
  readonly isUnknown: boolean
  readonly phone: string
}

function HandOn({ person }: { person: DeskPerson }) {
  const { say, printed, spoken } = useWords()
  const [, go] = useLocation()
  const [asks, setAsks] = useState(false)
  const { copy, next } = person
  const { name } = copy.about
  const open = (copy.roadmap ?? []).find(({ state }) => state !== 'done')
  const [draft, setDraft] = useState<RelayDraft>({
    to: { name: '', place: '', phone: '' },
    isUnknown: false,
    phone: '',
    first: '',
    goesOn: {
      step: open?.what ?? '',
      meeting: next === '' ? '' : weekday(next, printed.variety),
      person: '',
      training: '',
    },
  })
  const today = dayOf(new Date())
  const { to, isUnknown } = draft
  const handed = takeDeskStep(person, { kind: 'hand-on', to: to.name, place: to.place, on: today })
  const until = isUnknown ? erasedOn(person) : erasedOn(handed)
  const day = sayDay(until, spoken)
  const from: Helper = { name: copy.to, place: copy.place, phone: draft.phone }
  const relay: Relay = { ...draft, from, to: isUnknown ? null : to, today, until }
  const paper = paperFor(recallCountry(), navigator.languages)
  const versions = composeRelay(copy, relay, printed, paper)

  const handOn = async () => {
    setAsks(false)
    const given = {
      ...copy,
      id: newId<'share'>(),
      to: to.name.trim(),
      place: to.place.trim(),
      cutOn: today,
    }
    const file = new Blob([writeCopyFile(given)], { type: 'application/json' })
    await deskStep(person.id, { kind: 'hand-on', to: given.to, place: given.place, on: today })
    saveFile(file, fileName(say('copy.of', { name }), new Date(), 'json'))
    announce(say('relay.copy-done', { to: given.to, until: day }), 'onward')
    go(wingPaths.deskPerson(person.id))
  }
  return (
    <div className={styles.page}>
      <DeskTop back={{ to: wingPaths.deskPerson(person.id), name }} />
      <main className={relayStyles.relay}>
        <div className={styles.work}>
          <Title>{say('relay.title')}</Title>
          <p className={styles.hint}>{say('relay.lead', { name })}</p>
          <RelayFields draft={draft} name={name} copy={copy} onChange={setDraft} />
          <div className={styles.row}>
            {!isUnknown && (
              <Button
                look="main"
                sign="file-arrow-down"
                onClick={() =>
                  to.name.trim() === '' ? announce(say('relay.who-missing'), 'seen') : setAsks(true)
                }
              >
                {say('relay.copy', { to: to.name.trim() || '…' })}
              </Button>
            )}
            <PdfButton
              versions={documentsOf(versions)}
              label={say('relay.print')}
              look="plain"
              sign="printer"
            />
          </div>
          {!isUnknown && <p className={styles.hint}>{say('relay.keeps')}</p>}
        </div>
        <div className={relayStyles.paper}>
          <FormSheet document={versions[0].document} />
        </div>
      </main>
      {asks && (
        <Dialog
          title={say('relay.sure', { to: to.name })}
          closeLabel={say('common.close')}
          onClose={() => setAsks(false)}
        >
          <p>{say('relay.sure-what', { name, until: day })}</p>
          <Button look="main" sign="file-arrow-down" onClick={() => void handOn()}>
            {say('relay.now-do')}
          </Button>
          <Button onClick={() => setAsks(false)}>{say('common.close')}</Button>
        </Dialog>
      )}
    </div>
  )
}
