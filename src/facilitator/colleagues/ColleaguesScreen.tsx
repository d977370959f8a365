import { recallCountry } from '@/device/country-choice'
import { isNoted, mentored, notesOn } from '@/device/notes-here'
import styles from '@/facilitator/colleagues/colleagues.module.css'
import { composeMentoring } from '@/facilitator/colleagues/compose-mentoring'
import { meetings } from '@/facilitator/colleagues/meetings'
import { useNotes } from '@/facilitator/colleagues/use-notes'
import page from '@/facilitator/facilitator.module.css'
import { limitOf } from '@/frame/limit-of'
import { Page } from '@/frame/Page'
import { PdfButton } from '@/frame/PdfButton'
import { paths } from '@/frame/paths'
import { wingPaths } from '@/frame/wing-paths'
import { paperFor } from '@/portfolio/paper'
import { useWords } from '@/store/language'
import { Button, LinkButton } from '@/ui/Button'
import { DateLine } from '@/ui/DateLine'
import { Notice } from '@/ui/Notice'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** How one learns to facilitate from those who do: what stands elsewhere is named, the four meetings are here. */
export default function ColleaguesScreen() {
  const { say, printed } = useWords()
  const { notes, isKept, write, forget } = useNotes(mentored)
  const hasNotes = meetings.some((meeting) => isNoted(mentored, notes, meeting))
  return (
    <Page main={page.main}>
      <div className={styles.back}>
        <LinkButton look="quiet" sign="caret-left" to={paths.facilitate}>
          {say('facilitate.title')}
        </LinkButton>
      </div>
      <Title>{say('colleagues.title')}</Title>
      <p className={page.lead}>{say('colleagues.lead')}</p>
      <ul className={styles.ways}>
        <li>
          <Sign sign="chats" />
          <h2>{say('colleagues.exchange')}</h2>
          <p>{say('colleagues.exchange-what')}</p>
          <LinkButton look="main" to={wingPaths.exchange}>
            {say('colleagues.exchange-open')}
          </LinkButton>
        </li>
        <li>
          <Sign sign="game-controller" />
          <h2>{say('colleagues.try')}</h2>
          <p>{say('colleagues.try-what')}</p>
          <LinkButton to={wingPaths.demo}>{say('facilitate.demo')}</LinkButton>
        </li>
        <li>
          <Sign sign="eye" />
          <h2>{say('colleagues.observe')}</h2>
          <p>{say('colleagues.observe-what')}</p>
        </li>
        <li>
          <Sign sign="note-pencil" />
          <h2>{say('colleagues.after')}</h2>
          <p>{say('colleagues.after-what')}</p>
        </li>
      </ul>
      <section className={page.section}>
        <h2>{say('mentoring.title')}</h2>
        <p>{say('mentoring.what')}</p>
        <p className={styles.rule}>
          <Sign sign="smiley" />
          <span>{say('observe.rule')}</span>
        </p>
        {!isKept && (
          <Notice urgent>
            <p>{say('observe.not-kept')}</p>
          </Notice>
        )}
        <ol className={styles.meetings}>
          {meetings.map((meeting, at) => {
            const noted = notesOn(mentored, notes, meeting)
            return (
              <li key={meeting}>
                <h3>
                  {at + 1}. {say(`mentoring.${meeting}`)}
                </h3>
                <p className={page.hint}>{say(`mentoring.${meeting}-what`)}</p>
                <DateLine
                  label={say('mentoring.on')}
                  value={noted.on}
                  onChange={(on) => write(meeting, { on })}
                />
                {(['saw', 'try'] as const).map((line) => (
                  <WritingField
                    key={line}
                    label={say(`mentoring.${line}`)}
                    value={noted[line]}
                    limit={limitOf(say, 600)}
                    onWrite={(text) => write(meeting, { [line]: text })}
                  />
                ))}
                <DateLine
                  label={say('mentoring.next')}
                  value={noted.next}
                  {...(noted.on !== '' && { from: noted.on })}
                  onChange={(next) => write(meeting, { next })}
                />
              </li>
            )
          })}
        </ol>
        {hasNotes && (
          <div className={page.row}>
            <PdfButton
              sign="printer"
              label={say('observe.print')}
              versions={[
                composeMentoring(notes, printed, paperFor(recallCountry(), navigator.languages)),
              ]}
            />
            <Button look="quiet" sign="eraser" onClick={forget}>
              {say('observe.erase')}
            </Button>
          </div>
        )}
        <p className={page.hint}>{say('observe.here')}</p>
      </section>
    </Page>
  )
}
