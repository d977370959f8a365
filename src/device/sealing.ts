import { workerLine } from '@/device/ask-worker'

/** Asked of the worker that seals and opens files. */
export type SealQuestion =
  | { readonly kind: 'seal'; readonly text: string; readonly passphrase: string }
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly passphrase: string }

export type SealAnswer =
  | { readonly ok: true; readonly kind: 'sealed'; readonly bytes: Uint8Array }
  | { readonly ok: true; readonly kind: 'opened'; readonly text: string }
  | {
      readonly ok: false
      readonly because: 'wrong-passphrase' | 'damaged' | 'no-passphrase' | 'too-costly'
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

/** The same letters, whichever keyboard composed them; a space more at an edge is nobody’s secret. */
function asTyped(passphrase: string): string {
  return passphrase.normalize('NFC').trim()
}
