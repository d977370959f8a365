import { useRef, useState } from 'react'
import { deckWith, withOwnWords } from '@/deck/deck-with'
import { recallCountry } from '@/device/country-choice'
import { journeyTables } from '@/documents/journey-format'
import { readRows } from '@/documents/row-tables'
import styles from '@/facilitator/after/after.module.css'
import type { Listed } from '@/facilitator/after/ShownList'
import { GroupPrinting, type PersonPapers } from '@/frame/GroupPrinting'
import { type JourneyId, startJourney } from '@/journey/journey'
import { useBoard } from '@/live-room/board'
import { notePrinted, shownBy } from '@/live-room/facilitating'
import { composePortfolio } from '@/portfolio/compose'
import { paperFor } from '@/portfolio/paper'
import { currentWords, useWords } from '@/store/language'
import { Chip } from '@/ui/Chip'
import type { WorkshopId } from '@/workshop/workshop'

/** Prints what people show, in one file with a cover between them; who asked for it is ticked. */
export function GroupPrintPanel({ id, people }: { id: WorkshopId; people: readonly Listed[] }) {
  const { say } = useWords()
  const present = useBoard((board) => board.people)
  const showing = people.filter((one) => (present[one.id]?.shows ?? 'nothing') !== 'nothing')
  const asking = showing.filter((one) => present[one.id]?.prints)
  /** Turned by hand: else who asked, or where nobody asked, everybody. */
  const [turned, setTurned] = useState<ReadonlyMap<JourneyId, boolean>>(new Map())
  /** Those whose papers are in the file: somebody may have stopped showing theirs meanwhile. */
  const printed = useRef<readonly JourneyId[]>([])
  const proposed = asking.length > 0 ? asking : showing
  const isChosen = (one: Listed) => turned.get(one.id) ?? proposed.includes(one)
  const chosen = showing.filter(isChosen)
  if (showing.length === 0) {
    return (
      <section className={styles.panel}>
        <h2>{say('print.group')}</h2>
        <p>{say('after.nobody-shows')}</p>
      </section>
    )
  }
  return (
    <section className={styles.panel}>
      <h2>{say('print.title')}</h2>
      <p>{say('after.print-what')}</p>
      <fieldset className={styles.row}>
        <legend className="for-readers">{say('print.who')}</legend>
        {showing.map((one) => (
          <Chip
            key={one.id}
            sign={isChosen(one) ? 'check' : 'circle'}
            pressed={isChosen(one)}
            onPress={() => setTurned(new Map(turned).set(one.id, !isChosen(one)))}
          >
            {one.name}
          </Chip>
        ))}
      </fieldset>
      <GroupPrinting
        count={chosen.length}
        make={async () => {
          const made = await Promise.all(chosen.map((one) => portfolioOf(id, one)))
          printed.current = chosen.filter((_, at) => made[at] !== null).map((one) => one.id)
          return made.flatMap((papers) => papers ?? [])
        }}
        onDone={() => void notePrinted(id, printed.current)}
      />
    </section>
  )
}

/** What somebody shows at this moment, as a portfolio; `null` where they show nothing any more. */
async function portfolioOf(id: WorkshopId, { id: person, name, colour }: Listed) {
  const answer = await shownBy(id, person)
  if (!answer.ok || answer.shows === 'nothing') return null
  const { tables } = readRows(journeyTables, answer.tables)
  const journey = { ...startJourney(name, colour), ...tables }
  const { printed, say } = currentWords()
  const paper = paperFor(recallCountry(), navigator.languages)
  const portfolio = composePortfolio(journey, deckWith(journey), withOwnWords(printed, journey), {
    paper,
    date: new Date(),
  })
  const papers: PersonPapers = {
    name,
    papers: [
      {
        versions: [portfolio],
        label: say('paper-kind.portfolio'),
        sign: 'identification-card',
      },
    ],
  }
  return papers
}
