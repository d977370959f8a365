import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { cardsOfDeck, eraseDeck } from '@/device/deck-storage'
import { chooseTabletDeck, recallTabletDeck } from '@/device/tablet-deck'
import { readDeckFile } from '@/documents/deck-format'
import { copyOurDeck } from '@/facilitator/decks/copy-our-deck'
import styles from '@/facilitator/decks/decks.module.css'
import { ImportTrouble, type Trouble } from '@/facilitator/decks/ImportTrouble'
import { readTable } from '@/facilitator/decks/read-table'
import page from '@/facilitator/facilitator.module.css'
import { ListNotice } from '@/facilitator/ListNotice'
import { Page } from '@/frame/Page'
import { paths } from '@/frame/paths'
import { wingPaths } from '@/frame/wing-paths'
import { nameOfLanguage } from '@/language/language'
import { useWords } from '@/store/language'
import { decksHere, keepNewDeck } from '@/store/open-deck'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Dialog } from '@/ui/Dialog'
import { FileChoice } from '@/ui/FileChoice'
import { Title } from '@/ui/Title'
import { useAnswer } from '@/ui/use-answer'
import { type DeckId, type MadeDeck, startDeck, takeDeckStep } from '@/workshop/made-deck'

/** The decks that were made on this device: ours to copy, one from nothing, or one of a colleague’s. */
export default function DecksScreen() {
  const { say, printed } = useWords()
  const [, go] = useLocation()
  const [turn, setTurn] = useState(0)
  const decks = useAnswer(String(turn), decksHere)
  const [chosen, setChosen] = useState(recallTabletDeck)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [erasing, setErasing] = useState<DeckId | null>(null)
  if (decks === null) return null

  const begin = async (deck: MadeDeck) => {
    const kept = await keepNewDeck(deck)
    if (kept.ok) go(wingPaths.deck(kept.id))
    else setTrouble({ text: say(`made.${kept.because}`) })
  }
  const open = async (file: File) => {
    setTrouble(null)
    if (/\.json$/i.test(file.name)) {
      const read = await readDeckFile(file)
      if (read.ok) await begin(read.deck)
      else setTrouble({ text: say(`made-file.${read.because}`) })
      return
    }
    const read = await readTable(file)
    if (!read.ok) return setTrouble(read.trouble)
    const name = file.name.replace(/\.[^.]*$/, '').slice(0, 100)
    const blank = startDeck(name, read.languages)
    await begin(takeDeckStep(blank, { kind: 'add-cards', cards: read.cards }))
  }
  const choose = async (id: DeckId | 'ours') => {
    if (id !== 'ours' && !(await cardsOfDeck(id)))
      return announce(say('about.deck-not-ready'), 'seen')
    chooseTabletDeck(id === 'ours' ? null : id)
    setChosen(id === 'ours' ? null : id)
    announce(say('made.for-tablet-done'), 'seen')
  }
  const erased = decks.find(({ id }) => id === erasing)
  return (
    <Page main={page.main}>
      <div className={styles.back}>
        <LinkButton look="quiet" sign="caret-left" to={paths.facilitate}>
          {say('facilitate.title')}
        </LinkButton>
      </div>
      <Title>{say('made.title')}</Title>
      <p className={page.lead}>{say('made.lead')}</p>
      <ImportTrouble trouble={trouble} />
      <ListNotice />
      {decks.length > 0 && (
        <section className={page.section}>
          <h2>{say('made.mine')}</h2>
          <ul className={page.workshops}>
            {decks.map(({ id, name, cards, languages }) => (
              <li key={id}>
                <Link href={wingPaths.deck(id)}>
                  <strong dir="auto">{name || say('made.untitled')}</strong>
                  <span>
                    {say('made.count', { count: cards })} ·{' '}
                    {languages.map(nameOfLanguage).join(', ')}
                  </span>
                </Link>
                <Button look="quiet" sign="trash" onClick={() => setErasing(id)}>
                  {say('made.erase')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={page.section}>
        <h2>{say('made.new')}</h2>
        <div className={page.row}>
          <Button
            look="main"
            sign="copy"
            onClick={() => void copyOurDeck(say('made.copy-name')).then(begin)}
          >
            {say('made.copy')}
          </Button>
          <Button sign="plus" onClick={() => void begin(startDeck('', [printed.language]))}>
            {say('made.blank')}
          </Button>
          <FileChoice
            label={say('made.open')}
            accept=".json,.csv,.txt,.tsv,application/json,text/csv"
            onChoose={(file) => void open(file)}
          />
        </div>
        <p className={page.hint}>{say('made.open-what')}</p>
        <div className={page.row}>
          <LinkButton sign="printer" to={wingPaths.paper()}>
            {say('made.print-ours')}
          </LinkButton>
        </div>
      </section>
      <section className={page.section}>
        <h2>{say('made.for-tablet')}</h2>
        <p className={page.hint}>{say('made.for-tablet-what')}</p>
        <Choices
          legend={<span className="for-readers">{say('made.for-tablet')}</span>}
          values={['ours' as const, ...decks.map(({ id }) => id)]}
          chosen={chosen ?? 'ours'}
          nameOf={(one) =>
            one === 'ours'
              ? say('made.ours')
              : decks.find(({ id }) => id === one)?.name || say('made.untitled')
          }
          onChoose={(one) => void choose(one)}
          className={styles.choices}
        />
      </section>
      {erased && (
        <Dialog
          title={say('made.erase-title', { name: erased.name || say('made.untitled') })}
          closeLabel={say('common.close')}
          onClose={() => setErasing(null)}
        >
          <p>{say('made.erase-what')}</p>
          <div className={page.row}>
            <Button
              sign="trash"
              onClick={async () => {
                await eraseDeck(erased.id)
                if (chosen === erased.id) await choose('ours')
                setErasing(null)
                setTurn(turn + 1)
              }}
            >
              {say('made.erase-yes')}
            </Button>
            <Button look="main" onClick={() => setErasing(null)}>
              {say('made.erase-no')}
            </Button>
          </div>
        </Dialog>
      )}
    </Page>
  )
}
