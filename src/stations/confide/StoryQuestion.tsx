import { useFaces } from '@/frame/faces'
import type { Share, ShareId } from '@/journey/journey'
import { withStory } from '@/journey/shares'
import type { StoryRow } from '@/journey/stories'
import { isPrivatePlace } from '@/portfolio/employer-place'
import styles from '@/stations/confide/confide.module.css'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/** One moment, whole, and whether it goes along: none does unless somebody said so. */
export function StoryQuestion({
  id,
  share,
  story,
  nth,
  count,
  onAnswer,
}: {
  id: ShareId
  share: Share
  story: StoryRow
  nth: number
  count: number
  onAnswer: () => void
}) {
  const { say, deck } = useWords()
  const label = useFaces().get(story.card)?.label ?? story.card
  const isShown = share.stories.includes(story.id)
  const answer = (shows: boolean) => {
    const stories = withStory(share.stories, story.id, shows)
    step({ kind: 'prepare-share', share: id, prepared: { stories } })
    onAnswer()
  }
  return (
    <>
      <section className={styles.story} aria-label={label}>
        <p className={styles.hint}>{say('confide.story-nth', { nth, count })}</p>
        <h2>{label}</h2>
        {[story.situation, story.action, story.result]
          .filter((text) => text.trim() !== '')
          .map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
            <p key={at} dir="auto" translate="no">
              {text}
            </p>
          ))}
      </section>
      {isPrivatePlace(story, deck) && (
        <Notice>
          <p>{say('confide.story-private')}</p>
        </Notice>
      )}
      <div className={styles.row}>
        <Button look={isShown ? 'main' : 'plain'} sign="eye" onClick={() => answer(true)}>
          {say('confide.story-yes')}
        </Button>
        <Button sign="eye-closed" onClick={() => answer(false)}>
          {say('confide.story-no')}
        </Button>
      </div>
    </>
  )
}
