import { useState } from 'react'
import { useParams } from 'wouter'
import { deckLanguages } from '@/deck/deck-texts'
import { recallCountry } from '@/device/country-choice'
import { findDeck } from '@/device/deck-storage'
import { fileName } from '@/documents/journey-file'
import styles from '@/facilitator/decks/decks.module.css'
import { type PaperKind, paperCards, paperKinds } from '@/facilitator/decks/paper-cards'
import page from '@/facilitator/facilitator.module.css'
import { Page } from '@/frame/Page'
import { saveFile } from '@/frame/save-file'
import { wingPaths } from '@/frame/wing-paths'
import { nameOfLanguage } from '@/language/language'
import { asJob, type Turn, turns } from '@/portfolio/cards/card-sheets'
import type { PaperSize } from '@/portfolio/document'
import { paperFor } from '@/portfolio/paper'
import { printCards } from '@/portfolio/pdf/print-portfolio'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'
import { useAnswer } from '@/ui/use-answer'
import type { DeckId, MadeDeck } from '@/workshop/made-deck'

/** A deck on paper: nine cards or four on a sheet, with backs that lie over their fronts. */
export default function PaperScreen() {
  const id = useParams<{ id?: string }>().id as DeckId | undefined
  const { say } = useWords()
  const found = useAnswer(id ?? '', async () => (id ? findDeck(id) : null))
  if (id && !found) return null
  if (found && !found.ok) {
    return (
      <Page main={page.main}>
        <Title>{say('made.refused')}</Title>
        <p>{say(`made-refused.${found.because}`)}</p>
        <LinkButton look="main" to={wingPaths.decks}>
          {say('made.back')}
        </LinkButton>
      </Page>
    )
  }
  return (
    <Paper key={id} deck={found?.deck ?? null} back={id ? wingPaths.deck(id) : wingPaths.decks} />
  )
}

const perSheets = ['9', '4'] as const
const inks = ['colour', 'ink'] as const

function Paper({ deck, back }: { deck: MadeDeck | null; back: string }) {
  const { say, printed } = useWords()
  const [kind, setKind] = useState<PaperKind>('cards')
  const languages = kind === 'cards' && deck ? deck.about.languages : deckLanguages
  const [asked, setFirst] = useState<string>(printed.language)
  const first = languages.includes(asked) ? asked : (languages[0] ?? 'fr')
  const [second, setSecond] = useState<string>('')
  const [paper, setPaper] = useState<PaperSize>(() =>
    paperFor(recallCountry(), navigator.languages),
  )
  const [perSheet, setPerSheet] = useState<(typeof perSheets)[number]>('9')
  const [turn, setTurn] = useState<Turn>('long-edge')
  const [ink, setInk] = useState<(typeof inks)[number]>('colour')
  const [sheets, setSheets] = useState<{ done: number; of: number } | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const name = deck ? deck.about.name || say('made.untitled') : say('made.ours')
  const title = kind === 'cards' ? name : say(`paper.kind-${kind}`)
  const others = languages.filter((one) => one !== first)
  const other = others.includes(second) ? second : null

  const print = async () => {
    if (sheets) return
    setTrouble(null)
    setSheets({ done: 0, of: 1 })
    const cards = await paperCards(kind, deck, first, other).catch(() => null)
    if (!cards) {
      setSheets(null)
      return setTrouble(say('drawing.away'))
    }
    // Where nothing stands on a back, no sheet of blanks is printed.
    const hasBacks = cards.some(({ example, other: back }) => example !== '' || back !== null)
    const turned = hasBacks ? turn : 'none'
    const job = asJob({
      ...{ title, paper, cards, turn: turned },
      language: first,
      perSheet: perSheet === '9' ? 9 : 4,
      isInk: ink === 'ink',
      forExample: kind === 'cards' ? say('paper.example') : '',
      marginOf: (sheet, of, isBack) => ({
        start: say(isBack ? 'paper.sheet-back' : 'paper.sheet-front', { title, sheet, of }),
        end: say(turned === 'none' ? 'paper.real-size' : `paper.real-size-${turned}`),
      }),
    })
    const of = job.margins.length
    const made = await printCards(job, (done) => setSheets({ done, of }))
    setSheets(null)
    if (!made.ok) return setTrouble(say('portfolio.pdf-failed'))
    if (made.missing.length > 0)
      setTrouble(say('portfolio.missing', { letters: made.missing.join(' ') }))
    saveFile(made.file, fileName(title, new Date(), 'pdf'))
    announce(say('paper.done'), 'seen')
  }
  return (
    <Page main={page.main}>
      <div className={styles.back}>
        <LinkButton look="quiet" sign="caret-left" to={back}>
          {deck ? name : say('made.title')}
        </LinkButton>
      </div>
      <Title>{say('paper.title')}</Title>
      <p className={page.lead}>{say('paper.lead')}</p>
      <Choices
        legend={say('paper.what')}
        values={paperKinds}
        chosen={kind}
        nameOf={(one) => (one === 'cards' ? name : say(`paper.kind-${one}`))}
        onChoose={setKind}
        className={styles.choices}
      />
      {kind !== 'charter' && (
        <>
          <Choices
            legend={say('paper.front')}
            values={languages}
            chosen={first}
            nameOf={nameOfLanguage}
            onChoose={setFirst}
            className={styles.choices}
          />
          {others.length > 0 && turn !== 'none' && (
            <Choices
              legend={say('paper.other')}
              values={['', ...others]}
              chosen={other ?? ''}
              nameOf={(one) => (one === '' ? say('made.no-second') : nameOfLanguage(one))}
              onChoose={setSecond}
              className={styles.choices}
            />
          )}
        </>
      )}
      <Choices
        legend={say('paper.size')}
        values={['a4', 'letter'] as const}
        chosen={paper}
        nameOf={(one) => say(`paper.${one}`)}
        onChoose={setPaper}
        className={styles.choices}
      />
      <Choices
        legend={say('paper.per-sheet')}
        values={perSheets}
        chosen={perSheet}
        nameOf={(one) => say(`paper.per-sheet-${one}`)}
        onChoose={setPerSheet}
        className={styles.choices}
      />
      <Choices
        legend={say('paper.turn')}
        values={turns}
        chosen={turn}
        nameOf={(one) => say(`paper.turn-${one}`)}
        onChoose={setTurn}
        className={styles.choices}
      />
      <Choices
        legend={say('paper.ink')}
        values={inks}
        chosen={ink}
        nameOf={(one) => say(`paper.ink-${one}`)}
        onChoose={setInk}
        className={styles.choices}
      />
      <div className={page.row}>
        <Button
          look="main"
          sign="printer"
          aria-disabled={sheets !== null}
          onClick={() => void print()}
        >
          {say(sheets ? 'portfolio.making' : 'portfolio.pdf')}
        </Button>
        {sheets && (
          <progress
            className={styles.progress}
            value={sheets.done}
            max={sheets.of}
            aria-label={say('portfolio.making')}
          />
        )}
      </div>
      {trouble && (
        <Notice urgent>
          <p>{trouble}</p>
        </Notice>
      )}
      <p className={page.hint}>{say('paper.real-what')}</p>
    </Page>
  )
}
