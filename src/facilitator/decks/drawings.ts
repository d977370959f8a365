import address from 'virtual:drawings'
import type { CardPicture } from '@/deck/picture'
import { plainly } from '@/workshop/plainly'

/** A drawing, and the words by which it is found, without accents; `~` before those that only remind of it. */
export type Drawing = {
  readonly name: string
  readonly picture: CardPicture
  readonly words: readonly string[]
}

let asked: Promise<readonly Drawing[]> | null = null

/** All drawings that a card may show; rejects where they can't be fetched, and may be asked for again. */
export function loadDrawings(): Promise<readonly Drawing[]> {
  asked ??= fetchDrawings()
  asked.catch(() => {
    asked = null
  })
  return asked
}

async function fetchDrawings(): Promise<readonly Drawing[]> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error('The drawings didn’t come')
  const rows: Readonly<Record<string, readonly [string, string, string]>> = await answer.json()
  return Object.entries(rows).map(([name, [pale, line, words]]) => ({
    name,
    picture: `svg:${pale}|${line}`,
    words: plainly(words).split(' '),
  }))
}

/** Those that every word that was typed leads to; whole words come before beginnings,
 * and what has a short name before its variants. */
export function findDrawings(drawings: readonly Drawing[], typed: string): readonly Drawing[] {
  const wanted = plainly(typed)
    .split(/[\s-]+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return []
  return drawings
    .map((drawing) => ({ drawing, score: scoreOf(drawing, wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.drawing.name.length - b.drawing.name.length)
    .map(({ drawing }) => drawing)
}

function scoreOf({ words, name }: Drawing, wanted: readonly string[]): number {
  const scores = wanted.map((one) => {
    if (name === one) return 5
    // “fleurs” finds what is called “fleur”.
    const single = one.replace(/[sx]$/, '')
    if (words.includes(one) || words.includes(single)) return 4
    if (one.length > 2 && words.some((word) => word.startsWith(one))) return 3
    if (words.includes(`~${one}`) || words.includes(`~${single}`)) return 2
    return one.length > 2 && words.some((word) => word.startsWith(`~${one}`)) ? 1 : 0
  })
  return scores.includes(0) ? 0 : scores.reduce((sum: number, score) => sum + score, 0)
}
