import {
  infinitiveOfAgreed,
  infinitiveOfForm,
  infinitiveOfParticiple,
  isInfinitive,
  type Teller,
} from '@/portfolio/told/french-verbs'
import {
  type Clause,
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

/** How a told sentence begins, and no line of a CV does. */
const openings = phrases(
  'd’abord|tout d’abord|ensuite|et ensuite|puis|et puis|pis|et pis|enfin|finalement|alors|donc|après|et après|un jour|une fois|moi|bon|ben|voilà|grâce à cela|à la fin|au début|avant|à l’époque',
)
/** What may go before the teller without being somebody: when, where, with whom. */
const settings = phrases(
  'à|au|aux|chez|avec|sans|pour|en|dans|sur|sous|pendant|durant|depuis|dès|vers|par|entre|après|avant|contre|malgré|comme|chaque|tous|toutes|tout|cette|cet|ce|parfois|souvent|toujours|hier|d’habitude|régulièrement|quelquefois|des fois|de temps en temps',
)
const times = phrases(
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi|soir|nuit|été|hiver|printemps|automne|semaine|week-end|weekend|mois|année|jour|après-midi|journée|fin|an|fois|veille|lendemain',
)
const links = phrases('et|puis|pis|mais|et puis|et pis|et ensuite|et après|et enfin|puis ensuite')
const between = phrases('ensuite|puis|pis|après|alors|enfin|aussi|également|finalement|donc')
const adverbs = phrases(
  'mal|toujours|souvent|aussi|bien|vite|tout|déjà|ensuite|enfin|beaucoup|mieux|encore|même|presque|surtout|parfois|longtemps|également|tous|toutes|d’abord|alors|seul|seule',
)
const negations = phrases('pas|jamais|rien|plus|guère')
/** What begins a part of a sentence that has a subject of its own. */
const subordinating = phrases(
  'que|qu’|qui|dont|où|comment|pourquoi|combien|quoi|quel|quelle|quels|quelles|quand|lorsque|lorsqu’|puisque|puisqu’|parce|car|si|comme|tandis',
)
const prepositions = phrases(
  'à|de|d’|chez|avec|sans|pour|en|dans|sur|sous|vers|par|entre|contre|après|avant|devant|derrière|comme|malgré|selon|pendant|durant|depuis|dès|jusqu’|jusque|près|hors|quant|parmi|envers',
)
/** What stands before a thing that something was done to. */
const determiners = phrases(
  'le|la|les|l’|un|une|des|du|de|d’|mon|ma|mes|ton|son|sa|ses|notre|nos|leur|leurs|ce|cet|cette|ces|tout|toute|tous|toutes|chaque|plusieurs|beaucoup|quelques|certains|certaines|à|au|aux|avec|pour|dans|chez|en|sur|sans|jusqu’|jusque|ça|cela|deux|trois|quatre|cinq|six|sept|huit|dix|vingt',
)
const others = phrases('il|elle|ils|elles|tu|vous|c’|ça|cela|celui|celle|ceux|chacun')
const finite = phrases(
  'est|sont|était|étaient|sera|seront|fut|a|ont|avait|avaient|aura|auront|va|vont|peut|peuvent|veut|veulent|doit|doivent|faut|sait|savent|fallait|font|viennent|partent|sortent|prennent|mettent|disent|tiennent|rendent|attendent|courent',
)
/** Words that end as a verb of another person does, and are things. */
const things = phrases(
  'lait|trait|souhait|parfait|portrait|extrait|retrait|attrait|forfait|bienfait|méfait|fait|imparfait|satisfait|jamais|français|anglais|portugais|mais|frais|vrai|balai|essai',
)
/** What one has, is, wants or feels is no act: as the person said it. */
const states = phrases(
  'avoir|être|pouvoir|devoir|vouloir|falloir|aimer|adorer|détester|préférer|croire|penser|espérer|souhaiter|sembler|paraître|naître|mourir|faillir|habiter|vivre',
)
/** What “on” does to somebody: an office, a boss or a thief, and not the teller. */
const doneToOne = phrases(
  'voler|supprimer|refuser|opérer|fermer|couper|reconnaître|licencier|expulser|renvoyer|accepter|embaucher|engager|appeler|sonner|frapper|arrêter|interdire|obliger|donner|demander|dire|proposer|confier|accorder|retirer|saisir|diagnostiquer|soigner|accuser|agresser|cambrioler',
)
/** Verbs told with “je suis”. After it, any other participle is rather a state: “fatiguée”. */
const moves = phrases(
  'aller|venir|revenir|devenir|intervenir|partir|repartir|rester|arriver|entrer|rentrer|sortir|monter|descendre|passer|retourner|tomber|parvenir',
)
const having: Readonly<Record<Teller, ReadonlySet<string>>> = {
  je: phrases('ai|avais'),
  on: phrases('a|avait'),
  nous: phrases('avons|avions'),
}
const being: Readonly<Record<Teller, ReadonlySet<string>>> = {
  je: phrases('suis|étais'),
  on: phrases('est|était'),
  nous: phrases('sommes|étions'),
}
const oneself: Readonly<Record<Teller, ReadonlySet<string>>> = {
  je: phrases('me|m’'),
  on: phrases('se|s’'),
  nous: phrases('nous'),
}
/** Verbs whose h lets a word before it lose its vowel. */
const silentH = /^h(?:abill|abit|ésit|éberg|onor|umili|umect|armonis|érit|ospitalis|ydrat)/

/** A verb that was found, and how the words after it may go on. */
type Head = {
  readonly said: readonly Word[]
  /** How many words it took. */
  readonly length: number
  readonly teller: Teller
  readonly tense: 'past' | 'move' | 'present'
  readonly hasObject: boolean
}

/** What goes before, as far as it says what a verb without a teller belongs to. */
type Before = Pick<Head, 'teller' | 'tense' | 'hasObject'> & {
  /** Nothing stood after the verb: “lavé, plié et rangé”. */
  readonly isBare: boolean
  /** A part with another subject stood after it: the next verb may be its. */
  readonly isOpen: boolean
  /** A verb without a teller stood before: this one may go on with the list. */
  readonly isList: boolean
}

/**
 * Turns a told French sentence into the infinitives of a CV: “J’ai pris les rendez-vous et j’ai
 * expliqué” becomes “prendre les rendez-vous et expliquer”. Every verb or none: `null` when one word
 * of the first person, or one verb, can’t surely be turned.
 */
export function lineInFrench(sentence: string): string | null {
  const plain = plainSentence(sentence)
  if (plain === null) return null
  const words = wordsOf(spelled(plain), 'j|l|n|m|t|s|d|c|qu|jusqu|lorsqu|puisqu')
  if (isOnSomebodyElse(words)) return null
  const line: Word[] = []
  let before: Before | null = null
  const clauses = clausesOf(words, links, (at, told) => beginsAnew(words, at, told))
  for (const [at, clause] of clauses.entries()) {
    const isFirst = line.length === 0
    const opening = isFirst ? openingLength(clause.words, openings, isTeller) : 0
    if (isFirst && opening === clause.words.length) continue
    const turned = turn({ ...clause, words: clause.words.slice(opening) }, before, clauses[at + 1])
    if (turned === null) return null
    line.push(...(isFirst ? [] : clause.link.map(inFrench)), ...turned.said)
    before = turned.before ?? before
  }
  return before === null ? null : textOf(line)
}

/** Beside “je” or “mon”, “on” is most often somebody else. */
function isOnSomebodyElse(words: readonly Word[]): boolean {
  const isOwn = words.some(
    ({ key }, at) =>
      /^(?:je|j’|moi|me|m’)$/.test(key) ||
      (/^(?:mon|ma|mes)$/.test(key) && words[at - 1]?.key !== 'avec'),
  )
  return isOwn && words.some(({ key }) => key === 'on')
}

/** What people type for “j’ai”. */
function spelled(sentence: string): string {
  return sentence.replace(/(?<!\p{L})j\s?ai(?!\p{L})/giu, 'j’ai')
}

/** “Pis” is how one says it; a paper writes “puis”. */
function inFrench(word: Word): Word {
  return word.key === 'pis' ? { ...word, text: 'puis' } : word
}

/** Whether somebody begins to tell again here, in words that already told something. */
function beginsAnew(words: readonly Word[], at: number, before: readonly Word[]): boolean {
  const link = lengthOf(words.slice(at), between)
  const isNew = isTeller(words.slice(at + link))
  const last = before.at(-1)
  const isLinked = link === 0 && last !== undefined && between.has(last.key)
  return isNew && !isLinked && hasHead(before) && !before.some(({ key }) => subordinating.has(key))
}

function hasHead(words: readonly Word[]): boolean {
  return words.some((_, at) => headOf(words.slice(at), true) !== null)
}

/** Whether words begin with someone who tells: “je”, “on”, or “nous” with its verb. */
function isTeller(words: readonly Word[]): boolean {
  return tellerOf(words) !== null
}

function tellerOf(words: readonly Word[]): Teller | null {
  const [first, second, third] = words
  if (first?.key === 'je' || first?.key === 'j’') return 'je'
  if (first?.key === 'on') return 'on'
  const verb = second?.key === 'nous' ? third : second
  const isWe = verb !== undefined && /(?:ons|sommes)$/.test(verb.key)
  return first?.key === 'nous' && isWe ? 'nous' : null
}

function turn(
  { link, words }: Clause,
  before: Before | null,
  later: Clause | undefined,
): { said: readonly Word[]; before: Before | null } | null {
  const at = words.findIndex((_, index) => isTeller(words.slice(index)))
  if (at >= 0) {
    const setting = words.slice(0, at)
    const head = headOf(words.slice(at), before !== null)
    if (head === null || !isSetting(setting, before !== null)) return null
    const stop = setting.length > 0 && !between.has(keysOf(setting)) ? [wordAs(',', '')] : []
    return goOn([...setting, ...stop, ...head.said], words.slice(at + head.length), head)
  }
  const follower = before && followerOf(words, before, link, later)
  if (follower === 'unsure') return null
  if (follower && before) {
    return goOn(follower.said, words.slice(follower.length), { ...before, isList: true })
  }
  if (before === null && !isSetting(words, false)) return null
  const said = settled(words)
  if (said === null || (before && mayTell(words, before))) return null
  const isOpen = words.some(({ key }) => subordinating.has(key))
  const after = before && { ...before, isBare: false, isOpen: before.isOpen || isOpen }
  return { said, before: after }
}

function goOn(
  head: readonly Word[],
  rest: readonly Word[],
  {
    teller,
    tense,
    hasObject,
    isList = false,
  }: Pick<Before, 'teller' | 'tense' | 'hasObject'> & { isList?: boolean },
): { said: readonly Word[]; before: Before } | null {
  // What was thought or said isn’t what was done.
  if (rest[0]?.key === 'que' || rest[0]?.key === 'qu’') return null
  const said = settled(rest)
  if (said === null) return null
  const isOpen = rest.some(({ key }) => subordinating.has(key))
  return {
    said: [...head, ...said],
    before: { teller, tense, hasObject, isBare: rest.length === 0, isOpen, isList },
  }
}

/** “Le samedi”, “à la mairie”, “pendant deux ans”: no one who does something. */
function isSetting(words: readonly Word[], isLater: boolean): boolean {
  if (words.length === 0) return true
  if (isLater && lengthOf(words, between) === words.length) return true
  const [first, second] = words
  const isTime = /^(?:le|la|l’|un|une)$/.test(first?.key ?? '') && times.has(second?.key ?? '')
  const isSet = isTime || settings.has(first?.key ?? '') || lengthOf(words, settings) > 0
  return (
    isSet &&
    !words.some(({ key }) => subordinating.has(key) && key !== 'comme') &&
    settled(words) !== null
  )
}

/** What stands from who tells to the verb: “je ne les ai jamais bien”, “on s’est”, “nous”. */
type Lead = {
  readonly teller: Teller
  readonly hasNe: boolean
  readonly isOneself: boolean
  readonly object: readonly Word[]
  readonly isPast: boolean
  readonly isBeing: boolean
  readonly no: readonly Word[]
  readonly how: readonly Word[]
  readonly verb: Word
  /** What comes behind the verb. */
  readonly rest: readonly Word[]
}

function leadOf(words: readonly Word[]): Lead | null {
  const teller = tellerOf(words)
  if (teller === null) return null
  const [ne, afterNe] = takeOne(words.slice(1), ({ key }) => key === 'ne' || key === 'n’')
  const [self, afterSelf] = takeOne(afterNe, ({ key }) => oneself[teller].has(key))
  const [object, afterObject] = takeWhile(afterSelf, ({ key }) => pronouns.has(key))
  const [help, afterHelp] = takeOne(
    afterObject,
    ({ key }) => having[teller].has(key) || being[teller].has(key),
  )
  const [auxiliary] = help
  // With a present the “pas” stands behind the verb, and so does how it is done.
  const [before, afterNo] = auxiliary ? takeOne(afterHelp, isNo) : [[], afterHelp]
  const [how, afterHow] = auxiliary ? takeWhile(afterNo, isManner) : [[], afterNo]
  const [verb, ...afterVerb] = afterHow
  if (!verb) return null
  const [behind, rest] = auxiliary ? [[], afterVerb] : takeOne(afterVerb, isNo)
  return {
    teller,
    hasNe: ne.length > 0,
    isOneself: self.length > 0,
    object,
    isPast: auxiliary !== undefined && having[teller].has(auxiliary.key),
    isBeing: auxiliary !== undefined && being[teller].has(auxiliary.key),
    no: [...before, ...behind],
    how,
    verb,
    rest,
  }
}

const pronouns = phrases('le|la|l’|les|lui|leur|y|en')
const isNo = ({ key }: Word): boolean => negations.has(key)
const isManner = ({ key }: Word): boolean => adverbs.has(key) || /..ment$/.test(key)

/** The infinitive of who tells, with what stands before it; `null` where it isn’t surely an act. */
function headOf(words: readonly Word[], hasBefore: boolean): Head | null {
  const lead = leadOf(words)
  if (lead === null) return null
  const { teller, hasNe, isOneself, object, isPast, isBeing, no, how, verb, rest } = lead
  const infinitive = verbOf(lead)
  if (infinitive === null || states.has(infinitive)) return null
  // “J’ai pas mal travaillé” is a lot of work; “j’ai tu bien fait” asks.
  if ((no.length > 0 && how[0]?.key === 'mal') || verb.key === 'tu') return null
  if (teller === 'on' && doneToOne.has(infinitive)) return null
  if (isOneself && (isPast || infinitive === 'appeler')) return null
  // Of whom “je l’ai” speaks must have been said; “je l’ai fait rire” doesn’t say if it was her.
  const isHeOrShe = isPast && object.some(({ key }) => key === 'l’')
  if (object.length > 0 && !hasBefore) return null
  if (isHeOrShe && isInfinitive(rest[0]?.key ?? '')) return null
  if (!isNegated(hasNe, no, rest)) return null
  const isNegative = no.length > 0 || hasNe
  // Not to know something is no act either.
  if (isNegative && /^(?:savoir|connaître|comprendre|voir)$/.test(infinitive)) return null

  const isShe = isPast && /(?:ée|ie|ue|ise|ite|te)$/.test(verb.key)
  const clitics = [
    ...(isOneself ? ['se'] : []),
    ...object.map(({ key }) => (key === 'l’' ? (isShe ? 'la' : 'le') : key)),
  ]
  const negated = isNegative ? ['ne', ...no.map(({ key }) => key)] : []
  const said = joined([...negated, ...how.map(({ text }) => text), ...clitics], infinitive)
  return {
    said: [wordAs(said)],
    length: words.length - rest.length,
    teller,
    tense: isPast ? 'past' : isBeing ? 'move' : 'present',
    hasObject: clitics.length > 0 || isNegative,
  }
}

function verbOf({ teller, isPast, isBeing, isOneself, object, verb }: Lead): string | null {
  if (isBeing) {
    const infinitive = moves.has(verb.key) ? verb.key : infinitiveOfAgreed(verb.key)
    return isOneself || (infinitive !== null && moves.has(infinitive)) ? infinitive : null
  }
  if (isPast) {
    if (object.length > 0) return infinitiveOfAgreed(verb.key)
    // “J’ai garder les enfants” is how it is often typed.
    return infinitiveOfParticiple(verb.key) ?? (isInfinitive(verb.key) ? verb.key : null)
  }
  const infinitive = infinitiveOfForm(verb.key, teller)
  // “Je viens de finir” and “je vais chercher” say when, not what.
  return infinitive === 'venir' || infinitive === 'aller' ? null : infinitive
}

const nobody = phrases('personne|aucun|aucune|nul|nulle')

/** “Ne … pas”, “pas” alone as one says it, “ne … personne”; anything else isn’t sure. */
function isNegated(hasNe: boolean, no: readonly Word[], rest: readonly Word[]): boolean {
  if (no.length > 0) return hasNe || no[0]?.key !== 'plus'
  return hasNe === nobody.has(rest[0]?.key ?? '')
}

/** Words before an infinitive, as they stand there: “la nettoyer”, “l’aider”, “ne pas s’occuper”. */
function joined(before: readonly string[], infinitive: string): string {
  const words = [...before, infinitive]
  return words
    .map((word, at) => {
      const following = words[at + 1] ?? ''
      const isOpen = /^[aeiouyàâéèêîôû]/u.test(following) || silentH.test(following)
      if (!isOpen || !/^(?:ne|le|la|se)$/.test(word))
        return at === words.length - 1 ? word : `${word} `
      return `${word.slice(0, 1)}’`
    })
    .join('')
}

/**
 * A verb that shares its teller with the one before: “j’ai trouvé la salle et appelé tout le monde”.
 * Elsewhere the same word may describe something: then nothing is sure.
 */
function followerOf(
  words: readonly Word[],
  before: Before,
  link: readonly Word[],
  later: Clause | undefined,
): { said: readonly Word[]; length: number } | 'unsure' | null {
  const how = lengthOf(words, adverbs) || (/..ment$/.test(words[0]?.key ?? '') ? 1 : 0)
  const [verb, next] = words.slice(how)
  if (!verb) return null
  const { tense, teller } = before
  const isPast = tense === 'past'
  const infinitive = isPast
    ? infinitiveOfParticiple(verb.key)
    : tense === 'present'
      ? infinitiveOfForm(verb.key, teller)
      : infinitiveOfAgreed(verb.key)
  if (infinitive === null || determiners.has(verb.key)) return null
  // “Fait les courses, cuisiné et servi les invités”: the one after it is told of somebody, too.
  const isListed = later !== undefined && isShared(later.words)
  // After a comma alone it may say how something is: “un local, fermé la nuit”.
  const isLinked = link.some(({ key }) => key !== ',') || isListed || before.isList
  const isSure = next ? isObject(next) && (isLinked || before.isBare) : before.isBare || isListed
  if (!isSure || before.hasObject || before.isOpen || states.has(infinitive)) return 'unsure'
  if (tense === 'move' && !moves.has(infinitive)) return 'unsure'
  return { said: [...words.slice(0, how), wordAs(infinitive)], length: how + 1 }
}

/**
 * Whether a part without a teller may still tell: “et l’ai envoyé”, “et le lave”, or of two people at
 * once, “et ma mère le ménage”.
 */
function mayTell(words: readonly Word[], { tense, teller }: Before): boolean {
  const isPronoun = /^(?:le|la|l’|les|lui|leur|en|y|se|s’)$/.test(words[0]?.key ?? '')
  const form = words[1]?.key ?? ''
  if (isPronoun && tense === 'present' && infinitiveOfForm(form, teller) !== null) return true
  // “La nounou arrive”, “Ali rentre”: somebody, and a verb behind.
  const isNamed = /^\p{Lu}/u.test(words[0]?.text ?? '')
  const verb = words[determiners.has(words[0]?.key ?? '') ? 2 : isNamed ? 1 : words.length]
  if (verb && (isOfOthers(verb.key) || (verb.key === 'entre' && words.length > 3))) return true
  const isOwn = /^(?:mon|ma|mes)$/.test(words[0]?.key ?? '')
  if (verb && (isNamed || isOwn) && infinitiveOfParticiple(verb.key) !== null) return true
  return words.some(({ key }, at) => {
    const last = words[at - 1]
    const isThing = last !== undefined && !isSign(last) && !isBinding(last)
    return (
      isThing && articles.has(key) && !times.has(words[at + 1]?.key ?? '') && !adverbs.has(last.key)
    )
  })
}

/** Words that belong to the one after them. */
const isBinding = ({ key }: Word): boolean =>
  determiners.has(key) || prepositions.has(key) || subordinating.has(key)

const isObject = ({ key }: Word): boolean =>
  determiners.has(key) || /^\d/.test(key) || isInfinitive(key)

function isShared([verb, object]: readonly Word[]): boolean {
  return (
    verb !== undefined &&
    object !== undefined &&
    isObject(object) &&
    infinitiveOfParticiple(verb.key) !== null
  )
}

/**
 * The rest of a part as it may stand behind an infinitive: nobody else does anything in it unless a
 * “qui” or a “quand” says so, and nothing speaks of “je” any more. `null` where that isn’t sure.
 */
function settled(words: readonly Word[]): readonly Word[] | null {
  const said: Word[] = []
  let isInside = false
  for (const [at, word] of words.entries()) {
    const last = words[at - 1]
    const isAfter = last !== undefined && prepositions.has(last.key)
    const following = words.slice(at + 1).find(({ key }) => key !== 'y' && key !== 'en')
    if (/^m(?:e|’)$/.test(word.key) && !isInside && following && isInfinitive(following.key)) {
      said.push({ ...word, text: word.text.replace(/^m/i, 's') })
      continue
    }
    if (/^(?:je|j’|me|m’|on|ai|avais|suis|étais|avons|avions|sommes|étions)$/.test(word.key))
      return null
    if (/^(?:moi|nous)$/.test(word.key) && !isAfter) return null
    const next = words[at + 1]
    const isThing =
      (/^(?:ça|cela)$/.test(word.key) && (!next || isBinding(next) || adverbs.has(next.key))) ||
      (/^(?:celui|celle|ceux)$/.test(word.key) && /^(?:de|d’|du|des)$/.test(next?.key ?? ''))
    if (!isInside && mayBegin(words, at)) return null
    if (!isInside && others.has(word.key) && !isAfter && !isThing) return null
    if (!isInside && isOthersVerb(word, last, next)) return null
    isInside ||= subordinating.has(word.key)
    said.push(word)
  }
  return said
}

/**
 * Whether something is told anew here without a sign: a verb before its object, “la caisse fermé le
 * magasin”, or somebody behind a thing, “le souper les enfants”.
 */
function mayBegin(words: readonly Word[], at: number): boolean {
  const [word, next, after] = words.slice(at)
  const last = words[at - 1]
  if (!word || !last || isSign(last) || isBinding(last)) return false
  const isTime = times.has(after?.key ?? '') || times.has(next?.key ?? '')
  const isVerb = infinitiveOfParticiple(word.key) !== null && !things.has(word.key)
  if (isVerb && next && articles.has(next.key) && !isTime) return true
  if (isVerb && /^\p{Lu}/u.test(last.text)) return true
  // “Le souper” is a thing, “souper” an act.
  const isAct = isInfinitive(last.key) && !articles.has(words[at - 2]?.key ?? '')
  const isThing = !adverbs.has(last.key) && !times.has(last.key) && !isAct
  return articles.has(word.key) && isThing && !isTime && infinitiveOfParticiple(last.key) === null
}

/** Whether a word is the verb of somebody else. */
function isOthersVerb({ key }: Word, last: Word | undefined, next: Word | undefined): boolean {
  // An initial is a name: “Mme A. Diallo”.
  if (finite.has(key)) return next?.text !== '.'
  if (things.has(key) || isInfinitive(key)) return false
  if (/(?:ait|aient)$/.test(key)) return true
  // “Le patron garde la caisse”: a verb behind a thing and before another.
  const isBehind = last !== undefined && !isSign(last) && !isBinding(last)
  return (
    isBehind && next !== undefined && articles.has(next.key) && infinitiveOfForm(key, 'on') !== null
  )
}

function isOfOthers(key: string): boolean {
  if (isInfinitive(key) || determiners.has(key) || prepositions.has(key)) return false
  return (
    infinitiveOfForm(key, 'on') !== null ||
    infinitiveOfForm(key.replace(/ent$/, 'e'), 'on') !== null
  )
}

const articles = phrases('le|la|les|l’|un|une|mon|ma|mes|son|sa|ses')
