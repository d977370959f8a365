import { longestText } from '@/documents/journey-format'
import type { CardFaceOf } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { DropButton } from '@/stations/DropButton'
import styles from '@/stations/express/express.module.css'
import { LineProposals } from '@/stations/express/LineProposals'
import { StoryChips } from '@/stations/express/MomentQuestion'
import { storyQuestions } from '@/stations/express/story-questions'
import type { OpenStory } from '@/stations/express/use-story'
import { WhereChips } from '@/stations/express/WhereChips'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { KeptWhere } from '@/stations/KeptWhere'
import { useJourneyId } from '@/stations/use-journey-id'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { useVisit } from '@/store/visit'
import { LinkButton } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** The whole of a moment on one page, for those who like to see it so. No field has to be filled. */
export default function StoryForm({ face, story }: { face: CardFaceOf; story: OpenStory }) {
  const { say, deck } = useWords()
  const id = useJourneyId()
  const { row } = story
  const writingFor = useVisit((visit) => visit.writingFor)
  const toQuestions = () => useVisit.setState({ tellsOnOnePage: false })
  return (
    <div className={styles.work}>
      <Title>{say('express.all-title', { card: face.label })}</Title>
      <StoryChips story={story} />
      <WhereChips
        key={`${story.story} where`}
        where={row?.where ?? ''}
        place={row?.place ?? ''}
        onWhere={story.place}
        onPlace={(text) => story.write('place', text)}
      />
      {storyQuestions.map(({ field, label, askFor, hint, starters }) => {
        const asked = say(writingFor ? askFor : label)
        const question = deck.experiences[row?.where ?? '']?.question
        return (
          <WritingField
            key={`${story.story} ${field}`}
            label={asked}
            hint={field === 'situation' && question && !writingFor ? question : say(hint)}
            value={row?.[field] ?? ''}
            limit={limitOf(say, longestText)}
            onWrite={(text) => story.write(field, text)}
            aside={<ListenButton small={asked} text={row?.[field] || `${asked}. ${say(hint)}`} />}
            starters={(add) => (
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
        <LinkButton look="quiet" to={paths.expressCard(id, face.id)} onGo={toQuestions}>
          {say('express.by-questions')}
        </LinkButton>
        {row && !story.isOnly && (
          <DropButton
            label={say('express.drop')}
            words={[row.place, row.situation, row.action, row.result]}
            onDrop={() => step({ kind: 'drop-story', story: story.story })}
          />
        )}
        <KeptWhere />
      </div>
      {row && <LineProposals story={{ id: story.story, ...row }} />}
      <Foot back={paths.express(id)} where={<strong>{face.label}</strong>}>
        <NextLink from={{ kind: 'tell-moment', card: face.id }} />
      </Foot>
    </div>
  )
}
