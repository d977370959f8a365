import type { CardId } from '@/deck/deck'
import { longestText } from '@/documents/journey-format'
import { ListenButton } from '@/frame/ListenButton'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import type { StoryField, StoryId } from '@/journey/journey'
import { storiesOf } from '@/journey/stories'
import { grammars } from '@/portfolio/grammar'
import { DropButton } from '@/stations/DropButton'
import styles from '@/stations/express/express.module.css'
import { storyQuestions } from '@/stations/express/story-questions'
import { WhereChips } from '@/stations/express/WhereChips'
import { KeptWhere } from '@/stations/KeptWhere'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { learnWords, useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { useVisit } from '@/store/visit'
import { LinkButton } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { useAnswer } from '@/ui/use-answer'
import { WritingField } from '@/ui/WritingField'

/** One story: where, the situation, what I did, the result. No field has to be filled. */
export function StoryForm({
  story,
  card,
  next,
  onStart,
}: {
  story: StoryId
  card: CardId
  next: CardId | null
  onStart: () => void
}) {
  const { say, deck, printed } = useWords()
  const { language } = printed
  // The lines come behind the screen, with the verbs they take; where they can't, there are none.
  const fetched = useAnswer(language, () =>
    Promise.all([
      import('@/stations/express/LineProposals'),
      grammars[language].fetchToLine(),
      learnWords('later'),
    ]).catch(() => null),
  )
  const [lines, toLine] = fetched ?? []
  const id = useJourneyId()
  const row = useJourney((journey) => journey.stories.get(story))
  const isOnly = useJourney((journey) => storiesOf(journey, card).length < 2)
  const writingFor = useVisit((visit) => visit.writingFor)

  const begin = () => {
    step({ kind: 'start-story', story, card })
    onStart()
  }
  const write = (field: StoryField, text: string) => {
    begin()
    step({ kind: 'write-story', story, field, text })
  }
  const place = (where: string) => {
    begin()
    step({ kind: 'place-story', story, where })
  }

  return (
    <>
      <WhereChips
        where={row?.where ?? ''}
        place={row?.place ?? ''}
        onWhere={place}
        onPlace={(text) => write('place', text)}
      />
      {storyQuestions.map(({ field, label, labelFor, hint, starters }) => {
        const asked = say(writingFor ? labelFor : label)
        const question = deck.experiences[row?.where ?? '']?.question
        return (
          <WritingField
            key={field}
            label={asked}
            hint={field === 'situation' && question && !writingFor ? question : say(hint)}
            value={row?.[field] ?? ''}
            limit={limitOf(say, longestText)}
            onWrite={(text) => write(field, text)}
            aside={<ListenButton small={asked} text={row?.[field] || `${asked}. ${say(hint)}`} />}
            above={(add) => (
              <div className={styles.starters}>
                {starters.map((starter) => (
                  <Chip key={starter} onPress={() => add(`${say(starter)} `)}>
                    {say(starter)}…
                  </Chip>
                ))}
              </div>
            )}
          />
        )
      })}
      <div className={styles.foot}>
        <KeptWhere />
        {row && !isOnly && (
          <DropButton
            label={say('express.drop')}
            words={[row.place, row.situation, row.action, row.result]}
            onDrop={() => step({ kind: 'drop-story', story })}
          />
        )}
        {next && (
          <LinkButton to={paths.expressCard(id, next)} sign="arrow-right">
            {say('express.next')}
          </LinkButton>
        )}
        <LinkButton look="main" sign="identification-card" to={paths.portfolio(id)}>
          {say('express.to-portfolio')}
        </LinkButton>
      </div>
      {row && lines && toLine && (
        <lines.LineProposals story={{ id: story, ...row }} toLine={toLine} />
      )}
    </>
  )
}
