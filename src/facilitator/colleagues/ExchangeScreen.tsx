import { useState } from 'react'
import { recallCountry } from '@/device/country-choice'
import { isNoted, notesOn } from '@/device/notes-here'
import { newId } from '@/documents/new-id'
import styles from '@/facilitator/colleagues/colleagues.module.css'
import { composeExchange } from '@/facilitator/colleagues/compose-exchange'
import { ExchangeOnWall } from '@/facilitator/colleagues/ExchangeOnWall'
import {
  exchanged,
  exchangeThemes,
  going,
  meansOf,
  mostKept,
  trialStates,
  trials,
} from '@/facilitator/colleagues/exchange'
import { useNotes } from '@/facilitator/colleagues/use-notes'
import page from '@/facilitator/facilitator.module.css'
import { hardTimes } from '@/facilitator/hard-times'
import { limitOf } from '@/frame/limit-of'
import { Page } from '@/frame/Page'
import { PdfButton } from '@/frame/PdfButton'
import { wingPaths } from '@/frame/wing-paths'
import { dayOf } from '@/journey/day'
import { paperFor } from '@/portfolio/paper'
import { sayDay } from '@/portfolio/say-day'
import { useWords } from '@/store/language'
import { Button, LinkButton } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { DateLine } from '@/ui/DateLine'
import { Notice } from '@/ui/Notice'
import { TextLine } from '@/ui/TextLine'
import { focusTitle, Title } from '@/ui/Title'

/** One exchange at a time goes on, on this device. */
const here = 'here'

/** An exchange of practice between colleagues: what was tried since, the theme, six steps, and what is kept. */
export default function ExchangeScreen() {
  const kept = useNotes(exchanged)
  const now = useNotes(going)
  const [ended, setEnded] = useState<string | null>(null)
  const running = notesOn(going, now.notes, here)
  if (running.step !== '') {
    return (
      <ExchangeOnWall
        theme={running.theme}
        step={Number(running.step)}
        from={Number(running.from)}
        contract={running.contract}
        onContract={(contract) => now.write(here, { contract })}
        onStep={(step) => now.write(here, { step: String(step), from: String(Date.now()) })}
        onEnd={() => {
          const id = newId<'exchange'>()
          kept.write(id, { on: dayOf(new Date()), theme: running.theme })
          // The contract goes, too.
          now.forget()
          setEnded(id)
        }}
      />
    )
  }
  return ended ? (
    <Keeping kept={kept} id={ended} onDone={() => setEnded(null)} />
  ) : (
    <Beginning
      kept={kept}
      onComplete={(id) => {
        setEnded(id)
        focusTitle()
      }}
      onBegin={(theme) => now.write(here, { theme, step: '0', from: String(Date.now()) })}
    />
  )
}

type Kept = ReturnType<typeof useNotes<(typeof exchanged.lines)[number]>>

function Beginning({
  kept,
  onComplete,
  onBegin,
}: {
  kept: Kept
  onComplete: (id: string) => void
  onBegin: (theme: string) => void
}) {
  const { say, printed, spoken, country } = useWords()
  const [theme, setTheme] = useState<(typeof exchangeThemes)[number] | ''>('')
  const [own, setOwn] = useState('')
  const past = [...kept.notes]
    .filter(([id]) => isNoted(exchanged, kept.notes, id))
    .toSorted(([, a], [, b]) => (a.on < b.on ? 1 : -1))
  const [latest] = past
  const named = own.trim() || (theme && say(`exchange-theme.${theme}`))
  return (
    <Page main={page.main}>
      <div className={styles.back}>
        <LinkButton look="quiet" sign="caret-left" to={wingPaths.colleagues}>
          {say('colleagues.title')}
        </LinkButton>
      </div>
      <Title>{say('exchange.title')}</Title>
      <p className={page.lead}>{say('exchange.lead')}</p>
      <ul className={styles.charter}>
        {(['free', 'kind', 'secret', 'always'] as const).map((one) => (
          <li key={one}>{say(`exchange.${one}`)}</li>
        ))}
      </ul>
      {!kept.isKept && (
        <Notice urgent>
          <p>{say('observe.not-kept')}</p>
        </Notice>
      )}
      {latest && (
        <section className={page.section}>
          <h2>{say('exchange.since')}</h2>
          {trials
            .filter((nth) => latest[1][`what-${nth}`].trim() !== '')
            .map((nth) => (
              <Choices
                key={nth}
                legend={
                  <span dir="auto">
                    {latest[1][`what-${nth}`]}
                    {latest[1][`when-${nth}`] && ` · ${sayDay(latest[1][`when-${nth}`], spoken)}`}
                  </span>
                }
                values={trialStates}
                chosen={trialStates.find((one) => one === latest[1][`state-${nth}`]) ?? 'todo'}
                nameOf={(one) => say(`exchange.${one}`)}
                onChoose={(state) => kept.write(latest[0], { [`state-${nth}`]: state })}
                className={styles.row}
              />
            ))}
        </section>
      )}
      <section className={page.section}>
        <Choices
          legend={say('exchange.theme')}
          values={exchangeThemes}
          chosen={theme}
          nameOf={(one) => say(`exchange-theme.${one}`)}
          onChoose={setTheme}
          className={styles.row}
        />
        <TextLine
          label={say('exchange.own-theme')}
          value={own}
          limit={limitOf(say, 60)}
          onWrite={setOwn}
        />
        <p className={page.hint}>{say('exchange.never')}</p>
        {theme && (
          <div className={styles.means}>
            <h2>{say('exchange.means', { theme: say(`exchange-theme.${theme}`) })}</h2>
            <ul>
              {meansOf.map((nth) => (
                <li key={nth}>{say(`exchange-means.${theme}-${nth}`)}</li>
              ))}
            </ul>
            <h2>{say('exchange.play')}</h2>
            <p>{say('exchange.play-what')}</p>
            <p>{say(`exchange-play.${theme}`)}</p>
            {hardTimes(say, country).call.map((line) => (
              <p key={line} className={page.hint}>
                {line}
              </p>
            ))}
          </div>
        )}
        <div className={page.row}>
          <Button
            look="main"
            sign="presentation"
            onClick={() => {
              onBegin(named)
              focusTitle()
            }}
          >
            {say('exchange.begin')}
          </Button>
        </div>
      </section>
      {past.length > 0 && (
        <section className={page.section}>
          <h2>{say('exchange.past')}</h2>
          <ul className={styles.past}>
            {past.map(([id, one]) => (
              <li key={id}>
                <h3 dir="auto">
                  {[sayDay(one.on, spoken), one.theme].filter(Boolean).join(' · ')}
                </h3>
                <ul>
                  {Array.from({ length: mostKept }, (_, at) => one[`keep-${(at + 1) as 1}`])
                    .filter((line) => line.trim() !== '')
                    .map((line) => (
                      <li key={line} dir="auto">
                        {line}
                      </li>
                    ))}
                </ul>
                <Button look="quiet" sign="pencil-simple" onClick={() => onComplete(id)}>
                  {say('exchange.complete')}
                  <span className="for-readers"> {one.theme}</span>
                </Button>
              </li>
            ))}
          </ul>
          <div className={page.row}>
            <PdfButton
              look="plain"
              sign="printer"
              label={say('exchange.print')}
              versions={[
                composeExchange(past, printed, paperFor(recallCountry(), navigator.languages)),
              ]}
            />
            <Button look="quiet" sign="eraser" onClick={kept.forget}>
              {say('observe.erase')}
            </Button>
          </div>
        </section>
      )}
    </Page>
  )
}

/** What is kept: things worth keeping, and what one tries until the next time. */
function Keeping({ kept, id, onDone }: { kept: Kept; id: string; onDone: () => void }) {
  const { say } = useWords()
  const lines = notesOn(exchanged, kept.notes, id)
  return (
    <Page main={page.main}>
      <Title>{say('exchange.keep-title')}</Title>
      <p className={page.lead}>{say('exchange.never')}</p>
      <section className={page.section}>
        <h2>{say('exchange.keep')}</h2>
        {([1, 2, 3, 4, 5] as const).map((nth) => (
          <TextLine
            key={nth}
            label={say('exchange.keep-nth', { nth })}
            value={lines[`keep-${nth}`]}
            limit={limitOf(say, 140)}
            outlives
            onWrite={(text) => kept.write(id, { [`keep-${nth}`]: text })}
          />
        ))}
      </section>
      <section className={page.section}>
        <h2>{say('exchange.trials')}</h2>
        {trials.map((nth) => (
          <div key={nth} className={styles.trial}>
            <TextLine
              label={say('exchange.what-nth', { nth })}
              value={lines[`what-${nth}`]}
              limit={limitOf(say, 140)}
              outlives
              onWrite={(text) => kept.write(id, { [`what-${nth}`]: text })}
            />
            <DateLine
              label={say('exchange.when-nth', { nth })}
              value={lines[`when-${nth}`]}
              from={lines.on}
              onChange={(day) => kept.write(id, { [`when-${nth}`]: day })}
            />
          </div>
        ))}
        <div className={page.row}>
          <Button
            look="main"
            sign="check"
            onClick={() => {
              onDone()
              focusTitle()
            }}
          >
            {say('exchange.done-all')}
          </Button>
        </div>
      </section>
    </Page>
  )
}
