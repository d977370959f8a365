import type { TableProblem } from '@/documents/card-table'
import { nameOfLanguage, type Say } from '@/language/language'
import type { DeckProblem } from '@/workshop/deck-problems'

/** What is wrong in a table, as a sentence that begins with its line. */
export function sayTableProblem(problem: TableProblem, say: Say): string {
  const { line } = problem
  const what = (): string => {
    switch (problem.kind) {
      case 'no-column':
      case 'missing':
        return say(`table.${problem.kind}`, {
          field: say(`card-field.${problem.field}`),
          language: nameOfLanguage(problem.language),
        })
      case 'too-long':
        return say('table.too-long', {
          field: say(`card-field.${problem.field}`),
          language: nameOfLanguage(problem.language),
          most: problem.most,
        })
      case 'unknown-column':
      case 'doubled-column':
        return say(`table.${problem.kind}`, { column: problem.column })
      case 'too-many-languages':
        return say('table.too-many-languages', { languages: problem.languages })
      case 'cells':
        return say('table.cells', { found: problem.found, wanted: problem.wanted })
      case 'doubled':
        return say('table.doubled', { label: problem.label, other: problem.other })
      case 'family':
        return problem.value === ''
          ? say('table.family-missing')
          : say('table.family', { value: problem.value })
      case 'drawing':
      case 'experience':
        return say(`table.${problem.kind}`, { value: problem.value })
      default:
        return say(`table.${problem.kind}`)
    }
  }
  return say('table.line', { line, what: what() })
}

/** What stops a deck from being dealt, as a sentence; `name` is the card's. */
export function sayDeckProblem(problem: DeckProblem, name: string, say: Say): string {
  switch (problem.kind) {
    case 'missing':
    case 'too-long':
      return say(`made-problem.${problem.kind}`, {
        name,
        field: say(`card-field.${problem.field}`),
        language: nameOfLanguage(problem.language),
        most: problem.kind === 'too-long' ? problem.most : 0,
      })
    case 'doubled':
    case 'no-picture':
    case 'no-family':
      return say(`made-problem.${problem.kind}`, { name })
    default:
      return say(`made-problem.${problem.kind}`)
  }
}
