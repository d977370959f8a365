import { codeSigns } from '@/workshop/workshop'

/**
 * A facilitator's key as eight words, to be read out in a noisy room: the key's 16 signs as one
 * number, written with 2048 digits. The words are those of BIP 39: short, known, and none begins
 * as another one does.
 */
const words = 8
const signs = 16
const [signBase, wordBase] = [BigInt(codeSigns.length), 2048n]

const lists = {
  fr: () => import('@scure/bip39/wordlists/french.js'),
  en: () => import('@scure/bip39/wordlists/english.js'),
}

/** `null` for what isn't a key of 16 signs. */
export async function wordsOfKey(key: string, language: 'fr' | 'en'): Promise<string | null> {
  const digits = [...key.replace(/[\s-]/g, '').toUpperCase()].map((one) => codeSigns.indexOf(one))
  if (digits.length !== signs || digits.includes(-1)) return null
  const { wordlist } = await lists[language]()
  const number = digits.reduce((sum, digit) => sum * signBase + BigInt(digit), 0n)
  return digitsOf(number, wordBase, words)
    .map((digit) => wordlist[digit])
    .join(' ')
    .normalize('NFC')
}

/** The key that eight words name, in either language, however they were typed; else `null`. */
export async function keyOfWords(typed: string): Promise<string | null> {
  const said = typed.split(/[\s,.;-]+/).flatMap((word) => plain(word) || [])
  if (said.length !== words) return null
  for (const load of Object.values(lists)) {
    const known = (await load()).wordlist.map(plain)
    const digits = said.map((word) => known.indexOf(word))
    const number = digits.reduce((sum, digit) => sum * wordBase + BigInt(digit), 0n)
    if (digits.includes(-1) || number >= signBase ** BigInt(signs)) continue
    const key = digitsOf(number, signBase, signs).map((digit) => codeSigns[digit])
    return key.join('').replace(/.{4}(?=.)/g, '$&-')
  }
  return null
}

function digitsOf(number: bigint, base: bigint, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) =>
    Number((number / base ** BigInt(count - 1 - at)) % base),
  )
}

/** No two words differ by an accent or a capital alone. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}
