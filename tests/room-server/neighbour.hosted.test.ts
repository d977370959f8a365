import { afterAll, beforeAll, expect, test } from 'vitest'
import { protocol, protocolHeader, type QuestionName, questions } from '@/documents/messages'
import { newId } from '@/documents/new-id'
import type { JourneyId } from '@/journey/journey'
import type { WorkshopId } from '@/workshop/workshop'
import { openServer, type Server } from './hosted'
import {
  comeIn,
  connect,
  granted,
  isHosted,
  openWorkshop,
  type Room,
  type Tablet,
  until,
} from './room'

/** What one organisation can see, count, guess or do of another on the same server: nothing. */
let server: Server
let here: Room
let next: Room
const lines: Tablet[] = []
beforeAll(async () => {
  if (!isHosted) return
  server = await openServer()
  here = await server.organisation('Ici')
  next = await server.organisation('Voisine')
})
afterAll(async () => {
  for (const { goAway } of lines) goAway()
  await server?.end()
})
const watch = <Line extends Pick<Tablet, 'goAway'>>(line: Line): Line => {
  lines.push(line as never)
  return line
}
const hosted = test.skipIf(!isHosted)

/** Any question, as anybody may send it. */
async function ask(room: Room, name: QuestionName, question: object): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${room.port}/room/${name}`, {
    method: 'POST',
    headers: { [protocolHeader]: String(protocol) },
    body: JSON.stringify(question),
  })
  return answer.json()
}

/** What each facilitator's question says beside its key. */
const said = (workshop: string, person: string) =>
  ({
    ...{ workshop, person, people: [person], days: 30, how: 'going', by: 'Eve', errand: 'backup' },
    ...{ copy: '0'.repeat(16), address: 'x', name: 'Eve', facilitator: '0'.repeat(16) },
    ...{ kind: 'deck', file: '{}', shared: '0'.repeat(16) },
  }) as const

/** Those that are about a workshop; `open` makes one. */
const aboutWorkshop = (Object.keys(questions) as QuestionName[]).filter((name) => {
  const { who, asks } = questions[name]
  const isFacilitators = who === 'facilitator' || who === 'at-laptop'
  return isFacilitators && 'workshop' in asks.entries && name !== 'open'
})

hosted(
  'a key of the next organisation opens no question about a workshop, and can’t tell that it is there',
  async () => {
    const { workshop, secret } = await openWorkshop(here)
    const ewa = watch(await comeIn(here, workshop, secret, 'Ewa'))
    expect(aboutWorkshop.length).toBeGreaterThan(10)
    for (const name of aboutWorkshop) {
      const real = await ask(next, name, { key: next.key, ...said(workshop, ewa.person) })
      const none = newId<'workshop'>()
      const invented = await ask(next, name, { key: next.key, ...said(none, newId<'journey'>()) })
      expect([name, real]).toEqual([name, invented])
    }
    expect(await here.ask('stay', { pass: ewa.pass })).toMatchObject({ ok: true, eraseIn: null })
  },
)

hosted('lists and counts hold what is one’s own', async () => {
  const { workshop } = await openWorkshop(here)
  const { workshops } = granted(await next.ask('workshops', { key: next.key }))
  expect(workshops.map((one) => one.workshop)).not.toContain(workshop)
  const { organisation } = granted(await next.ask('organisation', { key: next.key }))
  expect(organisation).toMatchObject({ name: 'Voisine', rooms: { used: 0 }, bytes: { used: 0 } })
  expect(organisation?.facilitators).toHaveLength(1)
})

hosted(
  'the same id in two organisations is two workshops, in documents, desks, presence and forgetting',
  async () => {
    const workshop = newId<'workshop'>() as WorkshopId
    const ours = granted(await here.ask('open', { key: here.key, workshop }))
    const theirs = granted(await next.ask('open', { key: next.key, workshop }))
    expect(theirs.code).not.toBe(ours.code)
    const ewa = watch(await comeIn(here, workshop, ours.secret, 'Ewa-ici'))
    const board = watch(connect(next, `group/${workshop}`, next.key))
    const own = watch(connect(here, `group/${workshop}`, here.key))
    await Promise.all([board.settled, own.settled])
    await until(() => own.doc.getMap('people').has(ewa.person))
    expect(board.doc.getMap('people').size).toBe(0)
    board.doc.getMap('people').set('p1', { name: 'Voisin', colour: 'green', order: 'V' })
    await until(() => !board.provider.hasUnsyncedChanges)
    const fresh = watch(connect(here, `group/${workshop}`, here.key))
    await fresh.settled
    expect([...fresh.doc.getMap('people').keys()]).toEqual([ewa.person])

    const desk = {
      token: 'token-of-a-desk',
      name: 'Karim',
      recipient: `age1${'q'.repeat(58)}`,
      took: [],
    }
    granted(await next.ask('be-there', { secret: theirs.secret, ...desk }))
    expect(await here.ask('desks', { pass: ewa.pass })).toMatchObject({ desks: [] })

    granted(await next.ask('forget', { key: next.key, workshop }))
    expect(await here.ask('stay', { pass: ewa.pass })).toMatchObject({ ok: true })
    expect(own.news.some((news) => JSON.stringify(news).includes('Voisin'))).toBe(false)
  },
)

hosted(
  'a line of one organisation opens no document of another, whatever it shows first',
  async () => {
    const { workshop, secret, observer } = await openWorkshop(here)
    const ewa = watch(await comeIn(here, workshop, secret, 'Ewa'))
    const there = await openWorkshop(next)
    const eve = watch(await comeIn(next, there.workshop, there.secret, 'Eve'))
    for (const document of [
      ewa.document,
      `room/${workshop}`,
      `group/${workshop}`,
      `plan/${workshop}`,
    ]) {
      for (const pass of [next.key, eve.pass, there.observer]) {
        expect(await watch(connect(next, document, pass)).settled).toBe('wrong-pass')
      }
    }
    expect(await watch(connect(next, `room/${workshop}`, observer)).settled).toBe('synced')
    // One line, whose first words belong to one organisation and the next ones to another.
    const eves = connect(next, eve.document, eve.pass)
    await eves.settled
    const second = eves.open(`group/${workshop}`, here.key)
    expect(await second).toBe('wrong-pass')
    eves.goAway()
  },
)

hosted(
  'what a person of the next organisation gives, enters or leaves reaches nobody here',
  async () => {
    const { workshop, secret } = await openWorkshop(here)
    const ewa = watch(await comeIn(here, workshop, secret, 'Ewa'))
    const there = await openWorkshop(next)
    const eve = watch(await comeIn(next, there.workshop, there.secret, 'Eve'))
    const given = { card: 'ecouter', words: '', named: false }
    expect(
      await ask(next, 'give', { pass: eve.pass, to: ewa.person, gift: newId<'gift'>(), given }),
    ).toEqual({ ok: false, because: 'gone' })
    expect(
      await next.ask('enter', {
        secret: there.secret,
        person: ewa.person as JourneyId,
        sure: true,
      }),
    ).toEqual({ ok: false, because: 'gone' })
    granted(await next.ask('leave', { pass: eve.pass }))
    expect(await here.ask('stay', { pass: ewa.pass })).toMatchObject({ ok: true })
    expect(ewa.doc.getMap('gifts').size).toBe(0)
  },
)

hosted('who floods with what opens nothing makes nobody else wait to be told so', async () => {
  const [{ port }] = server.processes
  const join = async (caller: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/room/join`, {
      method: 'POST',
      headers: { [protocolHeader]: String(protocol), 'x-forwarded-for': caller },
      body: JSON.stringify({ secret: 'WRONG2' }),
    })
    return answer.json()
  }
  for (const caller of ['203.0.113.7', '203.0.113.8', '203.0.113.9']) {
    await Promise.all(Array.from({ length: 250 }, () => join(caller)))
  }
  expect(await join('198.51.100.4')).toEqual({ ok: false, because: 'wrong-code' })
})

hosted('row-level security holds where a statement forgets whose rows it means', async () => {
  const { workshop, secret } = await openWorkshop(here)
  watch(await comeIn(here, workshop, secret, 'Ewa'))
  const tables = [
    'organisations',
    'keys',
    'shared',
    'workshops',
    'people',
    'passes',
    'given',
    'changes',
  ]
  const [ours, theirs] = await server.ids()
  const sql = await server.asServer()
  for (const table of tables) {
    const count = async (scope: string) => {
      await sql.query(`BEGIN; SELECT set_config('atouts.organisation', '${scope}', true)`)
      const { rows } = await sql.query(`SELECT count(*)::int AS many FROM ${table}`)
      await sql.query('ROLLBACK')
      return rows[0]?.many as number
    }
    expect([table, await count('')]).toEqual([table, 0])
    const whose = table === 'organisations' ? 'id' : 'organisation'
    const real = await server.sql<{ many: number }>(
      `SELECT count(*)::int AS many FROM ${table} WHERE ${whose} = $1`,
      [ours],
    )
    expect([table, await count(ours)]).toEqual([table, real[0]?.many])
  }
  await sql.query(`BEGIN; SELECT set_config('atouts.organisation', '${ours}', true)`)
  const foreign = `INSERT INTO workshops (organisation, id, code, secret, observer) VALUES ('${theirs}', 'w', 'a', 'b', 'c')`
  await expect(sql.query(foreign)).rejects.toThrow(/row-level security/)
  await sql.query('ROLLBACK')
  await sql.query(`BEGIN; SELECT set_config('atouts.organisation', '${ours}', true)`)
  const moved = sql.query(`UPDATE workshops SET organisation = '${theirs}'`)
  await expect(moved).rejects.toThrow(/row-level security/)
  await sql.query('ROLLBACK')
  await sql.end()
})

hosted('no log and no metric names an organisation, a workshop, a person or a secret', async () => {
  const { workshop, secret, code } = await openWorkshop(here)
  const ewa = watch(await comeIn(here, workshop, secret, 'Ewa-secrète'))
  const metrics = await (await fetch(`http://${server.metrics}/metrics`)).text()
  expect(metrics).toMatch(/^atouts_lines \d+$/m)
  expect(metrics).toMatch(/^atouts_question_seconds_count\{question="open",outcome="ok"\} \d+$/m)
  const told = `${server.printed()}${metrics}`
  for (const one of [
    'Ici',
    'Voisine',
    workshop,
    secret,
    code,
    ewa.person,
    ewa.pass,
    here.key,
    'Ewa',
  ]) {
    expect([one, told.includes(one)]).toEqual([one, false])
  }
})
