import type { TabletNews } from '@/documents/messages'
import type { JourneyId } from '@/journey/journey'
import type { WorkshopId } from '@/workshop/workshop'

/** Whose lines are meant; a pass and a key are named by their hash. */
export type Whom =
  | 'all'
  | 'observers'
  | { readonly key: string }
  | { readonly person: JourneyId; readonly exceptPass?: string }

/** What the processes of a server tell each other about one organisation. */
export type BusNews = {
  /** A change of a document, on the disk already, in base64. */
  readonly changed: { readonly document: string; readonly change: string }
  /** Something of a document may be on the disk that nobody was told of. */
  readonly doubtful: { readonly document: string }
  readonly tell: { readonly document: string; readonly news: TabletNews }
  readonly shut: { readonly document: string; readonly reason: string; readonly whom: Whom }
  /** Lines of whoever holds this key, in all documents. */
  readonly revoked: { readonly key: string }
  /** The organisation has left: nothing of it is here any more. */
  readonly closed: Readonly<Record<string, never>>
  /** What is kept of a workshop's people is another: their locks, what they ask for, who has left. */
  readonly people: { readonly workshop: WorkshopId }
  /** Somebody of a workshop is somewhere else. */
  readonly moved: { readonly workshop: WorkshopId }
  readonly erased: { readonly workshop: WorkshopId; readonly person: JourneyId }
  readonly ended: { readonly workshop: WorkshopId }
}

export type Bus = {
  /** Says something to every process that serves this organisation, this one first. */
  readonly say: <Kind extends keyof BusNews>(kind: Kind, news: BusNews[Kind]) => void
  /** Says it to the other processes only. */
  readonly sayElsewhere: <Kind extends keyof BusNews>(kind: Kind, news: BusNews[Kind]) => void
  readonly hear: <Kind extends keyof BusNews>(
    kind: Kind,
    act: (news: BusNews[Kind]) => void,
  ) => void
}

/** The bus of one organisation within this process; `pass` carries what is said here to the others. */
export function openBus(pass?: (kind: keyof BusNews, news: unknown) => void): Bus & {
  /** What another process has said. */
  readonly receive: (kind: string, news: unknown) => void
} {
  const ears = new Map<string, ((news: never) => void)[]>()
  const receive = (kind: string, news: unknown) => {
    for (const hear of ears.get(kind) ?? []) hear(news as never)
  }
  return {
    say(kind, news) {
      receive(kind, news)
      pass?.(kind, news)
    },
    sayElsewhere: (kind, news) => pass?.(kind, news),
    hear: (kind, act) => void ears.set(kind, [...(ears.get(kind) ?? []), act]),
    receive,
  }
}
