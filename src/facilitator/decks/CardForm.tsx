import { useState } from 'react'
import type { CardId, CardText, FamilyId } from '@/deck/deck'
import { familyOf, fullDeck } from '@/deck/full-deck'
import type { OwnCard } from '@/deck/own-deck'
import { wordsIn } from '@/deck/words-in'
import styles from '@/facilitator/decks/card-form.module.css'
import { DrawingChoice } from '@/facilitator/decks/DrawingChoice'
import { ListenButton } from '@/frame/ListenButton'
import { limitOf } from '@/frame/limit-of'
import { nameOfLanguage } from '@/language/language'
import { useWords } from '@/store/language'
import { deckStep } from '@/store/open-deck'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { Chip } from '@/ui/Chip'
import { Choices } from '@/ui/Choices'
import { Sign } from '@/ui/Sign'
import { TextLine } from '@/ui/TextLine'
import { WritingField } from '@/ui/WritingField'
import { longest } from '@/workshop/deck-problems'
import { type MadeDeck, noWords } from '@/workshop/made-deck'

/** As many words are read at a glance. */
const atAGlance = 15

/** One card of a deck: its words in each language, its family and picture, what proposes it. */
export function CardForm({
  deck,
  card,
  name,
  isFirst,
  isLast,
  onDrop,
}: {
  deck: MadeDeck
  card: OwnCard & { readonly id: CardId }
  name: string
  isFirst: boolean
  isLast: boolean
  onDrop: () => void
}) {
  const { say, deck: words } = useWords()
  const { languages } = deck.about
  const [asked, setLanguage] = useState(languages[0] ?? 'fr')
  const language = languages.includes(asked) ? asked : (languages[0] ?? 'fr')
  const [isAdding, setAdding] = useState(false)
  const texts = card.texts[language] ?? noWords
  const write = (change: Partial<CardText>) =>
    deckStep({ kind: 'write-card', card: card.id, language, words: change })
  const { suit, familySign } = familyOf(card.family)
  const count = wordsIn(texts.text)
  const field = (one: keyof typeof longest) => ({
    label: say(`card-field.${one}`),
    value: texts[one],
    limit: limitOf(say, longest[one]),
  })
  const experiences = (chosen: OwnCard['experiences']) =>
    deckStep({ kind: 'change-card', card: card.id, change: { experiences: chosen } })
  return (
    <>
      <div className={styles.form}>
        {languages.length > 1 && (
          <Choices
            legend={say('made.language')}
            values={languages}
            chosen={language}
            nameOf={nameOfLanguage}
            onChoose={setLanguage}
            className={styles.chips}
          />
        )}
        <div key={language} className={styles.fields} lang={language}>
          <TextLine {...field('label')} outlives onWrite={(label) => write({ label })} />
          <WritingField {...field('text')} onWrite={(text) => write({ text })}>
            {count > 0 && (
              <p className={styles.glance} data-short={count <= atAGlance || undefined}>
                <Sign sign={count <= atAGlance ? 'check-circle-fill' : 'info'} />
                {say(count <= atAGlance ? 'made.short' : 'made.long', { count })}
              </p>
            )}
          </WritingField>
          <WritingField {...field('example')} onWrite={(example) => write({ example })} />
          <TextLine {...field('cv')} outlives onWrite={(cv) => write({ cv })} />
        </div>
        <div className={styles.looks}>
          <label className={styles.language}>
            {say('made.family')}
            <select
              value={card.family}
              onChange={({ target }) =>
                deckStep({
                  kind: 'change-card',
                  card: card.id,
                  change: { family: target.value as FamilyId },
                })
              }
            >
              {fullDeck.families.map(({ id }) => (
                <option key={id} value={id}>
                  {words.families[id]?.label}
                </option>
              ))}
            </select>
          </label>
          <DrawingChoice deck={deck} card={card} suit={suit} />
        </div>
        <fieldset className={styles.chips}>
          <legend>{say('made.experiences')}</legend>
          {fullDeck.experiences
            .filter(({ id }) => isAdding || card.experiences.includes(id))
            .map(({ id, pictogram }) => (
              <Chip
                key={id}
                pictogram={pictogram}
                pressed={card.experiences.includes(id)}
                onPress={() =>
                  experiences(
                    card.experiences.includes(id)
                      ? card.experiences.filter((one) => one !== id)
                      : [...card.experiences, id],
                  )
                }
              >
                {words.experiences[id]?.label}
              </Chip>
            ))}
          <Chip sign={isAdding ? 'check' : 'plus'} onPress={() => setAdding(!isAdding)}>
            {say(isAdding ? 'made.experiences-done' : 'made.experiences-add')}
          </Chip>
        </fieldset>
        <div className={styles.ends}>
          <Button
            look="quiet"
            sign="arrow-up"
            disabled={isFirst}
            onClick={() => {
              deckStep({ kind: 'move-card', card: card.id, by: -1 })
              announce(say('made.moved', { name }))
            }}
          >
            {say('made.up')}
          </Button>
          <Button
            look="quiet"
            sign="arrow-down"
            disabled={isLast}
            onClick={() => {
              deckStep({ kind: 'move-card', card: card.id, by: 1 })
              announce(say('made.moved', { name }))
            }}
          >
            {say('made.down')}
          </Button>
          <Button look="quiet" sign="minus-circle" onClick={onDrop}>
            {say('made.drop')}
          </Button>
        </div>
      </div>
      <aside className={styles.live} aria-label={say('made.live')}>
        <h2>{say('made.live')}</h2>
        <div className={styles.card}>
          <CardFace
            size="large"
            face={{
              id: card.id,
              suit,
              family: words.families[card.family]?.label ?? '',
              familySign,
              pictogram: card.pictogram,
              ...(deck.pictures.has(card.id) && { picture: deck.pictures.get(card.id) ?? '' }),
              language,
              label: texts.label || name,
              text: texts.text,
              beside: null,
            }}
          />
        </div>
        <ListenButton language={language} text={`${texts.label}. ${texts.text} ${texts.example}`} />
      </aside>
    </>
  )
}
