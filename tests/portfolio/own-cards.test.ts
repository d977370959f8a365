import { expect, test } from 'vitest'
import type { CardId } from '@/deck/deck'
import { deckWith, withOwnWords } from '@/deck/deck-with'
import { type Journey, startJourney } from '@/journey/journey'
import { composePortfolio } from '@/portfolio/compose'
import { writePdf } from '@/portfolio/pdf/write-pdf'
import { ownDeck } from '../deck/own-cards'
import { wordsOf } from '../language/words'
import { readPdf } from './pdf/read-pdf'
import { appFonts, appPictograms } from './pdf/sample-portfolio'

/** The least JPEG that there is: one grey dot. */
const dot =
  'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='

/** Somebody who chose two cards of another organisation's deck, which nobody has any more. */
function journey(): Journey {
  const { cards, pictures } = ownDeck(12)
  return {
    ...startJourney('Ana', 'teal'),
    cards,
    pictures: new Map(pictures).set('own-1' as CardId, dot),
    strengths: new Map([
      ['own-0' as CardId, { order: 'a' }],
      ['own-1' as CardId, { order: 'b' }],
    ]),
  }
}

test('a portfolio prints cards that somebody made, with their names and pictures', async () => {
  const told = journey()
  const words = withOwnWords(wordsOf('fr'), told)
  const paper = composePortfolio(told, deckWith(told), words, {
    paper: 'a4',
    date: new Date('2026-11-28T12:00:00Z'),
  })
  const { bytes, missing } = writePdf([paper], await appFonts(), await appPictograms())
  const { pages, drawings, skeleton } = readPdf(bytes)

  expect(missing).toEqual([])
  const read = pages.flat().join(' ')
  expect(read).toContain('geste 0 (fr)')
  expect(read).toContain('geste 1 (fr)')
  expect(read).toContain('Avec les autres')
  expect(skeleton).toContain('/Subtype /Image')
  // The drawing's own strokes, each a fill of its own.
  expect(drawings.join('\n').match(/\bc\n/g)?.length ?? 0).toBeGreaterThan(0)
}, 30_000)
