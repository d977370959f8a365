import type { CardId, DeckTexts } from '@/deck/deck'
import type { Journey } from '@/journey/journey'
import { storiesOf } from '@/journey/stories'
import { cvExperiencesId, experienceDetailId } from '@/journey/words-to-leave-with'

/** Something that was lived and that an employer may read of. */
export type CvExperience = {
  readonly id: string
  /** The deck's wording for a CV. */
  readonly wording: string
  /** Where, when, for how long, as the person says it; or empty. */
  readonly detail: string
  readonly isChosen: boolean
}

/**
 * All that was ticked and has a wording for a CV: most of what tells of a family, a right or a hard
 * time has none. Until the person chooses, those that a story of a strength comes from are chosen, and
 * the place that the story names is their detail.
 */
export function cvExperiences(
  journey: Journey,
  strengths: readonly CardId[],
  deck: DeckTexts,
): readonly CvExperience[] {
  const stories = strengths.flatMap((card) => storiesOf(journey, card))
  const chosen = journey.texts.get(cvExperiencesId)?.split(' ')
  return Object.entries(deck.experiences)
    .map(([id, { cv }]) => ({ id, cv, told: stories.filter((story) => story.where === id) }))
    .filter(({ id, cv, told }) => cv !== '' && (journey.experiences.has(id) || told.length > 0))
    .map(({ id, cv, told }) => {
      const place = told.map((story) => story.place.trim()).find((one) => one !== '') ?? ''
      return {
        id,
        wording: cv,
        detail: journey.texts.get(experienceDetailId(id)) ?? place,
        isChosen: chosen ? chosen.includes(id) : told.length > 0,
      }
    })
}

/** The ids that are chosen once one is taken in or out, as they are kept. */
export function withChosen(experiences: readonly CvExperience[], id: string): string {
  return experiences
    .filter((one) => (one.id === id ? !one.isChosen : one.isChosen))
    .map((one) => one.id)
    .join(' ')
}
