import { longestText } from '@/documents/journey-format'
import { suitOf } from '@/frame/colours'
import type { CardFaceOf } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import type { Story } from '@/journey/journey'
import { isTold, successesFor } from '@/journey/stories'
import styles from '@/stations/express/express.module.css'
import {
  linePart,
  questionParts,
  storyQuestions,
  wholePart,
} from '@/stations/express/story-questions'
import type { OpenStory } from '@/stations/express/use-story'
import { WhereChips } from '@/stations/express/WhereChips'
import { Dots } from '@/stations/foot/Dots'
import { Foot } from '@/stations/foot/Foot'
import { NextLink, NextStep } from '@/stations/foot/NextLink'
import { KeptWhere } from '@/stations/KeptWhere'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { useVisit } from '@/store/visit'
import { Button, LinkButton } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { PersonDot } from '@/ui/PersonDot'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** One question of a moment. Nothing has to be answered: the way on is the same. */
export function MomentQuestion({
  face,
  story,
  at,
}: {
  face: CardFaceOf
  story: OpenStory
  /** Which question, from 0. */
  at: number
}) {
  const { say, deck } = useWords()
  const id = useJourneyId()
  const writingFor = useVisit((visit) => visit.writingFor)
  const { field, ask, askFor, hint, starters } = storyQuestions[at] ?? storyQuestions[0]
  const { name, colour } = useJourney(({ about }) => about)
  const { row } = story
  const question = say(writingFor ? askFor : ask)
  const lived = deck.experiences[row?.where ?? '']?.question
  const said = field === 'situation' && lived && !writingFor ? lived : say(hint)
  const before = at > 0 && row ? lastAnswer(row, at) : ''
  const pathOf = (part: string) => paths.expressCard(id, face.id, part)
  const toWhole = () => useVisit.setState({ tellsOnOnePage: true })
  const next = storyQuestions[at + 1]
  return (
    <div className={styles.work}>
      <div className={styles.head}>
        <Title>{question}</Title>
        <ListenButton small={question} text={row?.[field] || `${question} ${said}`} />
      </div>
      {before !== '' && (
        <p className={styles.before} dir="auto" translate="no">
          {say('common.quote', { words: before })}
        </p>
      )}
      {at === 0 && <WhereItBegins face={face} story={story} />}
      <WritingField
        key={`${story.story} ${field}`}
        isSpoken
        label={question}
        hint={said}
        value={row?.[field] ?? ''}
        limit={limitOf(say, longestText)}
        onWrite={(text) => story.write(field, text)}
        starters={(add) => (
          <div className={styles.starters}>
            <PersonDot name={name} suit={suitOf(colour)} />
            {starters.map((starter) => (
              <Chip key={starter} onPress={() => add(`${say(starter)} `)}>
                {say(starter)}…
              </Chip>
            ))}
          </div>
        )}
      />
      <div className={styles.foot}>
        <Chip
          sign="pencil-simple"
          pressed={writingFor}
          onPress={() => useVisit.setState({ writingFor: !writingFor })}
        >
          {say('express.write-for')}
        </Chip>
        <LinkButton look="quiet" to={pathOf(wholePart)} onGo={toWhole}>
          {say('express.all')}
        </LinkButton>
        <KeptWhere />
      </div>
      <Foot
        back={at === 0 ? paths.express(id) : pathOf(questionParts[at - 1] ?? '')}
        where={
          <>
            <Dots done={storyQuestions.map((one) => Boolean(row?.[one.field].trim()))} here={at} />
            <span>
              <strong>{face.label}</strong> ·{' '}
              {say('express.question-nth', { number: at + 1, count: storyQuestions.length })}
            </span>
          </>
        }
      >
        {next ? (
          <NextStep to={pathOf(questionParts[at + 1] ?? '')}>{say(next.label)}</NextStep>
        ) : givesLine(row) ? (
          <NextStep to={pathOf(linePart)}>{say('express.my-line')}</NextStep>
        ) : (
          <NextLink from={{ kind: 'tell-moment', card: face.id }} />
        )}
      </Foot>
    </div>
  )
}

/** Which moment it is, whether it was told as a success already, and where it was. */
function WhereItBegins({ face, story }: { face: CardFaceOf; story: OpenStory }) {
  const { say } = useWords()
  const success = useJourney((journey) => successesFor(journey, face.id)[0]?.id ?? null)
  const title = useJourney((journey) => successesFor(journey, face.id)[0]?.title ?? '')
  return (
    <>
      {story.all.length > 1 && <StoryChips story={story} />}
      {!story.isStarted && success !== null && (
        <Button sign="medal" onClick={() => story.beginFrom(success)}>
          {title === ''
            ? say('express.from-success')
            : say('express.from-named', { success: title })}
        </Button>
      )}
      <WhereChips
        where={story.row?.where ?? ''}
        place={story.row?.place ?? ''}
        onWhere={story.place}
        onPlace={(text) => story.write('place', text)}
      />
    </>
  )
}

/** The moments of one strength, and another one. */
export function StoryChips({ story }: { story: OpenStory }) {
  const { say } = useWords()
  return (
    <div className={styles.stories}>
      {story.all.map((one, index) => (
        <Chip key={one} pressed={one === story.story} onPress={() => story.open(one)}>
          {story.isFresh(one) && story.isStarted
            ? say('express.another')
            : say('express.story-nth', { number: index + 1 })}
        </Chip>
      ))}
    </div>
  )
}

/** What was answered last before this question, so that the story keeps its thread. */
function lastAnswer(row: Story, at: number): string {
  const answers = storyQuestions.slice(0, at).map(({ field }) => row[field].trim())
  return answers.findLast((answer) => answer !== '') ?? ''
}

/** Whether a line for a CV comes of it: the situation alone gives none. */
function givesLine(row: Story | undefined): boolean {
  return row !== undefined && isTold(row) && (row.action.trim() !== '' || hasPlace(row))
}

const hasPlace = ({ where, place }: Story) => where !== '' || place.trim() !== ''
