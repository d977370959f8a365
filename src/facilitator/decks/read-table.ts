import { loadDeckTexts } from '@/deck/deck-texts'
import { familyOf } from '@/deck/full-deck'
import { readCardTable } from '@/documents/card-table'
import { findDrawings, loadDrawings } from '@/facilitator/decks/drawings'
import type { Trouble } from '@/facilitator/decks/ImportTrouble'
import { sayTableProblem } from '@/facilitator/decks/say-problem'
import { currentWords } from '@/store/language'
import { isOurs } from '@/workshop/deck-problems'
import type { NewCard } from '@/workshop/made-deck'
import { plainly } from '@/workshop/plainly'

/** A table of cards, or what is wrong with it, a sentence a line. */
export async function readTable(
  file: File,
): Promise<
  | { readonly ok: true; readonly languages: readonly string[]; readonly cards: readonly NewCard[] }
  | { readonly ok: false; readonly trouble: Trouble }
> {
  const { say, printed } = currentWords()
  const texts = await Promise.all(['fr', 'en'].map(loadDeckTexts))
  // Without them a table that names no drawing still comes in.
  const drawings = await loadDrawings().catch(() => [])
  const read = await readCardTable(file, printed.language, {
    texts,
    drawing(called) {
      const name = plainly(called).replaceAll(' ', '-')
      if (isOurs(name)) return { pictogram: name, picture: null }
      const found =
        drawings.find((drawing) => drawing.name === name) ?? findDrawings(drawings, called)[0]
      return found ? { pictogram: found.name, picture: found.picture } : null
    },
    drawingOf: (family) => familyOf(family).familySign,
  })
  if (read.ok) return read
  const lines = read.problems.map((problem) => sayTableProblem(problem, say))
  return {
    ok: false,
    trouble: { text: say('table.refused', { count: lines.length }), lines },
  }
}
