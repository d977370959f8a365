import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { newId } from '@/documents/new-id'
import { readWorkshopFile } from '@/documents/workshop-format'
import styles from '@/facilitator/facilitator.module.css'
import { ListNotice } from '@/facilitator/ListNotice'
import { RoomKey } from '@/facilitator/RoomKey'
import { Page } from '@/frame/Page'
import { wingPaths } from '@/frame/wing-paths'
import { useWords } from '@/store/language'
import { keepNewWorkshop, workshopsHere } from '@/store/open-workshop'
import { LinkButton } from '@/ui/Button'
import { FileChoice } from '@/ui/FileChoice'
import { Notice } from '@/ui/Notice'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'
import { Title } from '@/ui/Title'
import { useAnswer } from '@/ui/use-answer'
import {
  fromTemplate,
  loadTemplateTexts,
  type TemplateName,
  type TemplateTexts,
  templateNames,
} from '@/workshop/templates'
import type { Workshop } from '@/workshop/workshop'

const signs = {
  'two-days': { sign: 'calendar-dots' },
  'half-day': { sign: 'clock' },
  'one-to-one': { sign: 'users' },
  'day-three': { sign: 'read-cv-logo' },
} as const satisfies Readonly<Record<TemplateName, { sign: SignName }>>

/** "J’anime": the workshops of this device, and four ways to begin one. */
export default function FacilitatorHome() {
  const { say, printed } = useWords()
  const [, go] = useLocation()
  const workshops = useAnswer('all', workshopsHere)
  const [words, setWords] = useState<TemplateTexts | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  // Those of another language take their place when they are here, and not before.
  useEffect(
    () => void loadTemplateTexts(printed.language, printed.variety).then(setWords),
    [printed],
  )
  if (workshops === null || words === null) return null

  const begin = async (workshop: Workshop) => {
    const kept = await keepNewWorkshop(workshop)
    if (kept.ok) go(wingPaths.prepare(kept.id))
    else setTrouble(say(`workshop.${kept.because}`))
  }
  const beginFrom = (name: TemplateName) => begin(fromTemplate(name, words, newId))
  const openFile = async (file: File) => {
    const read = await readWorkshopFile(file)
    if (read.ok) await begin(read.workshop)
    else setTrouble(say(`plan-file.${read.because}`))
  }

  return (
    <Page main={styles.main}>
      <Title>{say('facilitate.title')}</Title>
      <p className={styles.lead}>{say('facilitate.lead')}</p>
      {trouble && (
        <Notice urgent>
          <p>{trouble}</p>
        </Notice>
      )}
      <ListNotice />
      {workshops.length > 0 && (
        <section className={styles.section}>
          <h2>{say('facilitate.mine')}</h2>
          <ul className={styles.workshops}>
            {workshops.map(({ id, title, dates }) => (
              <li key={id}>
                <Link href={wingPaths.prepare(id)}>
                  <strong dir="auto">{title || say('workshop.untitled')}</strong>
                  {dates && <span dir="auto">{dates}</span>}
                </Link>
                <LinkButton sign="presentation" to={wingPaths.board(id)}>
                  {say('facilitate.to-board')}
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h2>{say('facilitate.new')}</h2>
        <div className={styles.templates}>
          {templateNames.map((name) => (
            <button key={name} type="button" onClick={() => void beginFrom(name)}>
              <Sign sign={signs[name].sign} />
              <strong>{words.templates[name].title}</strong>
              <span>{words.templates[name].what}</span>
            </button>
          ))}
        </div>
        <div className={styles.row}>
          <FileChoice
            label={say('facilitate.open-file')}
            onChoose={(file) => void openFile(file)}
          />
          <LinkButton sign="cards-three" to={wingPaths.decks}>
            {say('facilitate.decks')}
          </LinkButton>
          <LinkButton sign="users-three" to={wingPaths.colleagues}>
            {say('facilitate.colleagues')}
          </LinkButton>
          <LinkButton sign="game-controller" to={wingPaths.demo}>
            {say('facilitate.demo')}
          </LinkButton>
        </div>
      </section>
      <RoomKey />
    </Page>
  )
}
