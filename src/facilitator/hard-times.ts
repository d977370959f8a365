import type { Country } from '@/language/country'
import type { PortfolioWords } from '@/portfolio/document'

const rows = ['cries', 'silence', 'conflict', 'talks', 'word', 'leaves', 'danger', 'self'] as const

/**
 * What to do when it gets hard: said once for all moments of a plan. Numbers to call are those of the
 * country; of people near by, the workshop's own list tells.
 */
export function hardTimes(say: PortfolioWords['say'], country: Country) {
  return {
    rows: rows.map((row) => ({ when: say(`hard.${row}`), todo: say(`hard.${row}-do`) })),
    call: [
      say(country === 'france' ? 'hard.numbers-france' : 'hard.numbers-canada'),
      say('hard.call'),
    ],
  }
}
