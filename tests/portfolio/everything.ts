import type { CardId } from '@/deck/deck'
import {
  type GiftId,
  type Journey,
  type LineId,
  type MeetingId,
  type ProjectId,
  type SmallStepId,
  type StoryId,
  startJourney,
  textId,
} from '@/journey/journey'

const card = (name: string) => name as CardId

/** A journey that has something in every table, so that a copy of it could hold too much. */
export function everything(): Journey {
  const gift = { card: card('ecouter'), order: 'V' }
  const told = { where: 'aider-un-proche', place: '', situation: '', result: '' }
  return {
    ...startJourney('Samira', 'rose'),
    experiences: new Map([['cuisiner', true]]),
    placements: new Map([[card('ecouter'), { pile: 'often', turn: 1 }]]),
    likes: new Map([[card('ecouter'), true]]),
    strengths: new Map([
      [card('ecouter'), { order: 'A' }],
      [card('patience'), { order: 'B' }],
    ]),
    stories: new Map([
      [
        's1' as StoryId,
        { ...told, card: card('ecouter'), action: 'J’ai écouté ma voisine.', order: 'A' },
      ],
      [
        's2' as StoryId,
        { ...told, card: card('patience'), action: 'J’ai attendu sans me fâcher.', order: 'B' },
      ],
      ['s3' as StoryId, { ...told, card: card('reparer'), action: 'J’ai réparé.', order: 'C' }],
    ]),
    lines: new Map([
      [
        's1:said' as LineId,
        { story: 's1' as StoryId, text: 'Écouter une voisine', kept: true, from: '' },
      ],
    ]),
    gifts: new Map([
      [
        'g1' as GiftId,
        { ...gift, giver: 'Joël', words: 'GIFT-KEPT', named: true, decision: 'kept' },
      ],
      ['g2' as GiftId, { ...gift, giver: 'Ewa', words: 'Bravo', named: false, decision: 'kept' }],
      [
        'g3' as GiftId,
        { ...gift, giver: 'Linh', words: 'GESCHENK-LEFT', named: true, decision: 'left' },
      ],
      [
        'g4' as GiftId,
        { ...gift, giver: 'Rachid', words: 'GESCHENK-OPEN', named: true, decision: 'open' },
      ],
    ]),
    proofs: new Map([
      [
        card('ecouter'),
        { shows: 'Une lettre', witness: 'Rose', ease: 'at-ease', rhythm: 'every-week' },
      ],
    ]),
    texts: new Map([
      [textId('draft:gift'), 'DRAFT'],
      [textId('cv:contact'), '06 00 00 00 00'],
    ]),
    projects: new Map([
      [
        'p1' as ProjectId,
        {
          kind: 'training',
          text: 'Aide-soignante',
          field: '',
          cards: [card('ecouter')],
          order: 'A',
        },
      ],
    ]),
    roadmap: new Map([
      [
        'r1' as SmallStepId,
        { what: 'Visiter l’école', when: 'jeudi', whom: 'Karim', state: 'tried', order: 'A' },
      ],
    ]),
    meetings: new Map([
      [
        'm1' as MeetingId,
        { on: '2026-11-20', kind: 'first', word: 'On continue.', next: '2026-12-04', order: 'A' },
      ],
    ]),
  }
}
