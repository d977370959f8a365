import type { Day } from '@/journey/day'
import type { Journey, Meeting, MeetingId, Share, ShareId } from '@/journey/journey'
import { placeAtEnd, put, without, withTable } from '@/journey/tables'

/** What is done when one hands something over, and when two look back at what was tried. */
export type SharingStep =
  | {
      readonly kind: 'prepare-share'
      readonly share: ShareId
      readonly prepared: Partial<
        Pick<Share, 'to' | 'place' | 'parts' | 'stories' | 'months' | 'renews'>
      >
    }
  | { readonly kind: 'give-share'; readonly share: ShareId; readonly on: Day }
  | { readonly kind: 'end-share'; readonly share: ShareId; readonly on: Day }
  | { readonly kind: 'drop-share'; readonly share: ShareId }
  | {
      readonly kind: 'hold-meeting'
      readonly meeting: MeetingId
      readonly held: Partial<Omit<Meeting, 'order'>>
    }
  | { readonly kind: 'drop-meeting'; readonly meeting: MeetingId }

/** As many as one can keep in mind; whoever wants one more takes an ended one off the list. */
export const mostShares = 12
/** Once a month for a year. */
export const mostMeetings = 12

/** What is handed over at first: the strengths, for three months, to nobody yet. */
const blank: Omit<Share, 'order'> = {
  to: '',
  place: '',
  parts: ['strengths'],
  stories: [],
  months: 3,
  cutOn: '',
  ended: '',
  renews: '',
}

export function takeSharingStep(journey: Journey, step: SharingStep): Journey {
  switch (step.kind) {
    case 'prepare-share':
      return prepareShare(journey, step.share, step.prepared)
    case 'give-share':
      return giveShare(journey, step.share, step.on)
    case 'end-share':
      return changeShare(journey, step.share, { ended: step.on })
    case 'drop-share':
      return withTable(journey, 'shares', without(journey.shares, step.share))
    case 'hold-meeting':
      return holdMeeting(journey, step.meeting, step.held)
    case 'drop-meeting':
      return withTable(journey, 'meetings', without(journey.meetings, step.meeting))
  }
}

/** Whether one more can be prepared: what is given and what has ended counts. */
export function mayShare({ shares }: Journey): boolean {
  return [...shares.values()].filter(({ cutOn }) => cutOn !== '').length < mostShares
}

/** A thirteenth isn't prepared: the screen says so. One that renews takes no place of its own. */
function prepareShare(
  journey: Journey,
  id: ShareId,
  prepared: Partial<Omit<Share, 'order'>>,
): Journey {
  const before = journey.shares.get(id)
  const isRenewal = (prepared.renews ?? '') !== ''
  if (!before && !isRenewal && !mayShare(journey)) return journey
  const order = before?.order ?? placeAtEnd(journey.shares)
  return withTable(
    journey,
    'shares',
    put(journey.shares, id, { ...blank, ...before, ...prepared, order }),
  )
}

/** Under the id of the copy that it renews, so that its reader has one and not two. */
function giveShare(journey: Journey, id: ShareId, on: Day): Journey {
  const share = journey.shares.get(id)
  if (!share) return journey
  const renewed = share.renews === '' ? undefined : journey.shares.get(share.renews)
  const given = { ...share, cutOn: on, ended: '' as const, renews: '' as const }
  if (share.renews === '' || !renewed) {
    return withTable(journey, 'shares', put(journey.shares, id, given))
  }
  const others = without(journey.shares, id)
  return withTable(journey, 'shares', put(others, share.renews, { ...given, order: renewed.order }))
}

function changeShare(journey: Journey, id: ShareId, change: Partial<Share>): Journey {
  const share = journey.shares.get(id)
  if (!share) return journey
  return withTable(journey, 'shares', put(journey.shares, id, { ...share, ...change }))
}

function holdMeeting(
  journey: Journey,
  id: MeetingId,
  held: Partial<Omit<Meeting, 'order'>>,
): Journey {
  const before = journey.meetings.get(id)
  if (!before && journey.meetings.size >= mostMeetings) return journey
  const isFirst = journey.meetings.size === 0
  const start = { on: '', kind: isFirst ? 'first' : 'step', word: '', next: '' } as const
  const order = before?.order ?? placeAtEnd(journey.meetings)
  const meeting: Meeting = { ...start, ...before, ...held, order }
  return withTable(journey, 'meetings', put(journey.meetings, id, meeting))
}
