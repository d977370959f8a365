import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as v from 'valibot'
import type * as Y from 'yjs'
import {
  type BoardNews,
  boardNews,
  type TabletNews,
  tabletNews,
  withProtocol,
} from '@/documents/messages'
import { reconnecting } from '@/live-room/reconnecting'
import { forgetRoomTime, measureAnew, noteRoomTime, steadyNow } from '@/live-room/shared-clock'
import { countTurns } from '@/live-room/turns'

/**
 * How a connection stands: what was done here is `shared` once the room has it on its disk;
 * `barred` means that this pass opens nothing any more, `refused` that the room doesn't take this
 * document any more, and the last two that app and room are of different versions.
 */
export type ConnectionState =
  | 'away'
  | 'joining'
  | 'shared'
  | 'sharing'
  | 'barred'
  | 'refused'
  | 'app-too-old'
  | 'room-too-old'

export type News = BoardNews | TabletNews

export type Connection = {
  /** Shares a document under its name in the room; the answer ends it. */
  readonly share: (shared: {
    readonly name: string
    readonly doc: Y.Doc
    readonly onState?: (state: ConnectionState) => void
    readonly onNews?: (news: News) => void
    /** It was erased in the room, and so it must be here. */
    readonly onGone?: () => void
  }) => { readonly tell: (told: unknown) => void; readonly stop: () => void }
  /** Brings a document in; `false` when it doesn't arrive, because nobody answers. */
  readonly bring: (name: string, doc: Y.Doc) => Promise<boolean>
  readonly hangUp: () => void
}

/** So long one waits for a document that was begun elsewhere. */
const patience = 8_000

/**
 * A line to the room server that this page came from, under one pass. It tries again for as long
 * as it lives: the room may have been asleep for an hour.
 */
export function openConnection(pass: string): Connection {
  const url = new URL('./room/live', location.href.replace(/#.*/, ''))
  url.protocol = url.protocol.replace('http', 'ws')
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: url.href,
    ...reconnecting,
  })
  const tryNow = () => {
    if (document.visibilityState === 'visible') void websocketProvider.connect()
  }
  window.addEventListener('online', tryNow)
  /** What ends each share: one that is left listening would speak for a line that is gone. */
  const stops = new Set<() => void>()
  const share: Connection['share'] = ({ name, doc, onState, onNews, onGone }) => {
    let told: unknown
    const turns = countTurns(doc, {
      isFromRoom: (origin) => origin === provider,
      send: (turn) => provider.sendStateless(JSON.stringify({ turn, sent: steadyNow() })),
      isOpen: () => provider.isSynced,
      tell: (state) => onState?.(state),
    })
    const provider = new HocuspocusProvider({
      websocketProvider,
      name,
      token: withProtocol(pass),
      document: doc,
      onStatus: ({ status }) => {
        if (status === 'connected') return
        measureAnew()
        onState?.('away')
      },
      onAuthenticated: () => onState?.('joining'),
      onSynced: ({ state }) => {
        if (!state) return
        if (told !== undefined) provider.sendStateless(JSON.stringify(told))
        turns.ask()
      },
      onClose: ({ event }) => {
        // The line itself may stand: a code was set elsewhere, and this pass is worth nothing now.
        onState?.(event.reason === 'locked' ? 'barred' : isLast(event.reason) ? 'refused' : 'away')
        // The room erased it while this tablet looked on.
        if (event.reason === 'gone') onGone?.()
      },
      onStateless: ({ payload }) => {
        const news = readNews(payload)
        if (news?.kind === 'kept') turns.confirm(news.turn)
        else if (news?.kind === 'time') noteRoomTime(news)
        else if (news) onNews?.(news)
      },
      onAuthenticationFailed: ({ reason }) => {
        onState?.(stateFor(reason))
        if (reason === 'gone') onGone?.()
      },
    })
    provider.attach()
    const stop = () => {
      stops.delete(stop)
      turns.stop()
      provider.destroy()
    }
    stops.add(stop)
    return {
      tell(what) {
        told = what
        if (provider.isSynced) provider.sendStateless(JSON.stringify(what))
      },
      stop,
    }
  }
  return {
    share,
    bring: (name, doc) =>
      new Promise((resolve) => {
        setTimeout(resolve, patience, false)
        share({ name, doc, onState: (state) => state === 'shared' && resolve(true) })
      }),
    hangUp() {
      window.removeEventListener('online', tryNow)
      for (const stop of stops) stop()
      websocketProvider.destroy()
      forgetRoomTime()
    },
  }
}

/** A document that the room doesn't take isn't sent again and again. */
function isLast(reason: string): boolean {
  return reason === 'too-large' || reason === 'not-ours'
}

function stateFor(reason: string): ConnectionState {
  if (reason === 'app-too-old' || reason === 'room-too-old') return reason
  // Anything else is a trouble of the room's own, which is tried again.
  return reason === 'wrong-pass' ? 'barred' : 'away'
}

/** What the room says without being asked, checked; `null` for what isn't understood. */
function readNews(payload: string): News | null {
  try {
    const read = v.safeParse(v.union([boardNews, tabletNews]), JSON.parse(payload))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
