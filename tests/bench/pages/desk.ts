import frameworks from '@/deck/data/frameworks.json'
import texts from '@/deck/texts/fr.json'
import { receive } from '@/desk/desk'
import { type DeskHeader, deskLine } from '@/device/desk/desk-line'
import { keepPerson, makeDesk, openDesk } from '@/device/desk/desk-storage'
import { readCopyFile, writeCopyFile } from '@/documents/copy-file'
import { newId } from '@/documents/new-id'
import { readJourneyFile } from '@/documents/read-journey-file'
import { dayOf } from '@/journey/day'
import type { ShareId } from '@/journey/journey'
import { cutCopy, type SharedCopy } from '@/journey/shared-copy'
import adviser from '@/language/fr/adviser.json?messages'
import first from '@/language/fr/first.json?messages'
import later from '@/language/fr/later.json?messages'
import portfolio from '@/language/fr/portfolio.json?messages'
import { speaker } from '@/language/language'
import { companionWith } from '@/portfolio/companion/compose-companion'
import { composeCopy } from '@/portfolio/copy/compose-copy'
import { cutWords } from '@/portfolio/copy/cut-words'
import { coverTexts } from '@/portfolio/packets/packets'
import { printPackets, printPortfolio } from '@/portfolio/pdf/print-portfolio'

const passphrase = 'un bureau bien fermé'
const today = dayOf(new Date())
const voice = speaker('fr')
voice.learn({ ...first, ...portfolio, ...later, ...adviser })
const words = { language: 'fr' as const, variety: 'fr-FR', say: voice.say, deck: texts }

/** A copy with everything in it, of which each is another person’s. */
async function copiesOf(file: string, count: number): Promise<readonly SharedCopy[]> {
  const read = await readJourneyFile(new Blob([file]))
  if (!read.ok) throw new Error(read.because)
  const { journey } = read
  const share = {
    ...{ to: 'Karim', place: 'Mission locale', months: 12 as const, renews: '' as const },
    ...{ cutOn: today, ended: '' as const, order: 'V' },
    parts: ['strengths', 'wordings', 'proofs', 'stories', 'project', 'roadmap', 'lines'] as const,
    stories: [...journey.stories.keys()],
  }
  return Array.from({ length: count }, (_, nth) => {
    const about = { ...journey.about, name: `Personne ${nth}` }
    const own = cutWords(journey, words)
    return cutCopy({ ...journey, about }, newId() as ShareId, share, own, today)
  })
}

/** Makes a desk that holds so many copies. Not a part of what is timed. */
async function fill(file: string, count: number): Promise<number> {
  await makeDesk(passphrase)
  let bytes = 0
  for (const copy of await copiesOf(file, count)) {
    const text = writeCopyFile(copy)
    const read = readCopyFile(text, today)
    if (!read.ok) throw new Error(read.because)
    bytes += text.length
    await keepPerson(receive([], read.copy, today, () => newId<'desk-person'>()).person)
  }
  return bytes / count
}

/** Milliseconds from the passphrase to every copy, in a worker that has just been started. */
async function open(count: number): Promise<number> {
  deskLine.stop()
  const start = performance.now()
  const opened = await openDesk(passphrase)
  const took = performance.now() - start
  if (!opened.ok || opened.people.length !== count) throw new Error('The desk isn’t whole')
  return took
}

/** Milliseconds of the key alone: the least that opening can take. */
async function derive(): Promise<number> {
  const header = await new Promise<DeskHeader>((resolve, fail) => {
    const asked = indexedDB.open('atouts-desk')
    asked.onerror = fail
    asked.onsuccess = () => {
      const got = asked.result.transaction('header').objectStore('header').get('header')
      got.onsuccess = () => {
        asked.result.close()
        resolve(got.result)
      }
    }
  })
  deskLine.stop()
  const start = performance.now()
  const opened = await deskLine.ask({ kind: 'open', passphrase, header })
  const took = performance.now() - start
  if (opened?.kind !== 'opened' || !opened.isRight) throw new Error('The key is wrong')
  return took
}

let papers: readonly ReturnType<typeof composeCopy>[] = []

/** Composes so many people’s papers. Not a part of what is timed: printing is. */
async function compose(file: string, count: number): Promise<void> {
  papers = (await copiesOf(file, count)).map((copy) =>
    composeCopy(copy, words, { paper: 'a4', companion: companionWith(frameworks, []) }),
  )
}

/** Milliseconds of one file for all, with a cover between people. */
async function together(): Promise<number> {
  const people = papers.map((paper, nth) => ({
    name: `Personne ${nth}`,
    papers: [
      { versions: [paper] as const, label: 'La copie', sign: 'identification-card' as const },
    ],
  }))
  const covers = coverTexts(people, 'a4', today, words)
  const [one, ...others] = covers.map((cover, nth) => ({
    cover,
    papers: people[nth]?.papers ?? [],
  }))
  if (!one) throw new Error('Nobody is to be printed for')
  const start = performance.now()
  const printed = await printPackets([one, ...others], false, () => undefined)
  if (!printed.ok) throw new Error('It wasn’t printed')
  return performance.now() - start
}

/** Milliseconds of the same papers, each as a file of its own. */
async function oneByOne(): Promise<number> {
  const start = performance.now()
  for (const paper of papers)
    if (!(await printPortfolio([paper])).ok) throw new Error('One is missing')
  return performance.now() - start
}

window.desk = { fill, open, derive, compose, together, oneByOne, copiesOf, writeCopyFile }

declare global {
  interface Window {
    desk: {
      fill: typeof fill
      open: typeof open
      derive: typeof derive
      compose: typeof compose
      together: typeof together
      oneByOne: typeof oneByOne
      copiesOf: typeof copiesOf
      writeCopyFile: typeof writeCopyFile
    }
  }
}
