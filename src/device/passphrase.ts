/** Fewer letters than this are guessed; a file or a desk isn't closed by them. */
export const shortestPassphrase = 12

const lists = {
  fr: () => import('@scure/bip39/wordlists/french.js'),
  en: () => import('@scure/bip39/wordlists/english.js'),
}

const words = 5

/**
 * Five words by chance out of 2048, 55 bits: short, known, none begins as another one does (BIP 39).
 * They are easier to say across a table than letters.
 */
export async function proposePassphrase(language: 'fr' | 'en'): Promise<string> {
  const { wordlist } = await lists[language]()
  // 2048 divides 2 to the 16th: every word is as likely.
  const chances = crypto.getRandomValues(new Uint16Array(words))
  return [...chances]
    .map((chance) => wordlist[chance % wordlist.length])
    .join(' ')
    .normalize('NFC')
}
