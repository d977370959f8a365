import type { ReactNode } from 'react'
import styles from '@/adviser/person-sheet.module.css'
import type { CardId } from '@/deck/deck'
import { useFaces } from '@/frame/faces'
import type { SharedCopy } from '@/journey/shared-copy'
import { useWords } from '@/store/language'
import { Pictogram, Sign } from '@/ui/Sign'

/** Everything that was handed over, and nothing that says what wasn't. */
export function Entrusted({ copy }: { copy: SharedCopy }) {
  const { say, deck } = useWords()
  const { strengths, seen = [], lines = [], project = [], about } = copy
  const hasWords = strengths.some(({ card, wording }) => wording !== '' || isShown(copy, card))
  const label = (card: CardId) => deck.competencies[card]?.label ?? card
  return (
    <section className={styles.entrusted}>
      {strengths.length > 0 && (
        <>
          <h2>{say(hasWords ? 'sheet.strengths' : 'sheet.strengths-only')}</h2>
          <ul className={styles.strengths}>
            {strengths.map(({ card, wording }) => (
              <Strength key={card} card={card} wording={wording} copy={copy} />
            ))}
          </ul>
        </>
      )}
      <Part name={say('sheet.project')} isThere={project.length > 0}>
        {project.map(({ kind, text, field, cards }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a project has no identity but its place
          <p key={at} dir="auto" translate="no">
            {[say(`project-kind.${kind}`), text, field, cards.map(label).join(', ')]
              .filter((one) => one.trim() !== '')
              .join(' · ')}
          </p>
        ))}
      </Part>
      <Part name={say('sheet.seen')} isThere={seen.length > 0}>
        {seen.map(({ card, words, giver }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
          <p key={at} dir="auto" translate="no">
            {[label(card), words, giver].filter((one) => one.trim() !== '').join(' · ')}
          </p>
        ))}
      </Part>
      <Part name={say('sheet.lines')} isThere={lines.length > 0}>
        {lines.map(({ text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
          <p key={at} dir="auto" translate="no">
            {text}
          </p>
        ))}
      </Part>
      <p className={styles.begin}>
        <Sign sign="hand-heart" />
        {say('sheet.all', { name: about.name })}
      </p>
    </section>
  )
}

const isShown = ({ stories = [], proofs = [] }: SharedCopy, card: CardId) =>
  [...stories, ...proofs].some((one) => one.card === card)

function Part({
  name,
  isThere,
  children,
}: {
  name: string
  isThere: boolean
  children: ReactNode
}) {
  if (!isThere) return null
  return (
    <div className={styles.part}>
      <h2>{name}</h2>
      {children}
    </div>
  )
}

function Strength({ card, wording, copy }: { card: CardId; wording: string; copy: SharedCopy }) {
  const { say, deck } = useWords()
  const face = useFaces().get(card)
  const stories = (copy.stories ?? []).filter((story) => story.card === card)
  const proof = (copy.proofs ?? []).find((one) => one.card === card)
  const where = (place: string, id: string) =>
    place.trim() || deck.experiences[id]?.label || deck.domains[id]?.label || ''
  const proven = proof && [
    [say('proof.shows'), proof.shows],
    [say('proof.witness'), proof.witness],
    [say('proof.ease'), proof.ease && say(`ease.${proof.ease}`)],
    [say('proof.rhythm'), proof.rhythm && say(`rhythm.${proof.rhythm}`)],
  ]
  return (
    <li data-suit={face?.suit ?? 0}>
      <span className={styles.picture}>
        {face && <Pictogram name={face.pictogram} picture={face.picture} large />}
      </span>
      <div>
        <h3>
          {face?.label ?? card} <small className={styles.family}>{face?.family}</small>
        </h3>
        {wording !== '' && <p dir="auto">{wording}</p>}
        {stories.map((story, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
          <p key={at} dir="auto" translate="no">
            <span className={styles.label}>{where(story.place, story.where)}</span>{' '}
            {[story.situation, story.action, story.result].filter(Boolean).join(' ')}
          </p>
        ))}
        {proven
          ?.filter(([, said = '']) => said.trim() !== '')
          .map(([name, said]) => (
            <p key={name} dir="auto" translate="no">
              <span className={styles.label}>{name}</span> {said}
            </p>
          ))}
      </div>
    </li>
  )
}
