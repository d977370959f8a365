import { inOrder } from '@/journey/order'
import { wordingOf } from '@/journey/wording'
import type { Companion } from '@/portfolio/compose'
import { type Frameworks, mappingOf, successSkills } from '@/portfolio/frameworks'
import { grammars } from '@/portfolio/grammar'
import { typeset } from '@/portfolio/typeset'

/**
 * The page for whoever accompanies: how to begin, what not to do, what employers and the frameworks
 * of the paper's language call each strength, and a sentence to copy. No address, no number to rank by.
 */
export const companionWith =
  (frameworks: Frameworks): Companion =>
  (journey, strengths, day, { say, deck, language }) => {
    if (strengths.length === 0) return null
    const set = (text: string) => typeset(text, language)
    const lines = strengths.map((card) => {
      const { rome, esco } = mappingOf(frameworks, card)
      const work = wordingOf(journey, card, deck.competencies[card]?.cv ?? '')
      const named = [
        ['work', work === '' ? [] : [work]],
        ['rome', grammars[language].readsRome ? rome : []],
        ['canada', successSkills(frameworks, card, language)],
        // ESCO's names are here in English only.
        ['europe', language === 'en' ? esco.map(({ label }) => label) : []],
      ] as const
      const said = named
        .filter(([, names]) => names.length > 0)
        .map(([whose, names]) => say(`companion.${whose}`, { names: names.join(', ') }))
      return set([deck.competencies[card]?.label ?? card, ...said].join(' · '))
    })
    const steps = inOrder(journey.roadmap).filter(({ what }) => what.trim() !== '').length
    const copied = say('companion.copy', { day, strengths: strengths.length, steps })
    return {
      heading: say('companion.title'),
      isApart: true,
      blocks: [
        { kind: 'text', text: set(say('companion.what')) },
        {
          kind: 'group',
          title: say('companion.ask'),
          lines: (['1', '2', '3'] as const).map((nth) => set(say(`companion.ask-${nth}`))),
        },
        { kind: 'text', text: set(say('companion.please')) },
        { kind: 'lines', lines },
        { kind: 'text', text: set(copied) },
      ],
    }
  }
