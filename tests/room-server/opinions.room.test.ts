import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@/documents/new-id'
import { countId, questionsOf } from '@/workshop/feedback'
import { connect, granted, openRoom, openWorkshop, type Room, until } from './room'

/** What is said of a workshop comes as sums, and only while it is asked for. */
let room: Room
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.end())

const answers = (value: 'yes' | 'no') => questionsOf('after').map((one) => ({ ...one, value }))
const handIn = (value: 'yes' | 'no', said = '', more: object = {}) => ({
  id: newId(),
  answers: answers(value),
  opinions: [{ id: newId(), about: 'keep' as const, text: said }],
  quotes: [],
  ...more,
})

/** A workshop whose tablets ask, with what a facilitator reads of its group. */
async function asking() {
  const opened = await openWorkshop(room)
  const { workshop } = opened
  const [now, group] = ['room', 'group'].map((kind) =>
    connect(room, `${kind}/${workshop}`, room.key),
  )
  if (!now || !group) throw new Error('Two documents are missing')
  await Promise.all([now.settled, group.settled])
  const ask = async (asks: string) => {
    now.doc.getMap('now').set('asks', asks)
    await until(() => !now.provider.hasUnsyncedChanges)
  }
  return { ...opened, ask, group, goAway: () => [now, group].map((one) => one.goAway()) }
}

test('what is handed in is counted once, also when it is sent again', async () => {
  const { secret, ask, group, goAway } = await asking()
  const first = handIn('yes', 'Les cartes')
  expect(await room.ask('opine', { secret, handedIn: first as never })).toEqual({
    ok: false,
    because: 'ended',
  })
  await ask('after')
  for (const handedIn of [first, first, handIn('yes'), handIn('no')]) {
    granted(await room.ask('opine', { secret, handedIn: handedIn as never }))
  }
  const yes = countId({ set: 'opinion', item: 'pace', value: 'yes' }, 'room')
  await until(() => (group.doc.getMap('counts').get(yes) as { n: number } | undefined)?.n === 2)

  expect(group.doc.getMap('opinions').toJSON()).toEqual({
    [first.opinions[0]?.id ?? '']: { about: 'keep', text: 'Les cartes' },
  })
  await ask('')
  expect(await room.ask('opine', { secret, handedIn: handIn('yes') as never })).toEqual({
    ok: false,
    because: 'ended',
  })
  goAway()
})

test.each([
  { answers: [...answers('yes'), ...answers('no')] },
  { answers: [{ set: 'after', item: 'name-three', value: 'perhaps' }] },
  { answers: [{ set: 'after', item: 'x', value: 'yes' }] },
  { opinions: [1, 2, 3].map(() => ({ id: newId(), about: 'keep', text: 'x' })) },
  { opinions: [{ id: newId(), about: 'keep', text: 'x'.repeat(201) }] },
  { quotes: [1, 2].map(() => ({ id: newId(), text: 'x', name: '' })) },
])('nobody answers more than the sentences, or at more length: %j', async (more) => {
  const { secret, ask, group, goAway } = await asking()
  await ask('after')
  const handedIn = handIn('yes', '', more)

  expect(await room.ask('opine', { secret, handedIn: handedIn as never })).toEqual({
    ok: false,
    because: 'not-understood',
  })
  expect(group.doc.getMap('counts').size).toBe(0)
  goAway()
})

test('nothing on the disk says who of those that answered wrote what', async () => {
  const { workshop, secret, ask, goAway } = await asking()
  await ask('after')
  for (const [at, value] of (['yes', 'no', 'yes'] as const).entries()) {
    granted(await room.ask('opine', { secret, handedIn: handIn(value, `Phrase ${at}`) as never }))
  }
  const [rows] = await room.run<{ n: number }>(
    'SELECT count(*) AS n FROM changes WHERE document = $1',
    `group/${workshop}`,
  )

  expect(Number(rows?.n)).toBe(1)
  goAway()
})

test('what was written is erased thirty days after the end, out of the past too; the sums stay', async () => {
  const { workshop, secret, ask, goAway } = await asking()
  await ask('after')
  granted(await room.ask('opine', { secret, handedIn: handIn('yes', 'Mot à oublier') as never }))
  granted(await room.ask('end', { key: room.key, workshop, days: 730 }))
  goAway()
  const restart = async (days: number) => {
    await room.stop()
    await room.run(
      'UPDATE workshops SET ended_at = ended_at - $1 WHERE id = $2',
      days * 86_400_000,
      workshop,
    )
    await room.start()
    const read = connect(room, `group/${workshop}`, room.key)
    await read.settled
    const { counts, opinions } = {
      counts: read.doc.getMap('counts').size,
      opinions: read.doc.getMap('opinions').size,
    }
    read.goAway()
    return { counts, opinions }
  }
  expect(await restart(29)).toEqual({ counts: expect.any(Number), opinions: 1 })
  expect(await restart(2)).toEqual({ counts: 8, opinions: 0 })
  await room.stop()
  expect(await room.placesWith('Mot à oublier')).toEqual([])
  await room.start()
})
