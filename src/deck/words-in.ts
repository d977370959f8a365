/** Words between spaces; a sign that French sets apart is none. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{Letter}\p{Number}]/u.test(word)).length
}
