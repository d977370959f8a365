import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { scrypt } from '@noble/hashes/scrypt.js'
import { answerQuestions } from '@/device/ask-worker'
import type { Box, DeskAnswer, DeskHeader, DeskQuestion } from '@/device/desk/desk-line'
import { readDeskRow } from '@/documents/desk-format'

/**
 * Holds the key of the desk: it never leaves this worker, and is gone with it. scrypt with 2 to this
 * power takes 64 MB and, on a cheap tablet, about a second.
 */
const logN = 16
const lengths = { salt: 16, nonce: 24 } as const
const checked = 'atouts-desk'

let key: Uint8Array | null = null

answerQuestions<DeskQuestion, DeskAnswer>(async (question) => {
  switch (question.kind) {
    case 'make':
      return { kind: 'made', header: make(question.passphrase) }
    case 'open':
      return { kind: 'opened', isRight: open(question.passphrase, question.header) }
    case 'read':
      return {
        kind: 'read',
        rows: question.boxes.map(({ id, box }) => ({ id, row: read(id, box) })),
      }
    case 'write':
      return { kind: 'written', box: close(question.id, JSON.stringify(question.row)) }
  }
})

function make(passphrase: string): DeskHeader {
  const salt = crypto.getRandomValues(new Uint8Array(lengths.salt))
  key = derive(passphrase, salt, logN)
  return { format: 1, salt, logN, check: close(checked, checked) }
}

/** The passphrase is right if it opens what was closed with it when the desk was made. */
function open(passphrase: string, { salt, logN, check }: DeskHeader): boolean {
  key = derive(passphrase, salt, logN)
  const isRight = unclosed(checked, check) === checked
  if (!isRight) key = null
  return isRight
}

const derive = (passphrase: string, salt: Uint8Array, logN: number): Uint8Array =>
  scrypt(passphrase.normalize('NFC').trim(), salt, { N: 2 ** logN, r: 8, p: 1, dkLen: 32 })

/** Bound to its id: a row that was put in another one's place doesn't open. */
const cipher = (id: string, nonce: Uint8Array) => {
  if (key === null) throw new Error('The desk is closed')
  return xchacha20poly1305(key, nonce, new TextEncoder().encode(id))
}

function close(id: string, text: string): Box {
  const nonce = crypto.getRandomValues(new Uint8Array(lengths.nonce))
  const closed = cipher(id, nonce).encrypt(new TextEncoder().encode(text))
  const box = new Uint8Array(nonce.length + closed.length)
  box.set(nonce)
  box.set(closed, nonce.length)
  return box
}

/** `null` for what was closed with another key, or was changed. */
function unclosed(id: string, box: Box): string | null {
  try {
    const plain = cipher(id, box.subarray(0, lengths.nonce)).decrypt(box.subarray(lengths.nonce))
    return new TextDecoder().decode(plain)
  } catch {
    return null
  }
}

/** Checked field by field here, away from the screen. */
function read(id: string, box: Box) {
  const text = unclosed(id, box)
  return text === null ? null : readDeskRow(text)
}
