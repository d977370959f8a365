import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { isSealed, openSealed, sealText } from '@/device/sealing'

const passphrase = 'cheval batterie agrafe correct'
const blob = (bytes: Uint8Array | string) => new Blob([bytes as BlobPart])

async function sealed(text = 'Samira'): Promise<Uint8Array> {
  const file = await sealText(text, passphrase)
  if (!file) throw new Error('Nothing was sealed')
  return new Uint8Array(await file.arrayBuffer())
}

test('what is sealed opens with its passphrase, here and with another age client', async () => {
  const bytes = await sealed('Samira 👩🏽‍🍳')
  expect(await isSealed(blob(bytes))).toBe(true)
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Samira')
  expect(await openSealed(blob(bytes), passphrase)).toEqual({ ok: true, text: 'Samira 👩🏽‍🍳' })

  const other = new Decrypter()
  other.addPassphrase(passphrase)
  expect(await other.decrypt(bytes, 'text')).toBe('Samira 👩🏽‍🍳')
})

test('a wrong passphrase says so, and changes nothing', async () => {
  expect(await openSealed(blob(await sealed()), 'une autre')).toEqual({
    ok: false,
    because: 'wrong-passphrase',
  })
})

test('a file that was cut or changed anywhere is damaged, and never half read', async () => {
  const bytes = await sealed()
  const changedAt = (at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
  const header = new TextDecoder('latin1').decode(bytes).indexOf('\n---')
  const broken = [
    bytes.slice(0, -1),
    bytes.slice(0, header),
    bytes.slice(0, 30),
    changedAt(bytes.length - 1),
    changedAt(header + 8),
    new Uint8Array([...bytes, 0]),
  ]
  for (const one of broken) {
    expect(await openSealed(blob(one), passphrase)).toEqual({ ok: false, because: 'damaged' })
  }
})

test('a file that was sealed for a key, or at too high a cost, isn’t tried', async () => {
  const forKey = new Encrypter()
  forKey.addRecipient(await identityToRecipient(await generateIdentity()))
  expect(await openSealed(blob(await forKey.encrypt('x')), passphrase)).toEqual({
    ok: false,
    because: 'no-passphrase',
  })

  const text = new TextDecoder('latin1').decode(await sealed())
  const costly = Uint8Array.from(text.replace(/(-> scrypt \S+) \d+/, '$1 19'), (sign) =>
    sign.charCodeAt(0),
  )
  expect(await openSealed(blob(costly), passphrase)).toEqual({ ok: false, because: 'too-costly' })
})
