import { useEffect, useState } from 'react'
import { useParams } from 'wouter'
import type { CardId } from '@/deck/deck'
import { familyOf, fullDeck } from '@/deck/full-deck'
import { writeCardTable } from '@/documents/card-table'
import { writeDeckFile } from '@/documents/deck-format'
import { fileName } from '@/documents/journey-file'
import { newId } from '@/documents/new-id'
import { CardForm } from '@/facilitator/decks/CardForm'
import { ChooseDialog } from '@/facilitator/decks/ChooseDialog'
import { DeckLanguages } from '@/facilitator/decks/DeckLanguages'
import styles from '@/facilitator/decks/deck.module.css'
import { ImportTrouble, type Trouble } from '@/facilitator/decks/ImportTrouble'
import { readTable } from '@/facilitator/decks/read-table'
import { sayDeckProblem } from '@/facilitator/decks/say-problem'
import page from '@/facilitator/facilitator.module.css'
import { limitOf } from '@/frame/limit-of'
import { Page } from '@/frame/Page'
import { saveFile } from '@/frame/save-file'
import { wingPaths } from '@/frame/wing-paths'
import { nameOfLanguage } from '@/language/language'
import { useWords } from '@/store/language'
import { closeDeck, deckStep, openDeck, undoDeck, useOpenDeck } from '@/store/open-deck'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { FileChoice } from '@/ui/FileChoice'
import { Notice } from '@/ui/Notice'
import { Pictogram, Sign } from '@/ui/Sign'
import { TextLine } from '@/ui/TextLine'
import { focusTitle, Title } from '@/ui/Title'
import { useBeingTyped } from '@/ui/waiting-words'
import { deckProblems } from '@/workshop/deck-problems'
import { cardsInOrder, type DeckId, type MadeDeck, mostCards, noWords } from '@/workshop/made-deck'

/** One deck: its cards in a list, the one that is being made, and how a tablet shows it. */
export default function DeckScreen() {
  const { id } = useParams<{ id: DeckId }>()
  const { say } = useWords()
  const open = useOpenDeck()
  useEffect(() => {
    void openDeck(id)
    return () => void closeDeck()
  }, [id])
  if (open.kind === 'closed') return null
  if (open.kind === 'refused') {
    return (
      <Page main={page.main}>
        <Title>{say('made.refused')}</Title>
        <p>{say(`made-refused.${open.because}`)}</p>
        <LinkButton look="main" to={wingPaths.decks}>
          {say('made.back')}
        </LinkButton>
      </Page>
    )
  }
  return <Deck key={open.id} deck={open.deck} />
}

function Deck({ deck }: { deck: MadeDeck }) {
  const { say, printed } = useWords()
  const rows = cardsInOrder(deck)
  const [chosen, setChosen] = useState<CardId | null>(rows[0]?.id ?? null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const id = useOpenDeck((state) => (state.kind === 'open' ? state.id : null))
  const canUndo = useOpenDeck((state) => state.kind === 'open' && state.canUndo)
  const card = rows.find(({ id }) => id === chosen) ?? rows[0]
  const [first = 'fr'] = deck.about.languages
  const title = deck.about.name || say('made.untitled')
  const nameOf = (id: CardId) =>
    deck.cards.get(id)?.texts[first]?.label || say('made.unnamed', { number: numberOf(id) })
  const numberOf = (id: CardId) => rows.findIndex((row) => row.id === id) + 1

  const add = () => {
    const id = newId<'card'>()
    const family = card?.family ?? fullDeck.families[0]?.id
    if (!family) return
    const pictogram = familyOf(family).familySign
    const texts = Object.fromEntries(deck.about.languages.map((language) => [language, noWords]))
    deckStep({
      kind: 'add-cards',
      cards: [{ id, family, pictogram, picture: null, experiences: [], texts }],
    })
    setChosen(id)
  }
  const drop = (id: CardId) => {
    const at = numberOf(id) - 1
    deckStep({ kind: 'drop-card', card: id })
    setChosen(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null)
    announce(say('made.dropped', { name: nameOf(id) }), 'seen')
    focusTitle()
  }
  const bringIn = async (file: File) => {
    setTrouble(null)
    const read = await readTable(file)
    if (!read.ok) return setTrouble(read.trouble)
    const other = read.languages.filter((one) => !deck.about.languages.includes(one))
    if (rows.length > 0 && other.length > 0) {
      const languages = other.map(nameOfLanguage).join(', ')
      return setTrouble({ text: say('table.other-languages', { languages }) })
    }
    if (rows.length + read.cards.length > mostCards)
      return setTrouble({ text: say('made-problem.too-many') })
    if (rows.length === 0) deckStep({ kind: 'speak-in', languages: read.languages })
    deckStep({ kind: 'add-cards', cards: read.cards })
    announce(say('made.brought-in', { count: read.cards.length }), 'seen')
  }
  return (
    <Page main={styles.main}>
      <div className={styles.bar}>
        <LinkButton look="quiet" sign="caret-left" to={wingPaths.decks}>
          {say('made.title')}
        </LinkButton>
        <KeptDeck />
        {id && (
          <LinkButton sign="printer" to={wingPaths.paper(id)}>
            {say('made.print')}
          </LinkButton>
        )}
        <Button look="main" sign="arrow-right" onClick={() => setChoosing(true)}>
          {say('made.choose')}
        </Button>
      </div>
      <ImportTrouble trouble={trouble} />
      <div className={styles.table}>
        <section className={styles.cards} aria-label={say('made.cards')}>
          <Title>{title}</Title>
          <p className={page.hint}>
            {say('made.count', { count: rows.length })} ·{' '}
            {deck.about.languages.map(nameOfLanguage).join(', ')}
          </p>
          <div className={styles.adding}>
            <Button sign="plus" disabled={rows.length >= mostCards} onClick={add}>
              {say('made.add')}
            </Button>
            <FileChoice
              label={say('made.import')}
              accept=".csv,.txt,.tsv,text/csv"
              onChoose={(file) => void bringIn(file)}
            />
            <Button look="quiet" sign="arrow-u-up-left" disabled={!canUndo} onClick={undoDeck}>
              {say('common.undo')}
            </Button>
          </div>
          <ol className={styles.list}>
            {rows.map(({ id, family, pictogram }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={id === card?.id}
                  data-suit={familyOf(family).suit}
                  onClick={() => setChosen(id)}
                >
                  <span className={styles.small}>
                    <Pictogram name={pictogram} picture={deck.pictures.get(id)} large />
                  </span>
                  <span dir="auto">{nameOf(id)}</span>
                  <Sign sign="caret-right" />
                </button>
              </li>
            ))}
          </ol>
        </section>
        <div className={styles.making}>
          {card ? (
            <CardForm
              key={card.id}
              deck={deck}
              card={card}
              name={nameOf(card.id)}
              isFirst={card === rows[0]}
              isLast={card === rows.at(-1)}
              onDrop={() => drop(card.id)}
            />
          ) : (
            <p className={page.lead}>{say('made.empty')}</p>
          )}
        </div>
      </div>
      <Problems deck={deck} nameOf={nameOf} onShow={setChosen} />
      <section className={page.section}>
        <h2>{say('made.whole')}</h2>
        <TextLine
          label={say('made.name')}
          value={deck.about.name}
          limit={limitOf(say, 100)}
          outlives
          onWrite={(name) => deckStep({ kind: 'name-deck', name })}
        />
        <DeckLanguages deck={deck} />
        <div className={page.row}>
          <Button sign="download-simple" onClick={() => saveDeck(deck, title)}>
            {say('made.save')}
          </Button>
          <Button sign="table" onClick={() => saveTable(deck, title)}>
            {say('made.save-table')}
          </Button>
        </div>
        <p className={page.hint}>{say('made.save-what')}</p>
      </section>
      {isChoosing && <ChooseDialog deck={deck} title={title} onClose={() => setChoosing(false)} />}
    </Page>
  )

  function saveDeck(whole: MadeDeck, called: string): void {
    const file = new Blob([writeDeckFile(whole)], { type: 'application/json' })
    saveFile(file, fileName(called, new Date(), 'json'))
  }
  function saveTable(whole: MadeDeck, called: string): void {
    const fields = ['label', 'text', 'cv', 'example', 'family', 'drawing', 'experiences'] as const
    const titles = Object.fromEntries(
      fields.map((field) => [field, say(`column.${field}`)]),
    ) as Record<(typeof fields)[number], string>
    const text = writeCardTable(whole, titles, printed.deck)
    saveFile(new Blob([text], { type: 'text/csv' }), fileName(called, new Date(), 'csv'))
  }
}

/** Whether what is on the screen is on this device, too. */
function KeptDeck() {
  const { say } = useWords()
  const stored = useOpenDeck((state) => (state.kind === 'open' ? state.keeping : null))
  const isTyping = useBeingTyped((typed) => typed.fields > 0)
  const kind = stored?.kind === 'kept' && isTyping ? 'keeping' : (stored?.kind ?? 'keeping')
  return (
    <>
      <p className={styles.kept} data-keeping={kind}>
        <Sign sign={kind === 'kept' ? 'check-circle-fill' : 'circle-dashed'} />
        {say(`keeping.${kind}`)}
      </p>
      {stored?.kind === 'not-kept' && (
        <Notice urgent>
          <p>{say(`made.${stored.because}`)}</p>
        </Notice>
      )}
    </>
  )
}

/** What has to be seen to before the deck is dealt; each leads to its card. */
function Problems({
  deck,
  nameOf,
  onShow,
}: {
  deck: MadeDeck
  nameOf: (card: CardId) => string
  onShow: (card: CardId) => void
}) {
  const { say } = useWords()
  const problems = deckProblems(deck)
  if (problems.length === 0) return null
  return (
    <details className={styles.problems}>
      <summary>
        <Sign sign="list-checks" />
        {say('made.before', { count: problems.length })}
      </summary>
      <ul>
        {problems.map((problem) => {
          const card = 'card' in problem ? problem.card : null
          const said = sayDeckProblem(problem, card ? nameOf(card) : '', say)
          return (
            <li key={said}>
              {card ? (
                <button
                  type="button"
                  onClick={() => {
                    onShow(card)
                    document
                      .querySelector(`.${styles.making}`)
                      ?.scrollIntoView({ block: 'nearest' })
                  }}
                >
                  {said}
                </button>
              ) : (
                said
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
