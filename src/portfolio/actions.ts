/** Participles whose infinitive isn't a matter of one rule. Each is a verb of daily life. */
const irregular: Readonly<Record<string, string>> = {
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
  venue: 'venir',
  revenu: 'revenir',
  revenue: 'revenir',
  devenu: 'devenir',
  devenue: 'devenir',
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
  pu: 'pouvoir',
  dû: 'devoir',
  voulu: 'vouloir',
  élu: 'élire',
  peint: 'peindre',
  rejoint: 'rejoindre',
  allé: 'aller',
  allée: 'aller',
  parti: 'partir',
  partie: 'partir',
}

/** Verbs like finir. Named one by one, because “ainsi” and “aussi” end in the same way. */
const secondGroup =
  /^(?:réuss|fin|chois|rempl|réfléch|ag|nourr|établ|garant|réun|franch|bât|grand|chér|guér|accompl|invest|ralent)i$/

const adverb = '(?:toujours|souvent|aussi|bien|vite|tout|déjà|ensuite|enfin|beaucoup|mieux)'
const told = new RegExp(
  `(^|[,;:.]\\s*|\\s(?:et|puis|mais)\\s+)(?:ensuite\\s+|puis\\s+|enfin\\s+)?` +
    `(?:j[’']ai|j[’']avais|je suis|j[’']étais)\\s+(?:(${adverb})\\s+)?([\\p{L}]+)`,
  'giu',
)

/**
 * Turns what was told in the first person into the infinitive of a French CV: “J’ai pris les
 * rendez-vous et j’ai expliqué” becomes “prendre les rendez-vous et expliquer”. A verb that isn't
 * surely a participle stays as the person said it.
 */
export function actionInFrench(action: string): string {
  return action.replace(told, (whole, before: string, how: string | undefined, verb: string) => {
    const infinitive = infinitiveOf(verb.toLocaleLowerCase('fr'))
    if (infinitive === null) return whole
    return before + (how ? `${how} ` : '') + infinitive
  })
}

function infinitiveOf(participle: string): string | null {
  const known = irregular[participle]
  if (known) return known
  if (/ées?$|és?$/.test(participle)) return participle.replace(/ées?$|és?$/, 'er')
  return secondGroup.test(participle) ? participle.replace(/i$/, 'ir') : null
}

/** Drops the “I” of an English sentence, as a CV does: “I took the calls” becomes “took the calls”. */
export function actionInEnglish(action: string): string {
  return action.replace(/(^|[,;.]\s*|\s(?:and|then|but)\s+)I\s+(?:have\s+|also\s+)?/g, '$1')
}
