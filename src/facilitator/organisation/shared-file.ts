import { findDeck } from '@/device/deck-storage'
import { findWorkshop } from '@/device/workshop-storage'
import { readDeckFile, writeDeckFile } from '@/documents/deck-format'
import { upgradeTables } from '@/documents/upgrade'
import { readPapers, tablesOf } from '@/documents/workshop-document'
import { readWorkshopFile, workshopForm, writeWorkshopFile } from '@/documents/workshop-format'
import { wingPaths } from '@/frame/wing-paths'
import type { Say } from '@/language/language'
import type { Shared } from '@/live-room/organisation'
import { keepNewDeck } from '@/store/open-deck'
import { keepNewWorkshop } from '@/store/open-workshop'
import type { DeckId } from '@/workshop/made-deck'
import type { WorkshopId } from '@/workshop/workshop'

/** The deck as the file that one hands to a colleague; `null` where it can't be read here. */
export async function fileOfDeck(id: DeckId): Promise<string | null> {
  const found = await findDeck(id).catch(() => null)
  return found?.ok ? writeDeckFile(found.deck) : null
}

/** The plan as such a file: no first names, and none of one's own notes. */
export async function fileOfPlan(id: WorkshopId): Promise<string | null> {
  const found = await findWorkshop(id).catch(() => null)
  if (!found?.ok) return null
  const { room, plan, group } = found.papers
  const papers = { room: room.doc, plan: plan.doc, group: group.doc }
  if (!upgradeTables(workshopForm, tablesOf(papers), found.format).ok) return null
  return writeWorkshopFile(readPapers(papers).workshop)
}

export type Kept =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly sentence: string }

/** Keeps what was shared as if its file had been opened here: where it is now, or why it isn't. */
export async function keepShared(kind: Shared['kind'], file: string, say: Say): Promise<Kept> {
  return kind === 'deck' ? keepDeck(new Blob([file]), say) : keepPlan(new Blob([file]), say)
}

async function keepDeck(file: Blob, say: Say): Promise<Kept> {
  const read = await readDeckFile(file)
  if (!read.ok) return { ok: false, sentence: say(`made-file.${read.because}`) }
  const kept = await keepNewDeck(read.deck)
  return kept.ok
    ? { ok: true, path: wingPaths.deck(kept.id) }
    : { ok: false, sentence: say(`made.${kept.because}`) }
}

async function keepPlan(file: Blob, say: Say): Promise<Kept> {
  const read = await readWorkshopFile(file)
  if (!read.ok) return { ok: false, sentence: say(`plan-file.${read.because}`) }
  const kept = await keepNewWorkshop(read.workshop)
  return kept.ok
    ? { ok: true, path: wingPaths.prepare(kept.id) }
    : { ok: false, sentence: say(`workshop.${kept.because}`) }
}
