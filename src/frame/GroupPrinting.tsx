import { useState } from 'react'
import { recallCountry } from '@/device/country-choice'
import { fileName } from '@/documents/journey-file'
import styles from '@/frame/group-printing.module.css'
import { saveFile } from '@/frame/save-file'
import { dayOf } from '@/journey/day'
import { type CoverTexts, coverTexts, type Packet } from '@/portfolio/packets/packets'
import { paperFor } from '@/portfolio/paper'
import type { Versions } from '@/portfolio/pdf/portfolio.worker'
import { printPackets } from '@/portfolio/pdf/print-portfolio'
import { sayDay } from '@/portfolio/say-day'
import { currentWords, useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Notice } from '@/ui/Notice'

/** What one person gets. */
export type PersonPapers = {
  readonly name: string
  readonly papers: readonly (CoverTexts['papers'][number] & { readonly versions: Versions })[]
}

/** One PDF for a group, in order, with a cover between people, and how far it is. */
export function GroupPrinting({
  count,
  make,
  onDone,
}: {
  /** For how many people. */
  count: number
  make: () => Promise<readonly PersonPapers[]>
  onDone?: () => void
}) {
  const { say } = useWords()
  const [isTwoSided, setTwoSided] = useState(false)
  const [done, setDone] = useState<number | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)

  const print = async () => {
    if (done !== null) return
    setSentence(null)
    if (count === 0) return setSentence(say('print.none'))
    setDone(0)
    const people = (await make()).filter(({ papers }) => papers.length > 0)
    const [first, ...others] = packetsOf(people)
    const printed = first && (await printPackets([first, ...others], isTwoSided, setDone))
    setDone(null)
    if (!printed) return setSentence(say('print.none'))
    if (!printed.ok) return setSentence(say('portfolio.pdf-failed'))
    if (printed.missing.length > 0)
      setSentence(say('portfolio.missing', { letters: printed.missing.join(' ') }))
    saveFile(printed.file, fileName(first.cover.title, new Date(), 'pdf'))
    announce(say('print.done'), 'seen')
    onDone?.()
  }
  return (
    <div className={styles.printing}>
      <fieldset className={styles.row}>
        <legend>{say('print.sides')}</legend>
        <Chip pressed={!isTwoSided} onPress={() => setTwoSided(false)}>
          {say('print.one-sided')}
        </Chip>
        <Chip pressed={isTwoSided} onPress={() => setTwoSided(true)}>
          {say('print.two-sided')}
        </Chip>
      </fieldset>
      <Button look="main" sign="printer" aria-disabled={done !== null} onClick={() => void print()}>
        {done === null ? say('print.now', { count }) : say('portfolio.making')}
      </Button>
      {done !== null && (
        <p className={styles.row}>
          <progress max={count} value={done} aria-label={say('portfolio.making')} />
          {say('print.progress', { done, count })}
        </p>
      )}
      {sentence && (
        <Notice urgent>
          <p>{sentence}</p>
        </Notice>
      )}
    </div>
  )
}

function packetsOf(people: readonly PersonPapers[]): readonly Packet[] {
  const { printed } = currentWords()
  const paper = paperFor(recallCountry(), navigator.languages)
  const day = sayDay(dayOf(new Date()), printed.variety)
  const covers = coverTexts(people, paper, day, printed)
  return covers.map((cover, at) => ({ cover, papers: people[at]?.papers ?? [] }))
}
