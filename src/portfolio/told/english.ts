import { irregular } from 'virtual:english-verbs'
import {
  clausesOf,
  isSign,
  keysOf,
  lengthOf,
  openingLength,
  phrases,
  plainSentence,
  takeOne,
  takeWhile,
  textOf,
  type Word,
  wordAs,
  wordsOf,
} from '@/portfolio/told/words'

const forms = irregular.split('|').map((verb) => verb.split(' '))
const pasts = new Set(forms.map(([, past]) => past))
/** What “I have written” is without its “have”: *wrote*. */
const pastOf = new Map(forms.map(([, past = '', participle = '']) => [participle, past]))

/** How a told sentence begins, and no line of a CV does. */
const openings = phrases(
  'first|firstly|first of all|then|and then|next|after that|afterwards|finally|in the end|so|well|one day|once|also|at first|thanks to that',
)
/** What may go before “I” without being somebody: when, where, with whom. */
const settings = phrases(
  'in|on|at|for|during|every|each|after|before|with|without|as|from|since|by|last|twice|sometimes|usually|often|always|at night|once a month|once a week|once a year|over|through|throughout|until|along|together',
)
const links = phrases('and|then|and then|but|and also|so')
const between = phrases('then|next|also|finally|later|afterwards')
const adverbs = phrases(
  'also|always|often|then|first|just|even|usually|sometimes|never|still|mostly|once|soon|only|both',
)
const subordinating = phrases(
  'who|whom|whose|which|that|when|where|while|because|since|if|until|although|though|before|after|as|what|how|why|whenever|wherever',
)
const determiners = phrases(
  'the|a|an|my|our|his|her|its|their|your|this|that|these|those|some|any|all|each|every|no|two|three|four|five|six|many|several|both|another',
)
/** What one is, has, can, must or feels is no act: as the person said it. */
const states = phrases(
  'am|was|were|are|be|been|will|would|can|could|should|must|may|might|shall|had|has|need|needed|feel|felt|think|thought|believe|believed|hope|hoped|like|liked|love|loved|want|wanted|wish|prefer|preferred|hate|hated|guess|mean|meant|do|did|don’t|didn’t|can’t|couldn’t|won’t|wasn’t|have|used|wouldn’t|live|lived|seem|seemed|got|get',
)

/**
 * Takes the “I” from a told English sentence, as a CV does: “I took the calls and I’ve paid back”
 * becomes “took the calls and paid back”. Every “I” or none: `null` when one of them can’t surely go,
 * or when somebody else does something, too.
 */
export function lineInEnglish(sentence: string): string | null {
  const plain = plainSentence(sentence)
  if (plain === null) return null
  const words = wordsOf(plain)
  const clauses = clausesOf(words, links, (at, before) => beginsAnew(words[at], before))
  const line: Word[] = []
  let hasTold = false
  for (const clause of clauses) {
    const isFirst = line.length === 0
    const opening = isFirst
      ? openingLength(clause.words, openings, ([first]) => isTeller(first))
      : 0
    if (isFirst && opening > 0 && opening === clause.words.length) continue
    const said = turn(clause.words.slice(opening), hasTold)
    if (said === null) return null
    line.push(...(isFirst ? [] : clause.link), ...said.words)
    hasTold ||= said.hasTold
  }
  return hasTold ? textOf(line) : null
}

const isTeller = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:i|we)(?:’(?:ve|d|m|ll|re))?$/.test(word.key)

/** Whether somebody begins to tell again here, in words that already told something. */
function beginsAnew(word: Word | undefined, before: readonly Word[]): boolean {
  return isTeller(word) && before.some(isTeller) && !before.some(isSubordinating)
}

const isSubordinating = ({ key }: Word): boolean => subordinating.has(key)

function turn(
  words: readonly Word[],
  hasBefore: boolean,
): { words: readonly Word[]; hasTold: boolean } | null {
  const at = words.findIndex(isTeller)
  if (at < 0) {
    if (!hasBefore && !isSetting(words, false)) return null
    const isSettled = isRest(words) && !isOfOthers(words)
    return isSettled ? { words, hasTold: false } : null
  }
  const setting = words.slice(0, at)
  const verb = verbAfter(words.slice(at))
  if (verb === null || !isSetting(setting, hasBefore) || !isRest(verb.rest)) return null
  const stop = setting.length > 0 && !between.has(keysOf(setting)) ? [wordAs(',', '')] : []
  return { words: [...setting, ...stop, ...verb.said, ...verb.rest], hasTold: true }
}

function isSetting(words: readonly Word[], isLater: boolean): boolean {
  if (words.length === 0 || (isLater && between.has(keysOf(words)))) return true
  const isSet = lengthOf(words, settings) > 0
  return isSet && !words.slice(1).some(isSubordinating) && isRest(words) && !words.some(isHelping)
}

/** What “I” did, and what was said of it. “I’ve” and “I have” go with their “I”. */
function verbAfter([teller, ...after]: readonly Word[]): {
  said: Word[]
  rest: readonly Word[]
} | null {
  const isHaving = teller?.key.endsWith('’ve') || after[0]?.key === 'have'
  if (!isHaving && teller && teller.key.includes('’')) return null
  const [, afterHave] = takeOne(after, ({ key }) => key === 'have')
  const [how, [verb, ...rest]] = takeWhile(
    afterHave,
    ({ key }) => adverbs.has(key) || /..ly$/.test(key),
  )
  if (!verb || isSign(verb)) return null
  const text = isHaving ? pastFrom(verb.key) : verb.key
  // “I did the shopping”: what is done, not how it is said.
  const isDone = /^(?:do|did|get|got)$/.test(verb.key) && determiners.has(rest[0]?.key ?? '')
  if (text === null || (states.has(text) && !isDone) || !isVerb(text)) return null
  // What was thought or said isn’t what was done.
  if (rest[0]?.key === 'that' && !rest[1]) return null
  return { said: [...how, wordAs(isHaving ? text : verb.text)], rest }
}

function pastFrom(participle: string): string | null {
  if (pastOf.has(participle)) return pastOf.get(participle) ?? null
  return participle.endsWith('ed') ? participle : null
}

const isVerb = (key: string): boolean =>
  /^\p{L}+$/u.test(key) && !determiners.has(key) && !/ing$/.test(key)

const isHelping = ({ key }: Word): boolean =>
  /^(?:is|are|was|were|has|had|have|did|does|do|will|would|can|could)$/.test(key)

/** The rest of a part, in which nobody else does anything but behind a “who” or a “when”. */
function isRest(words: readonly Word[]): boolean {
  let isInside = false
  return words.every((word) => {
    if (isTeller(word) || /^(?:myself|ourselves)$/.test(word.key)) return word.key === 'myself'
    isInside ||= isSubordinating(word)
    if (isInside) return true
    return (
      !/^(?:he|she|they)(?:’|$)/.test(word.key) &&
      !/^(?:it|you|there)’/.test(word.key) &&
      !isHelping(word)
    )
  })
}

/** “My sister served”: somebody, and a verb behind. */
function isOfOthers(words: readonly Word[]): boolean {
  const [first] = words
  if (!first) return false
  const isSomebody =
    determiners.has(first.key) ||
    /^(?:it|you|everyone|everybody|people|nobody|someone)$/.test(first.key) ||
    /^\p{Lu}/u.test(first.text)
  const before = words.findIndex(isSubordinating)
  const part = words.slice(1, before < 0 ? words.length : before)
  // “People pay me”, “my wife cleans”: a verb may stand right behind.
  const isAnyone = isSomebody && !determiners.has(first.key) && /^\p{Ll}/u.test(first.text)
  const isTold = ({ key }: Word) => key.endsWith('ed') || (pasts.has(key) && key !== 'set')
  return (
    (isAnyone && part.length > 0) ||
    (isSomebody && (/[^s]s$/.test(words[2]?.key ?? '') || part.some(isTold)))
  )
}
