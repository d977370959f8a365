import { workerLine } from '@/device/ask-worker'

/** Asked of the worker that seals and opens files. */
export type SealQuestion =
  | { readonly kind: 'seal'; readonly text: string; readonly passphrase: string }
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly passphrase: string }
  | { readonly kind: 'make-desk' }
  | { readonly kind: 'number'; readonly recipient: string; readonly place: string }
  | { readonly kind: 'seal-to'; readonly text: string; readonly recipient: string }
  | { readonly kind: 'open-with'; readonly armored: string; readonly identity: string }

export type SealAnswer =
  | { readonly ok: true; readonly kind: 'sealed'; readonly bytes: Uint8Array }
  | { readonly ok: true; readonly kind: 'opened'; readonly text: string }
  | ({ readonly ok: true; readonly kind: 'desk' } & DeskKey)
  | { readonly ok: true; readonly kind: 'number'; readonly number: string }
  | { readonly ok: true; readonly kind: 'sealed-to'; readonly armored: string }
  | {
      readonly ok: false
      readonly because: 'wrong-passphrase' | 'damaged' | 'no-passphrase' | 'too-costly'
    }

/** The key of a desk while it is in a room: an age identity, and what is sealed to it. */
export type DeskKey = {
  readonly identity: string
  readonly recipient: string
}

const line = workerLine<SealQuestion, SealAnswer>(
  () => new Worker(new URL('./sealing.worker.ts', import.meta.url), { type: 'module' }),
)

/**
 * Seals a text with a passphrase in the age format (age-encryption.org/v1), which any age client
 * opens: `null` where it can't be done here.
 */
export async function sealText(text: string, passphrase: string): Promise<Blob | null> {
  const answer = await line.ask({ kind: 'seal', text, passphrase: asTyped(passphrase) })
  if (!answer?.ok || answer.kind !== 'sealed') return null
  return new Blob([answer.bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' })
}

export type SealOpened =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false
      readonly because: 'wrong-passphrase' | 'damaged' | 'no-passphrase' | 'too-costly' | 'failed'
    }

/** Opens what was sealed. A wrong passphrase, or a file that was cut or changed, changes nothing. */
export async function openSealed(file: Blob, passphrase: string): Promise<SealOpened> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const answer = await line.ask({ kind: 'open', bytes, passphrase: asTyped(passphrase) })
  if (answer === null) return { ok: false, because: 'failed' }
  if (!answer.ok) return answer
  return answer.kind === 'opened'
    ? { ok: true, text: answer.text }
    : { ok: false, because: 'failed' }
}

/** Whether a file is sealed in the age format: as bytes, or as text to be mailed. */
export async function isSealed(file: Blob): Promise<boolean> {
  const start = await file.slice(0, 40).text()
  return start.startsWith('age-encryption.org/v1') || start.startsWith('-----BEGIN AGE')
}

/** A key for one stay in a room; `null` where it can't be made here. */
export async function makeDeskKey(): Promise<DeskKey | null> {
  const answer = await line.ask({ kind: 'make-desk' })
  return answer?.ok && answer.kind === 'desk' ? answer : null
}

/**
 * The number of a desk in one place: six digits that both sides compare, so that nobody takes the
 * desk’s place. `null` where it can't be made here.
 */
export async function numberOfDesk(recipient: string, place: string): Promise<string | null> {
  const answer = await line.ask({ kind: 'number', recipient, place })
  return answer?.ok && answer.kind === 'number' ? answer.number : null
}

/** Seals a text to one desk, as armoured age; `null` where it can't be done here. */
export async function sealToDesk(text: string, recipient: string): Promise<string | null> {
  const answer = await line.ask({ kind: 'seal-to', text, recipient })
  return answer?.ok && answer.kind === 'sealed-to' ? answer.armored : null
}

/** Opens what was sealed to this desk; `null` for anything else. */
export async function openForDesk(armored: string, identity: string): Promise<string | null> {
  const answer = await line.ask({ kind: 'open-with', armored, identity })
  return answer?.ok && answer.kind === 'opened' ? answer.text : null
}

/** The same letters, whichever keyboard composed them; a space more at an edge is nobody’s secret. */
function asTyped(passphrase: string): string {
  return passphrase.normalize('NFC').trim()
}
