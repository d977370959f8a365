import { afterEach, expect, test } from 'vitest'
import { type DeskId, receive } from '@/desk/desk'
import { deskLine } from '@/device/desk/desk-line'
import {
  eraseDesk,
  erasePeople,
  findDesk,
  keepAbout,
  keepPerson,
  makeDesk,
  openDesk,
} from '@/device/desk/desk-storage'
import type { ShareId } from '@/journey/journey'

const passphrase = 'un bureau bien fermé'
const today = '2026-11-27'

afterEach(() => eraseDesk())

/** Its id says no more than a random one. */
const person = (name: string, id = name.length) =>
  receive(
    [],
    {
      id: `copy-${name}` as ShareId,
      cutOn: today,
      until: '2027-02-27',
      to: 'Karim',
      place: 'Mission locale',
      about: { name, colour: 'rose' },
      strengths: [],
      roadmap: [{ what: 'Visiter l’école', when: '', whom: '', state: 'todo' }],
    },
    today,
    () => `desk-${id}` as DeskId,
  ).person

async function raw(store: string): Promise<unknown[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('atouts-desk')
    open.onsuccess = () => resolve(open.result)
    open.onerror = () => reject(open.error)
  })
  const all = await new Promise<unknown[]>((resolve, reject) => {
    const read = database.transaction(store).objectStore(store).getAll()
    read.onsuccess = () => resolve(read.result)
    read.onerror = () => reject(read.error)
  })
  database.close()
  return all
}

async function change(box: { id: string; box: Uint8Array }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const open = indexedDB.open('atouts-desk')
    open.onsuccess = () => resolve(open.result)
  })
  const write = database.transaction('boxes', 'readwrite')
  write.objectStore('boxes').put(box)
  await new Promise((resolve) => {
    write.oncomplete = resolve
  })
  database.close()
}

test('what is on the desk is there again with the right passphrase, and only with it', async () => {
  expect(await findDesk()).toBe('none')
  expect(await makeDesk(passphrase)).toMatchObject({ ok: true, people: [] })
  await keepAbout({ lastOpened: today, tally: [] })
  await keepPerson(person('Samira'))
  deskLine.stop()

  expect(await findDesk()).toBe('here')
  expect(await openDesk('une autre phrase')).toEqual({ ok: false, because: 'wrong-passphrase' })
  // Written as another keyboard composes it, and with a space at its end.
  expect(await openDesk(`${passphrase.normalize('NFD')} `)).toEqual({
    ok: true,
    people: [person('Samira')],
    about: { kind: 'desk', lastOpened: today, tally: [] },
    unreadable: 0,
  })
})

test('the bytes on the disk hold no name, no reader and no word in clear', async () => {
  await makeDesk(passphrase)
  await keepPerson(person('Samira'))
  const bytes = [...(await raw('boxes')), ...(await raw('header'))].map((row) =>
    Object.values(row as object)
      .map((value) =>
        value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
      )
      .join(' '),
  )

  expect(bytes).toHaveLength(2)
  for (const said of ['Samira', 'Karim', 'Mission', 'école', 'rose', '2027', passphrase]) {
    expect(bytes.join(' ')).not.toContain(said)
  }
})

test('nothing is read or written once the desk is closed', async () => {
  await makeDesk(passphrase)
  await keepPerson(person('Samira'))
  deskLine.stop()

  expect(await keepPerson(person('Ewa'))).toEqual({ ok: false, because: 'failed' })
  expect(await raw('boxes')).toHaveLength(1)
})

test('a box that was changed, or put in another one’s place, hides no other and is counted', async () => {
  await makeDesk(passphrase)
  for (const name of ['Samira', 'Ewa', 'Joël']) await keepPerson(person(name))
  const boxes = (await raw('boxes')) as { id: string; box: Uint8Array }[]
  const [ewa, joel] = ['desk-3', 'desk-4'].map((id) => boxes.find((one) => one.id === id))
  if (!ewa || !joel) throw new Error('Two boxes are missing')
  await change({ id: ewa.id, box: joel.box })
  await change({ id: joel.id, box: joel.box.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) })
  deskLine.stop()

  const opened = await openDesk(passphrase)
  expect(opened).toMatchObject({ ok: true, people: [person('Samira')], unreadable: 2 })
})

test('an erased copy leaves nothing, and an erased desk no header', async () => {
  await makeDesk(passphrase)
  await keepPerson(person('Samira'))
  await erasePeople(['desk-6' as DeskId])
  expect(await raw('boxes')).toEqual([])

  await keepPerson(person('Ewa'))
  await eraseDesk()
  expect([await raw('boxes'), await raw('header'), await findDesk()]).toEqual([[], [], 'none'])
})
