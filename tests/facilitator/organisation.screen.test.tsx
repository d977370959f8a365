import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { openDatabase } from '@/device/database'
import { recallKey, rememberKey } from '@/device/facilitator-key'
import { writeDeckFile } from '@/documents/deck-format'
import { type Answers, protocol, protocolHeader, type QuestionName } from '@/documents/messages'
import { newId } from '@/documents/new-id'
import { blankPapers } from '@/documents/workshop-document'
import { EndWorkshop } from '@/facilitator/EndWorkshop'
import { OrganisationLink } from '@/facilitator/organisation/OrganisationLink'
import OrganisationScreen from '@/facilitator/organisation/OrganisationScreen'
import { learnWords, showWords, wordsIn } from '@/store/language'
import { decksHere } from '@/store/open-deck'
import { closeWorkshop, keepNewWorkshop, showPapers } from '@/store/open-workshop'
import { startDeck } from '@/workshop/made-deck'
import { startWorkshop } from '@/workshop/workshop'

type Organisation = NonNullable<Answers['organisation']['organisation']>
type Asked = { readonly question: string; readonly said: Readonly<Record<string, unknown>> }

const house: Organisation = {
  name: 'Maison de l’emploi',
  days: 30,
  facilitators: [
    { id: 'none', name: '', isYou: false },
    { id: 'samira', name: 'Samira', isYou: true },
    { id: 'awa', name: 'Awa', isYou: false },
  ],
  rooms: { used: 12, most: 40 },
  bytes: { used: 3_400_000, most: 500_000_000 },
  shared: [
    { id: 'd1', kind: 'deck', name: 'Cuisine' },
    { id: 'p1', kind: 'plan', name: 'Deux jours' },
  ],
}

/** The server as it answers; what was asked of it, in order. */
function server(
  organisation: Organisation | null,
  more: Partial<Record<QuestionName, object>> = {},
): Asked[] {
  const asked: Asked[] = []
  const answers: Partial<Record<string, object>> = { organisation: { organisation }, ...more }
  const real = window.fetch
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const [, name] = /^\.\/room\/([\w-]+)$/.exec(url) ?? []
    if (name === undefined) return real(url, init)
    asked.push({ question: name, said: JSON.parse(String(init.body)) })
    return Response.json(
      { ok: true, ...answers[name] },
      { headers: { [protocolHeader]: String(protocol) } },
    )
  })
  return asked
}

const refused = (because: string) => ({ ok: false, because })

/** Opens the page; tells where the browser is. */
function openPage(): readonly string[] {
  const { hook, history } = memoryLocation({ path: '/animer/organisation', record: true })
  render(
    <Router hook={hook}>
      <OrganisationScreen />
    </Router>,
  )
  return history
}

/** A whole name, whatever its spaces are made of. */
const named = (name: string) => ({ name: new RegExp(`^${name.replaceAll(' ', '\\s')}$`) })
const press = async (name: string) =>
  fireEvent.click(await screen.findByRole('button', named(name)))
const pressInDialog = async (name: string) =>
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', named(name)))
/** What was said with the first question of a kind. */
const saidWith = (asked: readonly Asked[], question: string) =>
  asked.find((one) => one.question === question)?.said
const questionsOf = (asked: readonly Asked[]) => asked.map(({ question }) => question)

beforeEach(async () => {
  for (const part of ['later', 'room', 'facilitator', 'decks', 'colleagues'] as const) {
    await learnWords(part)
  }
  showWords(await wordsIn({ language: 'fr', beside: null }))
  rememberKey('OLDK-EYOF-SAMI-RA22')
  const opened = await openDatabase()
  if (!opened.ok) throw new Error('This browser keeps nothing')
  for (const store of ['decks', 'workshops', 'changes'] as const) await opened.database.clear(store)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  rememberKey(null)
})

// Ahead of the others: a key that this page was given lasts as long as the page.
test('without a key nothing is asked', async () => {
  rememberKey(null)
  const asked = server(house)
  const { container } = render(<OrganisationLink />)
  openPage()

  expect((await screen.findByRole('alert')).textContent).toMatch(/^Cette clé n’ouvre pas/)
  expect(container.textContent).toBe('')
  expect(asked).toEqual([])
})

test('facilitators stand by name, oneself marked, keys without a name last', async () => {
  server(house)
  openPage()
  await screen.findByText('Maison de l’emploi')
  const [list] = screen.getAllByRole('list')

  expect(
    within(list as HTMLElement)
      .getAllByRole('listitem')
      .map((one) => one.querySelector('p')?.textContent),
  ).toEqual(['Awa', 'Samiravous', 'Sans prénom'])
})

test('a new key is shown until its page is left, and never again', async () => {
  const asked = server(house, { 'add-facilitator': { key: 'NEWK-EYFO-RJOE-L234' } })
  openPage()
  fireEvent.change(await screen.findByLabelText(/Le prénom/), { target: { value: ' Joël ' } })
  await press('Donner une clé')
  const heading = await screen.findByRole('heading', { name: 'La clé pour Joël' })
  expect(screen.getByText('NEWK-EYFO-RJOE-L234')).toBeTruthy()
  expect(screen.getByText(/ne sera plus jamais montrée/)).toBeTruthy()
  expect(document.activeElement).toBe(heading)
  expect(saidWith(asked, 'add-facilitator')).toEqual({ name: 'Joël', key: 'OLDK-EYOF-SAMI-RA22' })

  cleanup()
  openPage()
  await screen.findByText('Maison de l’emploi')
  expect(screen.queryByText('NEWK-EYFO-RJOE-L234')).toBeNull()
})

test('two presses make one key, and none is made for nobody', async () => {
  const asked = server(house, { 'add-facilitator': { key: 'NEWK-EYFO-RJOE-L234' } })
  openPage()
  await press('Donner une clé')
  fireEvent.change(screen.getByLabelText(/Le prénom/), { target: { value: 'Joël' } })
  const add = screen.getByRole('button', { name: 'Donner une clé' })
  fireEvent.click(add)
  fireEvent.click(add)
  await screen.findByText('NEWK-EYFO-RJOE-L234')

  expect(questionsOf(asked).filter((one) => one === 'add-facilitator')).toHaveLength(1)
})

test('one’s own key is changed after a question, and this device keeps the new one', async () => {
  const asked = server(house, { 'renew-key': { key: 'NEWK-EYOF-SAMI-RA33' } })
  openPage()
  await press('Changer ma clé')
  expect(await screen.findByRole('dialog')).toHaveProperty('open', true)
  expect(questionsOf(asked)).toEqual(['organisation'])
  await pressInDialog('Changer ma clé')
  await screen.findByRole('heading', { name: 'Votre nouvelle clé' })

  expect(screen.getByText('NEWK-EYOF-SAMI-RA33')).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(recallKey()).toBe('NEWK-EYOF-SAMI-RA33')
  await waitFor(() => expect(asked.at(-1)?.said).toEqual({ key: 'NEWK-EYOF-SAMI-RA33' }))
})

test('a change that is refused says why, and the old key stays', async () => {
  server(house, { 'renew-key': refused('trouble') })
  openPage()
  await press('Changer ma clé')
  await pressInDialog('Changer ma clé')

  expect((await screen.findByRole('alert')).textContent).toMatch(/^Cela ne marche pas/)
  expect(recallKey()).toBe('OLDK-EYOF-SAMI-RA22')
})

test('somebody’s key is taken away after a question only, also if it is gone already', async () => {
  const asked = server(house, { 'drop-facilitator': refused('gone') })
  openPage()
  await press('Retirer la clé : Awa')
  await pressInDialog('Revenir')
  expect(questionsOf(asked)).toEqual(['organisation'])
  await press('Retirer la clé : Awa')
  await pressInDialog('Retirer la clé')

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(saidWith(asked, 'drop-facilitator')).toMatchObject({
    facilitator: 'awa',
  })
})

test('a laptop’s room has no organisation, and the page says so', async () => {
  server(null)
  openPage()

  expect(await screen.findByText(/Il n’y a pas d’organisation ici/)).toBeTruthy()
  expect(screen.queryByRole('list')).toBeNull()
})

test.each([
  ['wrong-key', /^Cette clé n’ouvre pas/],
  ['too-often', /^Trop d’essais/],
  ['trouble', /^Cela ne marche pas/],
] as const)('an organisation that isn’t told has its sentence: %s', async (because, sentence) => {
  server(null, { organisation: refused(because) })
  openPage()

  expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
})

test('what is there is said with its bounds, and without any where there are none', async () => {
  server(house)
  openPage()
  expect(await screen.findByText('12 ateliers sur 40')).toBeTruthy()
  expect(screen.getByText(/^3,4\sMo sur 500\sMo$/)).toBeTruthy()
  cleanup()
  server({ ...house, rooms: { used: 1, most: null }, bytes: { used: 2.5e9, most: null } })
  openPage()

  expect(await screen.findByText('1 atelier')).toBeTruthy()
  expect(screen.getByText(/^2,5\sGo$/)).toBeTruthy()
})

test('another number of days is proposed', async () => {
  const asked = server(house)
  openPage()
  const field = await screen.findByLabelText('Jours à garder, de 0 à 730')
  expect(field).toHaveProperty('value', '30')
  fireEvent.change(field, { target: { value: '1000' } })
  await press('Proposer ce nombre')

  expect(await screen.findByText('C’est noté : effacer après 730 jours.')).toBeTruthy()
  expect(saidWith(asked, 'keep-days')).toMatchObject({ days: 730 })
})

test('a shared deck is taken onto this device, as its file would be', async () => {
  const deck = startDeck('Cuisine', ['fr'])
  const asked = server(house, { 'take-shared': { file: writeDeckFile(deck) } })
  const history = openPage()
  await press('Prendre : Cuisine')

  await waitFor(() => expect(history.at(-1)).toMatch(/^\/animer\/jeux\//))
  expect((await decksHere()).map(({ name }) => name)).toEqual(['Cuisine'])
  expect(saidWith(asked, 'take-shared')).toMatchObject({ shared: 'd1' })
})

test.each([
  [{ file: 'no deck' }, /^Ce fichier ne se laisse pas lire/],
  [refused('gone'), /^Quelqu’un l’a retiré/],
  [refused('no-room'), /^La salle ne répond pas/],
])('what can’t be taken has its sentence: %j', async (answer, sentence) => {
  server(house, { 'take-shared': answer })
  openPage()
  await press('Prendre : Cuisine')

  expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
  expect(await decksHere()).toEqual([])
})

test('what is shared is removed after a question only', async () => {
  const asked = server(house)
  openPage()
  await press('Retirer : Deux jours')
  expect(await screen.findByRole('dialog', { name: /Retirer «.Deux jours.»/ })).toBeTruthy()
  expect(questionsOf(asked)).toEqual(['organisation'])
  await pressInDialog('Retirer')

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(saidWith(asked, 'drop-shared')).toMatchObject({ shared: 'p1' })
})

test('a plan of this device is shared with its name, and a full list says so', async () => {
  const blank = startWorkshop()
  await keepNewWorkshop({ ...blank, about: { ...blank.about, title: 'Atelier de mars' } })
  server(house, { share: refused('full') })
  openPage()
  await press('Partager un jeu ou un plan')
  await press('Partager : Atelier de mars')
  expect((await screen.findByRole('alert')).textContent).toMatch(/^La liste est pleine/)
  const asked = server(house)
  await press('Partager : Atelier de mars')

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const shared = saidWith(asked, 'share')
  expect(shared).toMatchObject({ kind: 'plan', name: 'Atelier de mars' })
  expect(JSON.parse(String(shared?.file))).toMatchObject({ kind: 'atouts-workshop' })
})

test('the way to it is shown once the server has told an organisation', async () => {
  server(house)
  const { container } = render(<OrganisationLink />)
  expect(container.textContent).toBe('')
  const link = await screen.findByRole('link')
  expect(link.textContent).toMatch(/Maison de l’emploi$/)
  cleanup()

  const asked = server(null)
  const laptop = render(<OrganisationLink />)
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(laptop.container.textContent).toBe('')
})

test('the end of a workshop proposes the organisation’s days, and thirty without one', async () => {
  const id = newId<'workshop'>()
  showPapers(id, blankPapers())
  const daysAtTheEnd = () =>
    render(<EndWorkshop id={id} onEnded={() => undefined} onCancel={() => undefined} />)
  server({ ...house, days: 45 })
  daysAtTheEnd()
  expect(await screen.findByDisplayValue('45')).toBeTruthy()
  cleanup()
  const asked = server(null, { organisation: refused('no-room') })
  daysAtTheEnd()
  await waitFor(() => expect(asked).toHaveLength(1))

  expect(await screen.findByDisplayValue('30')).toBeTruthy()
  cleanup()
  await closeWorkshop()
})
