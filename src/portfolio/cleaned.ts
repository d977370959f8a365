/**
 * What someone typed or pasted, without what no screen shows and every paper stumbles over: signs
 * that end a line in a word processor become line ends, other control characters go.
 */
export function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
}
