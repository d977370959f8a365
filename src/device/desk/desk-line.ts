import { workerLine } from '@/device/ask-worker'
import type { DeskRow } from '@/documents/desk-format'

/** A nonce of 24 bytes, then what XChaCha20-Poly1305 made of a row. */
export type Box = Uint8Array

/** All that lies on the disk in clear: how the key is made of the passphrase. */
export type DeskHeader = {
  readonly format: number
  readonly salt: Uint8Array
  /** scrypt's N as a power of 2; r is 8, p is 1. */
  readonly logN: number
  readonly check: Box
}

export type DeskQuestion =
  | { readonly kind: 'make'; readonly passphrase: string }
  | { readonly kind: 'open'; readonly passphrase: string; readonly header: DeskHeader }
  | { readonly kind: 'read'; readonly boxes: readonly { readonly id: string; readonly box: Box }[] }
  | { readonly kind: 'write'; readonly id: string; readonly row: DeskRow }

export type DeskAnswer =
  | { readonly kind: 'made'; readonly header: DeskHeader }
  | { readonly kind: 'opened'; readonly isRight: boolean }
  | {
      readonly kind: 'read'
      /** `null` for a row that can't be opened or read: it is left where it is. */
      readonly rows: readonly { readonly id: string; readonly row: DeskRow | null }[]
    }
  | { readonly kind: 'written'; readonly box: Box }

/** The worker that holds the key; `stop` forgets it. */
export const deskLine = workerLine<DeskQuestion, DeskAnswer>(
  () => new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' }),
)
