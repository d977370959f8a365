import type { Language } from '@/language/language'

/** What a printed language asks for beside its texts. Each one has all of it, or nothing compiles. */
export type Grammar = {
  /**
   * Fetches what turns a told sentence into the verbs of a CV, or answers `null` for one in which
   * not every verb is sure. Its data is of no use before someone tells.
   */
  readonly fetchToLine: () => Promise<(sentence: string) => string | null>
  /** What stands between two sentences in one line. */
  readonly joined: string
  /** Whether a text speaks of the one who tells it. */
  readonly speaksOfOneself: RegExp
  /** What stands between a name and what is said of it. */
  readonly colon: string
  /** The spaces that the language sets around its signs, where spaces stand. */
  readonly spaced: (text: string) => string
  /** Whether employers read ROME's names for competencies, which are French only. */
  readonly readsRome: boolean
  /** What someone said, between the language's own quotation marks. */
  readonly quoted: (words: string) => string
  /** “de Samira”, “d’Amina”, “Amina’s”: whose something is. */
  readonly of: (name: string) => string
  /** How a letter greets whom it is written to, by the first line of their address. */
  readonly greeting: (addressee: string) => string
}

/** A space that no line breaks at. */
const noBreak = '\u00a0'
const narrowNoBreak = '\u202f'

export const grammars: Readonly<Record<Language, Grammar>> = {
  fr: {
    fetchToLine: async () => (await import('@/portfolio/told/french')).lineInFrench,
    joined: ' ; ',
    colon: ' : ',
    speaksOfOneself: /(?<!\p{L})(?:(?:je|me|moi|on|nous)(?!\p{L})|[jm][’'])/iu,
    // No-break spaces where a space stands before ; : ! ? or inside « ».
    spaced: (text) =>
      text
        .replace(/[ \u00a0]+([;!?»])/g, `${narrowNoBreak}$1`)
        .replace(/[ \u00a0]+:/g, `${noBreak}:`)
        .replace(/«[ \u00a0]+/g, `«${narrowNoBreak}`),
    readsRome: true,
    quoted: (words) => `« ${words} »`,
    of: (name) => (/^[aeiouàâäéèêëîïôöùûüœæ]/iu.test(name) ? `d’${name}` : `de ${name}`),
    greeting: (addressee) => {
      const [, madam, sir] =
        /^\s*(?:(madame|mme)(?!\p{L})|(monsieur(?!\p{L})|m\.))(?!\s*(?:[,/]|et(?!\p{L})|ou(?!\p{L}))\s*(?:madame|mme|monsieur|m\.))/iu.exec(
          addressee,
        ) ?? []
      return madam ? 'Madame' : sir ? 'Monsieur' : 'Madame, Monsieur'
    },
  },
  en: {
    fetchToLine: async () => (await import('@/portfolio/told/english')).lineInEnglish,
    joined: '; ',
    colon: ': ',
    speaksOfOneself: /(?<!\p{L})(?:I|me|we|us)(?!\p{L})/iu,
    spaced: (text) => text,
    readsRome: false,
    quoted: (words) => `“${words}”`,
    of: (name) => `${name}’s`,
    greeting: (addressee) =>
      /^\s*((?:Ms|Mrs|Mr|Mx|Dr|Mme|Madame|M|Monsieur)\.?\s+[^,\n]+)/.exec(addressee)?.[1]?.trim() ??
      'Hiring Manager',
  },
}
