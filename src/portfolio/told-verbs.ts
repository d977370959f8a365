/** Participles whose infinitive isn't a matter of one rule. Each is a verb of daily life. */
const irregular: Readonly<Record<string, string>> = {
  été: 'être',
  eu: 'avoir',
  fait: 'faire',
  refait: 'refaire',
  pris: 'prendre',
  appris: 'apprendre',
  compris: 'comprendre',
  repris: 'reprendre',
  mis: 'mettre',
  remis: 'remettre',
  promis: 'promettre',
  permis: 'permettre',
  transmis: 'transmettre',
  dit: 'dire',
  écrit: 'écrire',
  décrit: 'décrire',
  inscrit: 'inscrire',
  lu: 'lire',
  relu: 'relire',
  vu: 'voir',
  revu: 'revoir',
  prévu: 'prévoir',
  reçu: 'recevoir',
  tenu: 'tenir',
  obtenu: 'obtenir',
  soutenu: 'soutenir',
  entretenu: 'entretenir',
  retenu: 'retenir',
  prévenu: 'prévenir',
  venu: 'venir',
  revenu: 'revenir',
  devenu: 'devenir',
  vendu: 'vendre',
  rendu: 'rendre',
  attendu: 'attendre',
  entendu: 'entendre',
  défendu: 'défendre',
  répondu: 'répondre',
  perdu: 'perdre',
  cousu: 'coudre',
  résolu: 'résoudre',
  conduit: 'conduire',
  construit: 'construire',
  traduit: 'traduire',
  produit: 'produire',
  cuit: 'cuire',
  suivi: 'suivre',
  servi: 'servir',
  ouvert: 'ouvrir',
  offert: 'offrir',
  couru: 'courir',
  secouru: 'secourir',
  su: 'savoir',
  connu: 'connaître',
  reconnu: 'reconnaître',
  vécu: 'vivre',
  convaincu: 'convaincre',
  maintenu: 'maintenir',
  battu: 'battre',
  cru: 'croire',
  interrompu: 'interrompre',
  découvert: 'découvrir',
  accueilli: 'accueillir',
  cueilli: 'cueillir',
  dormi: 'dormir',
  senti: 'sentir',
  sorti: 'sortir',
  repeint: 'repeindre',
  éteint: 'éteindre',
  détruit: 'détruire',
  réduit: 'réduire',
  pu: 'pouvoir',
  dû: 'devoir',
  voulu: 'vouloir',
  élu: 'élire',
  peint: 'peindre',
  rejoint: 'rejoindre',
}

/** Verbs told with “je suis”. After it, any other participle is rather a state: “fatiguée”, “mariée”. */
const withBeing =
  /^(?:allé|venu|revenu|devenu|intervenu|parti|reparti|resté|arrivé|entré|rentré|sorti|monté|descendu|passé|retourné|tombé)e?$/

/** Verbs like finir. Named one by one, because “ainsi” and “aussi” end in the same way. */
const secondGroup =
  /^(?:réuss|fin|chois|rempl|réfléch|ag|nourr|établ|garant|réun|franch|bât|grand|chér|guér|accompl|invest|ralent|fourn|avert|défin|embell|répart|repart|part)i$/

const adverb = '(?:toujours|souvent|aussi|bien|vite|tout|déjà|ensuite|enfin|beaucoup|mieux)'
const told = new RegExp(
  `(^|[,;:.]\\s*|\\s(?:et|puis|mais)\\s+)(?:ensuite\\s+|puis\\s+|enfin\\s+)?` +
    `(j[’']ai|j[’']avais|je suis|j[’']étais)\\s+(?:(${adverb})\\s+)?([\\p{L}]+)`,
  'giu',
)

/**
 * Turns what was told in the first person into the infinitive of a French CV: “J’ai pris les
 * rendez-vous et j’ai expliqué” becomes “prendre les rendez-vous et expliquer”. A verb that isn't
 * surely a participle stays as the person said it.
 */
export function actionInFrench(action: string): string {
  const made = new Set<string>()
  const line = action.replace(
    told,
    (whole, before: string, having: string, how: string | undefined, verb: string) => {
      const isBeing = /^je suis|^j[’']étais/i.test(having)
      const infinitive = isBeing ? infinitiveOfMove(verb) : infinitiveOf(verb)
      if (infinitive === null) return whole
      made.add(infinitive)
      return before + (how ? `${how} ` : '') + infinitive
    },
  )
  return withFollowers(line, made)
}

const link = `,\\s+(?:et\\s+|puis\\s+)?|\\s+(?:et|puis|et puis)\\s+`
const follower = new RegExp(`([\\p{L}]+)(${link})([\\p{L}]+)(?![\\p{L}’'])`, 'gu')
const article = "(?:le|la|les|un|une|des|du|mon|ma|mes|son|sa|ses|leur|leurs|ce|cette|ces)\\s|l[’']"
const followerWithObject = new RegExp(`(${link})([\\p{L}]+)(?=\\s+(?:${article}))`, 'gu')

/**
 * “J’ai lavé, plié et rangé” has three verbs but says “j’ai” once. A participle follows suit right
 * after a verb that was turned, or before what it was done to; elsewhere it may be an adjective.
 */
function withFollowers(line: string, made: Set<string>): string {
  if (made.size === 0) return line
  const turned = line.replace(followerWithObject, (whole, between: string, verb: string) => {
    const infinitive = infinitiveOf(verb)
    return infinitive === null ? whole : between + infinitive
  })
  const longer = turned.replace(follower, (whole, first: string, between: string, verb: string) => {
    const infinitive = made.has(first) ? infinitiveOf(verb) : null
    if (infinitive === null) return whole
    made.add(infinitive)
    return first + between + infinitive
  })
  return longer === line ? line : withFollowers(longer, made)
}

function infinitiveOfMove(participle: string): string | null {
  const verb = participle.toLocaleLowerCase('fr')
  return withBeing.test(verb) ? infinitiveOf(verb.replace(/e$/, '')) : null
}

function infinitiveOf(word: string): string | null {
  const participle = word.toLocaleLowerCase('fr')
  if (Object.hasOwn(irregular, participle)) return irregular[participle] ?? null
  if (/ées?$|és?$/.test(participle)) return participle.replace(/ées?$|és?$/, 'er')
  return secondGroup.test(participle) ? participle.replace(/i$/, 'ir') : null
}

const startsWithI = /^(?:(?:First|Then|Next|Finally),?\s+)?I\s/i

/**
 * Drops the “I” of an English sentence, as a CV does: “I took the calls” becomes “took the calls”.
 * A sentence that begins with someone else, such as “My sister and I”, stays as it is.
 */
export function actionInEnglish(action: string): string {
  if (!startsWithI.test(action)) return action
  return action.replace(
    /(^|^Then\s+|[,;.]\s*|\s(?:and|then|but)\s+)I\s+(?:have\s+(?=\w+ed\s|done|made|taken|given|written)|also\s+)?/g,
    '$1',
  )
}
