import type { CardId, Deck } from '@/deck/deck'
import type { Journey } from '@/journey/journey'
import { isTold, storiesOf } from '@/journey/stories'
import { type Beat, beatId, beats, earlierBeatId, writtenOr } from '@/journey/words-to-leave-with'
import type { WordKey } from '@/language/language'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { type Cut, everShorter, type Version } from '@/portfolio/fit'
import { fullName } from '@/portfolio/full-name'
import { grammars } from '@/portfolio/grammar'
import { ended, sentencesOf } from '@/portfolio/sentences'
import { signedCard } from '@/portfolio/signed-card'
import { typeset } from '@/portfolio/typeset'

export type InterviewChoices = {
  readonly paper: PaperSize
  readonly surname: string
  /** The strengths on the sheet, three at most: a panel each. */
  readonly cards: readonly CardId[]
}

/** As many as a sheet that is folded in three. */
export const mostPanels = 3
/** How many questions to practise there are for each family of cards. */
const questions = 3

/** What may be said of one strength, a beat each: what was written here, else the story that shows it. */
export function beatsOf(journey: Journey, card: CardId): Readonly<Record<Beat, string>> {
  const story = storiesOf(journey, card).find(isTold)
  const beat = (one: Beat) =>
    writtenOr(
      journey,
      beatId(card, one),
      writtenOr(journey, earlierBeatId(card, one), story?.[one].trim() ?? ''),
    )
  return { situation: beat('situation'), action: beat('action'), result: beat('result') }
}

/** Those of which something can be said, the first three. */
export function proposedPanels(journey: Journey, strengths: readonly CardId[]): readonly CardId[] {
  const isSaid = (card: CardId) =>
    Object.values(beatsOf(journey, card)).some((text) => text.trim() !== '')
  return strengths.filter(isSaid).slice(0, mostPanels)
}

/** The beats of one panel, a list of whole sentences each. */
type Panel = {
  readonly card: CardId
  readonly said: Readonly<Record<Beat, readonly string[]>>
  readonly question: string
}
/** The panels of a sheet, and how to fold it, said at its foot. */
type Sheet = { readonly panels: readonly Panel[]; readonly fold: string }

/** A sheet to fold in three: for each strength three beats, and a question to practise with. */
export function composeInterview(
  journey: Journey,
  deck: Deck,
  words: PortfolioWords,
  { paper, surname, cards }: InterviewChoices,
): readonly [Version, ...Version[]] {
  const { say, language, variety } = words
  const { name } = journey.about
  const set = (text: string) => typeset(text, language)
  const panels = cards.map((card, at): Panel => {
    const told = beatsOf(journey, card)
    // What earlier versions put where something was to be filled in is nobody's words.
    const sentences = (beat: Beat) =>
      sentencesOf(told[beat])
        .filter((sentence) => !sentence.includes('[…]'))
        .map(ended)
    return {
      card,
      question: say(questionFor(card, deck, cards.slice(0, at))),
      said: {
        situation: sentences('situation'),
        action: sentences('action'),
        result: sentences('result'),
      },
    }
  })
  const print = (sheet: Sheet): PortfolioDocument => ({
    title: say('interview.of', { name, of: grammars[language].of(name) }),
    person: fullName(name, surname),
    headline: '',
    subtitle: '',
    owned: '',
    layout: 'panels',
    fits: 'one-page',
    language: variety,
    paper,
    pageLabel: '',
    sections: sheet.panels.map(({ card, said, question }, at) => ({
      heading: '',
      blocks: [
        {
          kind: 'panel',
          card: signedCard(card, deck, words),
          head: say('interview.title'),
          minute: say('interview.minute'),
          beats: beats
            .filter((beat) => said[beat].length > 0)
            .map((beat) => ({
              label: say(`beat.${beat}`),
              text: set(grammars[language].quoted(said[beat].join(' '))),
            })),
          practice: { label: say('interview.practice'), question },
          fold: at === sheet.panels.length - 1 ? sheet.fold : '',
        },
      ],
    })),
  })
  const whole = { panels, fold: cards.length > 1 ? say('interview.fold') : '' }
  return everShorter(whole, [foldSentence, furtherSentence, wholeBeat], print, set)
}

/** One question of the family's; two strengths of one family don't get the same. */
function questionFor(card: CardId, deck: Deck, before: readonly CardId[]): WordKey {
  const familyOf = (id: CardId) => deck.cards.find((one) => one.id === id)?.family
  const family = familyOf(card) ?? deck.families[0]?.id ?? ''
  const nth = before.filter((one) => familyOf(one) === family).length % questions
  return `practice.${family}-${nth + 1}` as WordKey
}

/** About as many letters as stand in a line of a panel: enough to know which panel is the fullest. */
const lettersInLine = 60
const linesOf = (sentences: readonly string[]): number =>
  Math.ceil(sentences.join(' ').length / lettersInLine)

/** How many lines a panel takes, the names of its beats with them. */
function linesIn({ said, question }: Panel): number {
  const told = beats.map((beat) => said[beat]).filter((sentences) => sentences.length > 0)
  return told.reduce((sum, sentences) => sum + 1 + linesOf(sentences), linesOf([question]))
}

/** In the fullest panel, takes the last sentence of the longest beat that has more than so many. */
const beyond =
  (most: number): Cut<Sheet> =>
  (sheet) => {
    const all = sheet.panels.flatMap((panel) => beats.map((beat) => ({ panel, beat })))
    const length = ({ panel, beat }: (typeof all)[number]) => panel.said[beat].join(' ').length
    const [longest] = all
      .filter(({ panel, beat }) => panel.said[beat].length > most)
      .toSorted((a, b) => linesIn(b.panel) - linesIn(a.panel) || length(b) - length(a))
    if (!longest) return null
    const { panel, beat } = longest
    const rest = { ...panel, said: { ...panel.said, [beat]: panel.said[beat].slice(0, -1) } }
    return {
      rest: { ...sheet, panels: sheet.panels.map((one) => (one === panel ? rest : one)) },
      left: panel.said[beat].at(-1) ?? '',
    }
  }

/** A beat keeps its first sentence, unless that alone is longer than its third of the page. */
const furtherSentence = beyond(1)
const wholeBeat = beyond(0)
const foldSentence: Cut<Sheet> = (sheet) =>
  sheet.fold === '' ? null : { rest: { ...sheet, fold: '' }, left: '' }
