import { useState } from 'react'
import styles from '@/adviser/adviser.module.css'
import { DeskTop } from '@/adviser/DeskTop'
import { deckWith, withOwnWords } from '@/deck/deck-with'
import { type DeskId, type DeskPerson, isOver } from '@/desk/desk'
import { recallCountry } from '@/device/country-choice'
import { recallNearBy } from '@/device/near-by'
import { GroupPrinting, type PersonPapers } from '@/frame/GroupPrinting'
import { paths } from '@/frame/paths'
import { dayOf, noonOf } from '@/journey/day'
import { composeCopy } from '@/portfolio/copy/compose-copy'
import { journeyOfCopy } from '@/portfolio/copy/journey-of-copy'
import { documentsOf } from '@/portfolio/fit'
import { composeOnePage } from '@/portfolio/one-page/compose-one-page'
import type { CoverTexts } from '@/portfolio/packets/packets'
import { paperFor } from '@/portfolio/paper'
import type { Versions } from '@/portfolio/pdf/portfolio.worker'
import { composeRoadmap } from '@/portfolio/roadmap/compose-roadmap'
import { useDesk } from '@/store/desk'
import { currentWords, useWords } from '@/store/language'
import { Chip } from '@/ui/Chip'
import { Title } from '@/ui/Title'

const kinds = ['copy', 'one-page', 'roadmap'] as const
type Kind = (typeof kinds)[number]

const signs = {
  copy: 'identification-card',
  'one-page': 'identification-card',
  roadmap: 'footprints',
} as const satisfies Readonly<Record<Kind, CoverTexts['papers'][number]['sign']>>

/** Names and papers, and one PDF in the order of the list with a cover between people. */
export default function GroupPrint() {
  const { say } = useWords()
  const people = useDesk((desk) => (desk.kind === 'open' ? desk.people : null)) ?? []
  const today = dayOf(new Date())
  const here = people.filter((person) => !isOver(person, today))
  const [without, setWithout] = useState<ReadonlySet<DeskId>>(new Set())
  const [wanted, setWanted] = useState<ReadonlySet<Kind>>(new Set<Kind>(['copy', 'roadmap']))
  const chosen = here.filter(({ id }) => !without.has(id))
  const turned = <Value,>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> => {
    const next = new Set(set)
    if (!next.delete(value)) next.add(value)
    return next
  }
  return (
    <div className={styles.page}>
      <DeskTop back={{ to: paths.desk, name: say('desk.title') }} />
      <main className={styles.door}>
        <Title>{say('print.title')}</Title>
        <fieldset className={styles.row}>
          <legend>{say('print.who')}</legend>
          <Chip pressed={without.size === 0} onPress={() => setWithout(new Set())}>
            {say('print.everybody')}
          </Chip>
          <Chip
            pressed={chosen.length === 0}
            onPress={() => setWithout(new Set(here.map(({ id }) => id)))}
          >
            {say('print.nobody')}
          </Chip>
          {here.map(({ id, copy }) => (
            <Chip
              key={id}
              sign={without.has(id) ? 'circle' : 'check'}
              pressed={!without.has(id)}
              onPress={() => setWithout(turned(without, id))}
            >
              {copy.about.name}
            </Chip>
          ))}
        </fieldset>
        <fieldset className={styles.row}>
          <legend>{say('print.what')}</legend>
          {kinds.map((kind) => (
            <Chip
              key={kind}
              pressed={wanted.has(kind)}
              onPress={() => setWanted(turned(wanted, kind))}
            >
              {say(`paper-kind.${kind}`)}
            </Chip>
          ))}
        </fieldset>
        <GroupPrinting
          count={wanted.size === 0 ? 0 : chosen.length}
          make={async () => chosen.map((person) => papersOf(person, wanted))}
        />
      </main>
    </div>
  )
}

/** The papers of one person that there is something for. */
function papersOf({ copy }: DeskPerson, wanted: ReadonlySet<Kind>): PersonPapers {
  const { printed, say } = currentWords()
  const paper = paperFor(recallCountry(), navigator.languages)
  const journey = journeyOfCopy(copy)
  const onePage = { paper, date: noonOf(copy.cutOn), project: null, surname: '' }
  const made: Readonly<Record<Kind, () => Versions | null>> = {
    copy: () => [composeCopy(copy, printed, { paper })],
    'one-page': () =>
      journey.strengths.size > 0
        ? documentsOf(
            composeOnePage(journey, deckWith(journey), withOwnWords(printed, journey), onePage),
          )
        : null,
    roadmap: () =>
      journey.roadmap.size > 0 ? [composeRoadmap(journey, printed, paper, recallNearBy())] : null,
  }
  const papers: PersonPapers['papers'][number][] = []
  for (const kind of kinds.filter((one) => wanted.has(one))) {
    const versions = made[kind]()
    if (versions) papers.push({ versions, label: say(`paper-kind.${kind}`), sign: signs[kind] })
  }
  return { name: copy.about.name, papers }
}
