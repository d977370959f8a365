import { create } from 'zustand'
import {
  byNextDate,
  type DeskId,
  type DeskPerson,
  type DeskStep,
  isDateDoubtful,
  isOver,
  receive,
  type Tally,
  takeDeskStep,
  tallied,
} from '@/desk/desk'
import { deskLine } from '@/device/desk/desk-line'
import {
  type DeskOpened,
  eraseDesk,
  erasePeople,
  findDesk,
  keepAbout,
  keepPerson,
  makeDesk,
  openDesk,
  readDesk,
} from '@/device/desk/desk-storage'
import { isSealed, openSealed, type SealOpened } from '@/device/sealing'
import { hearTabs, tellTabs } from '@/device/tabs'
import { type CopyOpened, largestCopy, readCopyFile } from '@/documents/copy-file'
import { newId } from '@/documents/new-id'
import { dayOf } from '@/journey/day'
import { afterQuiet } from '@/store/visit'

/** Why a desk didn't open, or something wasn't kept. */
export type DeskTrouble = Extract<DeskOpened, { ok: false }>['because']

/** The adviser's desk on this screen. Closed, nothing of it is in memory. */
export type Desk =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  /** The date of the device jumped: nothing is erased by it before somebody has looked. */
  | {
      readonly kind: 'doubtful'
      readonly today: string
      readonly last: string
      readonly read: OpenedDesk
    }
  | {
      readonly kind: 'open'
      /** By the next date. */
      readonly people: readonly DeskPerson[]
      /** Outcomes of people whose copies were erased. */
      readonly tally: readonly Tally[]
      /** How many copies were erased because their day had come. */
      readonly erased: number
      readonly unreadable: number
      /** What was done last and isn't on the disk. */
      readonly trouble: DeskTrouble | null
    }

type OpenedDesk = Extract<DeskOpened, { ok: true }>

export const useDesk = create<Desk>(() => ({ kind: 'closed' }))
const show = (desk: Desk) => useDesk.setState(desk, true)

let stopWatching = () => {}

/** Opens the desk with its passphrase, or makes it; answers why it stays closed. */
export async function enterDesk(passphrase: string, isNew: boolean): Promise<DeskTrouble | null> {
  show({ kind: 'opening' })
  const opened = await (isNew ? makeDesk : openDesk)(passphrase)
  if (!opened.ok) {
    closeDesk()
    return opened.because
  }
  stopWatching()
  const [stopQuiet, stopTabs] = [
    afterQuiet(closeDesk),
    hearTabs(({ kind }) => kind === 'desk' && void readAgain()),
  ]
  stopWatching = () => {
    stopQuiet()
    stopTabs()
  }
  const today = dayOf(new Date())
  const last = opened.about?.lastOpened ?? today
  if (isDateDoubtful(last, today)) show({ kind: 'doubtful', today, last, read: opened })
  else await layOut(opened)
  return null
}

/** Goes on with the date of the device, which somebody has looked at. */
export async function trustDate(): Promise<void> {
  const now = useDesk.getState()
  if (now.kind === 'doubtful') await layOut(now.read)
}

/** Closes it: the key and every copy are gone from memory. */
export function closeDesk(): void {
  stopWatching()
  stopWatching = () => {}
  deskLine.stop()
  arriving.clear()
  show({ kind: 'closed' })
}

/** Erases the desk and all that is on it, in every window: its passphrase is forgotten. */
export async function forgetDesk(): Promise<DeskTrouble | null> {
  closeDesk()
  const erased = await eraseDesk()
  if (!erased.ok) return erased.because
  tellTabs({ kind: 'desk' })
  return null
}

/** Shows what is there, after erasing what is to be erased today. */
async function layOut({ people, unreadable, about }: OpenedDesk): Promise<void> {
  const today = dayOf(new Date())
  const over = people.filter((person) => isOver(person, today))
  const tally = tallied(about?.tally ?? [], over)
  // The sums first: of a copy that is erased they are all that is left.
  const put = await keepAbout({ lastOpened: today, tally })
  const gone = over.length > 0 ? await erasePeople(over.map(({ id }) => id)) : put
  if (useDesk.getState().kind === 'closed') return
  const here = people.filter((person) => !isOver(person, today))
  const trouble = [put, gone].find((one) => !one.ok)
  show({
    kind: 'open',
    people: byNextDate(here),
    tally,
    erased: over.length,
    unreadable,
    trouble: trouble?.ok === false ? trouble.because : null,
  })
}

/** Another window changed something, or erased the desk. */
async function readAgain(): Promise<void> {
  if ((await findDesk()) !== 'here') return closeDesk()
  const read = await readDesk()
  const now = useDesk.getState()
  if (!read.ok || now.kind !== 'open') return
  const today = dayOf(new Date())
  const here = read.people.filter((person) => !isOver(person, today))
  const tally = read.about?.tally ?? []
  show({ ...now, people: byNextDate(here), tally, unreadable: read.unreadable })
}

/** Takes one step with somebody's copy. The screen shows it once it is on the disk. */
export async function deskStep(id: DeskId, step: DeskStep): Promise<void> {
  const person = everybody().find((one) => one.id === id)
  if (!person) return
  const next = takeDeskStep(person, step)
  if (next === person || !(await keep(next))) return
  lay()
}

/** On the disk already and not yet in the list, which is drawn once for many. */
const arriving = new Map<DeskId, DeskPerson>()

/** Everybody of the open desk, those who are just arriving too; nobody on a closed one. */
function everybody(): readonly DeskPerson[] {
  const now = useDesk.getState()
  if (now.kind !== 'open') return []
  return [...now.people.filter(({ id }) => !arriving.has(id)), ...arriving.values()]
}

async function keep(person: DeskPerson): Promise<boolean> {
  const kept = await keepPerson(person)
  const now = useDesk.getState()
  if (now.kind !== 'open') return false
  if (kept.ok) arriving.set(person.id, person)
  else show({ ...now, trouble: kept.because })
  return kept.ok
}

/** Draws the list anew, with everybody who arrived. */
function lay(): void {
  const now = useDesk.getState()
  if (now.kind !== 'open' || arriving.size === 0) return
  const people = byNextDate(everybody())
  arriving.clear()
  show({ ...now, people, trouble: null })
  tellTabs({ kind: 'desk' })
}

/** Erases one copy for good. */
export async function eraseCopy(id: DeskId): Promise<void> {
  const before = useDesk.getState()
  if (before.kind !== 'open') return
  const gone = everybody().filter((one) => one.id === id)
  const tally = tallied(before.tally, gone)
  const kept = await keepAbout({ lastOpened: dayOf(new Date()), tally })
  const erased = kept.ok ? await erasePeople([id]) : kept
  const now = useDesk.getState()
  if (now.kind !== 'open') return
  if (!erased.ok) return show({ ...now, trouble: erased.because })
  arriving.delete(id)
  show({ ...now, tally, people: now.people.filter((one) => one.id !== id), trouble: null })
  tellTabs({ kind: 'desk' })
}

/** What became of one file. */
export type FileTaken = {
  readonly name: string
  readonly became:
    | 'new'
    | 'renewed'
    | 'older'
    | 'sealed'
    | 'too-large'
    | 'not-kept'
    | Extract<CopyOpened, { ok: false }>['because']
    | Extract<SealOpened, { ok: false }>['because']
}

/**
 * Takes in what was handed over: each file by itself, so that a bad one spoils no other. A sealed one
 * asks for its passphrase first (`sealed`). `onProgress` hears how many are done. The list is drawn
 * once, at the end: drawn anew for each of two hundred it would hold up the screen.
 */
export async function takeInFiles(
  files: readonly File[],
  passphrase: string | null,
  onProgress: (done: number) => void,
): Promise<readonly FileTaken[]> {
  const taken: FileTaken[] = []
  for (const file of files) {
    const read = await readOf(file, passphrase)
    taken.push({ name: file.name, became: 'text' in read ? await takeIn(read.text) : read.refused })
    onProgress(taken.length)
  }
  lay()
  return taken
}

/** Takes in one copy that came through a room. */
export async function takeInText(text: string): Promise<FileTaken['became']> {
  const became = await takeIn(text)
  lay()
  return became
}

/** Keeps what a text brings; the list is drawn by whoever asked. */
async function takeIn(text: string): Promise<FileTaken['became']> {
  const today = dayOf(new Date())
  const opened = readCopyFile(text, today)
  if (!opened.ok) return opened.because
  if (useDesk.getState().kind !== 'open') return 'not-kept'
  const { how, person } = receive(everybody(), opened.copy, today, () => newId<'desk-person'>())
  if (how === 'older') return how
  return (await keep(person)) ? how : 'not-kept'
}

type FileRead = { readonly text: string } | { readonly refused: FileTaken['became'] }

async function readOf(file: File, passphrase: string | null): Promise<FileRead> {
  if (file.size > largestCopy) return { refused: 'too-large' }
  const read = await textOf(file, passphrase).catch(() => 'unreadable' as const)
  return typeof read === 'string' ? { refused: read } : read
}

async function textOf(
  file: File,
  passphrase: string | null,
): Promise<{ readonly text: string } | FileTaken['became']> {
  if (!(await isSealed(file))) return { text: await file.text() }
  if (passphrase === null) return 'sealed'
  const opened = await openSealed(file, passphrase)
  return opened.ok ? { text: opened.text } : opened.because
}
