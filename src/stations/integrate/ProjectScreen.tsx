import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import { longestText } from '@/documents/journey-format'
import { newId } from '@/documents/new-id'
import { pickFaces, useFaces } from '@/frame/faces'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { type Project, type ProjectId, projectKinds } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { strengthsInHand } from '@/journey/strengths'
import { shorten } from '@/portfolio/typeset'
import column from '@/stations/column.module.css'
import { DropButton } from '@/stations/DropButton'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import styles from '@/stations/integrate/integrate.module.css'
import { KeptWhere } from '@/stations/KeptWhere'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Chip } from '@/ui/Chip'
import { Choices } from '@/ui/Choices'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** Where someone wants to go, and the strengths that serve it. Still looking is an answer. */
export default function ProjectScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const projects = inOrder(useJourney((journey) => journey.projects))
  const hand = pickFaces(useFaces(), useJourney(strengthsInHand))
  const [fresh, setFresh] = useState(() => newId<'project'>())
  const [chosen, setChosen] = useState<ProjectId | null>(projects[0]?.id ?? null)
  const planned = projects.find((one) => one.id === chosen)
  const project = planned?.id ?? fresh

  const plan = (change: Partial<Omit<Project, 'order'>>) => {
    step({ kind: 'plan-project', project, planned: change })
    setChosen(project)
  }
  const startAnother = () => {
    setFresh(newId<'project'>())
    setChosen(null)
  }
  const drop = () => {
    step({ kind: 'drop-project', project })
    startAnother()
  }
  const cards = planned?.cards ?? []
  const toggle = (card: CardId) =>
    plan({ cards: cards.includes(card) ? cards.filter((one) => one !== card) : [...cards, card] })

  return (
    <div className={column.column}>
      <Title>{say('project.title')}</Title>
      <p className={styles.lead}>{say('project.lead')}</p>
      {projects.length > 0 && (
        <div className={styles.chips}>
          {projects.map((one, index) => (
            <Chip key={one.id} pressed={one.id === project} onPress={() => setChosen(one.id)}>
              <span dir="auto">
                {shorten(one.text.trim(), 40) || say('project.nth', { number: index + 1 })}
              </span>
            </Chip>
          ))}
          {planned && (
            <Chip pressed={false} onPress={startAnother}>
              {say('project.another')}
            </Chip>
          )}
        </div>
      )}
      <Choices
        legend={say('project.kind')}
        values={projectKinds}
        chosen={planned?.kind}
        nameOf={(kind) => say(`project-kind.${kind}`)}
        onChoose={(kind) => plan({ kind })}
        className={styles.chips}
      />
      <WritingField
        key={`${project}-text`}
        label={say('project.text')}
        hint={say('project.text-hint')}
        value={planned?.text ?? ''}
        limit={limitOf(say, longestText)}
        onWrite={(text) => plan({ text })}
      />
      <WritingField
        key={`${project}-field`}
        label={say('project.field')}
        hint={say('project.field-hint')}
        value={planned?.field ?? ''}
        limit={limitOf(say, 200)}
        onWrite={(field) => plan({ field })}
      />
      {hand.length > 0 && (
        <fieldset className={styles.chips}>
          <legend>{say('project.cards')}</legend>
          <p className={styles.lead}>{say('project.cards-what')}</p>
          <div className={styles.row}>
            {hand.map((face) => {
              const at = cards.indexOf(face.id)
              return (
                <Chip
                  key={face.id}
                  pictogram={face.pictogram}
                  pressed={at >= 0}
                  onPress={() => toggle(face.id)}
                >
                  {at >= 0 ? `${at + 1}. ${face.label}` : face.label}
                </Chip>
              )
            })}
          </div>
        </fieldset>
      )}
      <div className={styles.row}>
        <KeptWhere />
        {planned && <DropButton label={say('project.drop')} words={[planned.text]} onDrop={drop} />}
      </div>
      <Foot back={paths.integrate(id)} where={<strong>{say('station.integrate')}</strong>}>
        <NextLink from={{ kind: 'carry-strength' }} />
      </Foot>
    </div>
  )
}
