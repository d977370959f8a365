import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import { recallInTab, rememberInTab } from '@/device/tab-memory'
import { newId } from '@/documents/new-id'
import type { StoryField, StoryId, SuccessId } from '@/journey/journey'
import { storiesOf } from '@/journey/stories'
import { useJourney } from '@/store/journey-on-screen'
import { step } from '@/store/open-journey'

/** The moments of one strength, and the one that is open. A new one is kept from its first word on. */
export function useStory(card: CardId) {
  // A reload doesn't lead to another moment, whose words would be overwritten: its id is kept, no more.
  const moment = `atouts-moment-${card}`
  const ids = useJourney((journey) => storiesOf(journey, card).map((story) => story.id))
  /** The one that isn't begun: its chip is the one that was pressed for it, and keeps the focus. */
  const [fresh, setFresh] = useState(() => newId<'story'>())
  const [chosen, setChosen] = useState<StoryId | null>(() => {
    const open = recallInTab(moment)
    return ids.find((one) => one === open) ?? ids[0] ?? null
  })
  const told = chosen !== null && !ids.includes(chosen) ? ids[0] : chosen
  const story = told ?? fresh
  const row = useJourney((journey) => journey.stories.get(story))

  const begin = (from?: SuccessId) => {
    step({ kind: 'start-story', story, card, ...(from && { from }) })
    setChosen(story)
    rememberInTab(moment, story)
    if (story === fresh) setFresh(newId<'story'>())
  }
  return {
    story,
    row,
    all: [...ids, fresh],
    isStarted: ids.includes(story),
    isOnly: ids.length < 2,
    isFresh: (one: StoryId) => one === fresh,
    open: (one: StoryId) => {
      setChosen(one === fresh ? null : one)
      rememberInTab(moment, one)
    },
    /** Begins with what was told of a success. */
    beginFrom: (success: SuccessId) => begin(success),
    write: (field: StoryField, text: string) => {
      begin()
      step({ kind: 'write-story', story, field, text })
    },
    place: (where: string) => {
      begin()
      step({ kind: 'place-story', story, where })
    },
  }
}

export type OpenStory = ReturnType<typeof useStory>
