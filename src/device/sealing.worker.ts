import { scrypt } from '@noble/hashes/scrypt.js'
import {
  armor,
  Decrypter,
  Encrypter,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption'
import { answerQuestions } from '@/device/ask-worker'
import type { SealAnswer, SealQuestion } from '@/device/sealing'

/**
 * scrypt with 2 to this power takes 64 MB, which a cheap tablet has. age's own default of 18 takes
 * 256; what others sealed with it opens, and nothing that costs more.
 */
const cost = { ours: 16, most: 18 } as const

const armored = '-----BEGIN AGE ENCRYPTED FILE-----'

answerQuestions<SealQuestion, SealAnswer>(async (question) => {
  switch (question.kind) {
    case 'seal':
      return { ok: true, kind: 'sealed', bytes: await seal(question.text, question.passphrase) }
    case 'open':
      return open(question.bytes, question.passphrase)
    case 'make-desk': {
      const identity = await generateX25519Identity()
      const recipient = await identityToRecipient(identity)
      return { ok: true, kind: 'desk', identity, recipient }
    }
    case 'number':
      return { ok: true, kind: 'number', number: numberOf(question) }
    case 'seal-to': {
      const encrypter = new Encrypter()
      encrypter.addRecipient(question.recipient)
      const bytes = await encrypter.encrypt(question.text)
      return { ok: true, kind: 'sealed-to', armored: armor.encode(bytes) }
    }
    case 'open-with': {
      const decrypter = new Decrypter()
      decrypter.addIdentity(question.identity)
      const text = await decrypter.decrypt(armor.decode(question.armored), 'text')
      return { ok: true, kind: 'opened', text }
    }
  }
})

/**
 * Six digits of a key, for two people to compare. Slow on purpose, and another number in each place:
 * nobody finds another key with the same, nor has found one before.
 */
function numberOf({ recipient, place }: { recipient: string; place: string }): string {
  const [a = 0, b = 0, c = 0, d = 0] = scrypt(recipient, `atouts-desk ${place}`, {
    ...{ N: 2 ** 14, r: 8, p: 1, dkLen: 4 },
  })
  const digits = String((((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % 1_000_000)
  return digits.padStart(6, '0')
}

async function seal(text: string, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(cost.ours)
  return encrypter.encrypt(text)
}

/** A file is read as far as its header first: what costs too much, or has no passphrase, isn't tried. */
async function open(bytes: Uint8Array, passphrase: string): Promise<SealAnswer> {
  const damaged = { ok: false, because: 'damaged' } as const
  let file = bytes
  try {
    const start = new TextDecoder().decode(bytes.subarray(0, armored.length))
    if (start === armored) file = armor.decode(new TextDecoder().decode(bytes))
  } catch {
    return damaged
  }
  const header = new TextDecoder().decode(file.subarray(0, 400))
  const [, logN] = /^age-encryption\.org\/v1\n-> scrypt \S+ (\d+)\n/.exec(header) ?? []
  if (logN === undefined) {
    return /^age-encryption\.org\/v1\n-> (?!scrypt )\S+ .*\n/.test(header)
      ? { ok: false, because: 'no-passphrase' }
      : damaged
  }
  if (Number(logN) > cost.most) return { ok: false, because: 'too-costly' }
  try {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    return { ok: true, kind: 'opened', text: await decrypter.decrypt(file, 'text') }
  } catch (error) {
    return /no identity matched/.test(String(error))
      ? { ok: false, because: 'wrong-passphrase' }
      : damaged
  }
}
