/** What is wrong with the signs of a French text, a word each; nothing when all is well. */
export function frenchFlaws(text: string): string[] {
  const rules: Readonly<Record<string, RegExp>> = {
    'straight sign': /['"]|\.\.\./,
    'plain space before a sign': /[ ][;:!?»]/,
    'no space before a sign': /[^\s\u00a0\u202f?!…][;:!?»](?!\d)/u,
    'space inside «': /«(?![\u00a0\u202f])/,
    'two spaces': /[ \u00a0\u202f]{2}/,
  }
  return Object.entries(rules)
    .filter(([, wrong]) => wrong.test(text))
    .map(([name]) => `${name}: ${text}`)
}

/** Forms that agree with a man or a woman, where the app speaks about whoever reads. */
export const genderedForm =
  /\(e\)|\(ne\)|[·•]e|\p{L}-e(?:-s)?\b|é\/e|eur\/|(?<!\p{L})(?:êtes|suis|es|serez|reste[zs]?|sentez|sens)\s+(?:très |bien |déjà |sûrement )?(?:prêt|content|seul|fier|satisfait|certain|sûr|heureux|inquiet|perdu|parti|venu|allé|arrivé|resté|né|fatigué|inscrit|connecté|bloqué|occupé|attenti[fv])|(?<!\p{L})prêt à(?!\p{L})|bienvenus?(?!\p{L})/iu
