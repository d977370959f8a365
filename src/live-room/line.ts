import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type * as Y from 'yjs'
import { reconnecting } from '@/live-room/reconnecting'

/**
 * How a connection stands: what was done here is `shared` once the room has it on its disk, and
 * `barred` means that this pass opens nothing any more.
 */
export type LineState = 'away' | 'joining' | 'shared' | 'sharing' | 'barred'

export type Line = {
  /** Shares a document under its name in the room; the answer ends it. */
  readonly share: (shared: {
    readonly name: string
    readonly doc: Y.Doc
    readonly onState?: (state: LineState) => void
    readonly onNews?: (news: unknown) => void
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
export function openLine(pass: string): Line {
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
  const share: Line['share'] = ({ name, doc, onState, onNews, onGone }) => {
    let told: unknown
    const provider = new HocuspocusProvider({
      websocketProvider,
      name,
      token: pass,
      document: doc,
      onStatus: ({ status }) => status !== 'connected' && onState?.('away'),
      onAuthenticated: () => onState?.('joining'),
      onSynced: ({ state }) => {
        if (!state) return
        if (told !== undefined) provider.sendStateless(JSON.stringify(told))
        onState?.(provider.hasUnsyncedChanges ? 'sharing' : 'shared')
      },
      onUnsyncedChanges: ({ number }) => {
        if (provider.isSynced) onState?.(number > 0 ? 'sharing' : 'shared')
      },
      onClose: ({ event }) => {
        // The line itself may stand: a code was set elsewhere, and this pass is worth nothing now.
        onState?.(event.reason === 'locked' ? 'barred' : 'away')
        // The room erased it while this tablet looked on.
        if (event.reason === 'gone') onGone?.()
      },
      onStateless: ({ payload }) => onNews?.(JSON.parse(payload)),
      onAuthenticationFailed: ({ reason }) => {
        onState?.(reason === 'gone' ? 'away' : 'barred')
        if (reason === 'gone') onGone?.()
      },
    })
    provider.attach()
    return {
      tell(what) {
        told = what
        if (provider.isSynced) provider.sendStateless(JSON.stringify(what))
      },
      stop: () => provider.destroy(),
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
      websocketProvider.destroy()
    },
  }
}
