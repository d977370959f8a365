import { deckWith } from '@/deck/deck-with'
import type { Journey } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { wordingOf } from '@/journey/wording'
import type { Companion } from '@/portfolio/compose'
import type { Block, TermsBlock } from '@/portfolio/document'
import { type Frameworks, mappingOf, successSkills } from '@/portfolio/frameworks'
import { grammars } from '@/portfolio/grammar'
import { printedCard } from '@/portfolio/printed-card'
import { factsOf, type Help, stepsToPrint } from '@/portfolio/roadmap/compose-roadmap'
import { typeset } from '@/portfolio/typeset'

/** With more strengths there is no room above the fold for what the frameworks call them. */
const mostNamed = 6

/** So many places near by stand under the steps, of those that the workshop lists. */
const mostHelp = 2

const withoutWords = ({ meetings }: Journey): Journey['meetings'] =>
  new Map([...meetings].map(([id, meeting]) => [id, { ...meeting, word: '' }]))

/**
 * The page for whoever accompanies: above, how to begin, what not to do, what employers and the
 * frameworks of the paper's language call each strength, and a sentence to copy; below the fold, the
 * road map, which travels alone. No address, no number to rank by.
 */
export const companionWith =
  (frameworks: Frameworks, help: readonly Help[]): Companion =>
  (journey, strengths, day, words) => {
    const { say, deck, language } = words
    const table = deckWith(journey)
    if (strengths.length === 0) return null
    const set = (text: string) => typeset(text, language)
    const rows = strengths.map((card): TermsBlock['rows'][number] => {
      const { rome, esco } = mappingOf(frameworks, card)
      const named = [
        ['rome', grammars[language].readsRome ? rome : []],
        ['canada', successSkills(frameworks, card, language)],
        // ESCO's names are here in English only.
        ['europe', language === 'en' ? esco.map(({ label }) => label) : []],
      ] as const
      const said = named
        .filter(([, names]) => names.length > 0 && strengths.length <= mostNamed)
        .map(([whose, names]) => say(`companion.${whose}`, { names: names.join(', ') }))
      const label = deck.competencies[card]?.label ?? card
      return {
        card: printedCard(card, table, words) ?? { label, family: '', pictogram: '', suit: -1 },
        words: set(wordingOf(journey, card, deck.competencies[card]?.cv ?? '')),
        named: set(said.join(' · ')),
      }
    })
    const steps = stepsToPrint(journey)
    const copied = say('companion.copy', { day, strengths: strengths.length, steps: steps.length })
    const goal =
      inOrder(journey.projects)
        .find(({ kind }) => kind !== 'looking')
        ?.text.trim() ?? ''
    // What they wrote together stays on the sheet that travels alone.
    const facts = factsOf(
      { ...journey, meetings: withoutWords(journey) },
      words,
      help.slice(0, mostHelp),
    )
    const blocks: readonly Block[] = [
      { kind: 'claim', text: set(say('companion.what')) },
      {
        kind: 'questions',
        title: say('companion.ask'),
        questions: (['1', '2', '3'] as const).map((nth) => set(say(`companion.ask-${nth}`))),
      },
      { kind: 'text', text: set(say('companion.please')) },
      { kind: 'terms', heads: [say('companion.strengths'), say('companion.words')], rows },
      { kind: 'text', text: set(copied) },
      {
        kind: 'steps',
        title: say('roadmap.title'),
        whose: set([journey.about.name, goal].filter(Boolean).join(' · ')),
        fold: say('companion.fold'),
        heads: [
          say('companion.step'),
          say('companion.when'),
          say('companion.whom'),
          say('small-step.tried'),
          say('small-step.done'),
        ],
        rows: steps.map(({ what, when, whom, state }) => ({
          what: set(what.trim()),
          when: set(when.trim()),
          whom: set(whom.trim()),
          isTried: state !== 'todo',
          isDone: state === 'done',
        })),
        // Many strengths above, and facts below, leave no room for it.
        hasBlank: facts.length === 0 || steps.length + (strengths.length > mostNamed ? 2 : 0) < 5,
        facts,
      },
    ]
    return { heading: say('companion.title'), isApart: true, blocks }
  }
