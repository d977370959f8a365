import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { nameDocument } from '../../src/documents/messages'
import { pace } from '../pace'
import { openDisk } from '../room-server/disk'
import { granted } from '../room-server/room'
import { expect, pile, test, topCard } from './atouts'
import { cellOf, draw, project, rowOf, showOnWall, toPart } from './board'
import { openBoard, openRoom, type Room, tabletOf } from './room-server'

/**
 * Ten people on six tablets, two days, one wrong clock, one newcomer, two of one name, one taken
 * out by mistake, the server killed twice. Beside it a model in plain code: who laid which card
 * where. At the end the model, the server's disk, the board and every screen say the same.
 */
const aDay = 86_400_000
const piles = { Souvent: 'often', Parfois: 'sometimes', 'Pas maintenant': 'not-now' } as const
type PileName = keyof typeof piles
const pileNames = Object.keys(piles) as PileName[]

type Six = [Page, Page, Page, Page, Page, Page]

/** Which card lies on which pile. */
type Laid = Map<string, PileName>
type Person = { id: string; readonly laid: Laid }

let room: Room
test.beforeEach(async () => {
  room = await openRoom()
})
test.afterEach(() => room.end())

test('ten people, six tablets, two days: nothing is lost, and everything agrees', async ({
  browser,
}) => {
  test.setTimeout(400_000 * pace)
  const names = 'Samira, Joël, Linh, Marie, Marie, Amadou, Ewa, Fatou, Nadia'
  const { board, code } = await openBoard(browser, room, names)
  const tablets: Page[] = []
  for (let at = 0; at < 6; at++) tablets.push((await tabletOf(browser, room, '/')).page)
  const [first, second, wrong, fourth, fifth, sixth] = tablets as Six
  const aheadBy = (page: Page) => (page === wrong ? 400 * aDay : 0)
  await wrong.clock.setSystemTime(Date.now() + aheadBy(wrong))

  const model = new Map<string, Person>()
  const seats: [Page, string][] = []
  const shared = (page: Page) => page.getByText('relié : tout est enregistré')
  const away = (page: Page) => page.getByText('sans réseau : tout est enregistré ici')

  const sit = async (page: Page, name: string, how?: 'newcomer'): Promise<void> => {
    await page.goto('/#/participer')
    const list = page.getByRole('heading', { name: 'Qui êtes-vous ?' })
    // A tablet that was never in the room has only its own people.
    if (!seats.some(([seat]) => seat === page)) {
      await page.goto('/#/rejoindre')
      await page.getByLabel('Le code de l’atelier').fill(code)
      await page.getByRole('button', { name: 'Chercher l’atelier' }).click()
    }
    await expect(list).toBeVisible()
    if (how === 'newcomer') {
      await page.getByRole('button', { name: 'Je ne suis pas dans la liste' }).click()
      await page.getByLabel('Comment vous appelle-t-on ?').fill(name)
      await page.getByRole('button', { name: 'Entrer' }).click()
    } else {
      await page.getByRole('button', { name, exact: true }).click()
      const sure = page.getByRole('button', { name: `Oui, c’est moi : ${name}` })
      await expect(shared(page).or(sure)).toBeVisible()
      if (await sure.isVisible()) await sure.click()
    }
    await expect(shared(page)).toBeVisible()
    const id = /parcours\/([^/]+)/.exec(page.url())?.[1] ?? ''
    const known = model.get(name)
    if (known) expect(id).toBe(known.id)
    else model.set(name, { id, laid: new Map() })
    if (!seats.some(([seat, who]) => seat === page && who === name)) seats.push([page, name])
  }
  /** Lays so many cards by touch, and notes them in the model. */
  const lay = async (page: Page, name: string, count: number): Promise<void> => {
    const person = model.get(name)
    if (!person) throw new Error(`${name} never came`)
    await page.goto(`/#/parcours/${person.id}/decouvrir/tri`)
    for (let at = 0; at < count; at++) {
      await expect(topCard(page)).toBeVisible()
      const card = (await topCard(page).getAttribute('data-card')) ?? ''
      const onto = pileNames[(person.laid.size + name.length) % 3] as PileName
      await pile(page, onto).click()
      await expect(topCard(page)).not.toHaveAttribute('data-card', card)
      person.laid.set(card, onto)
    }
  }

  // Day 1. The tenth person isn't on the list, and the second Marie is told apart in words.
  const places: [Page, string][] = [
    [first, 'Samira'],
    [first, 'Joël'],
    [second, 'Linh'],
    [second, 'Marie'],
    [wrong, 'Marie 2'],
    [wrong, 'Amadou'],
    [fourth, 'Ewa'],
    [fourth, 'Fatou'],
    [fifth, 'Nadia'],
  ]
  for (const [page, name] of places) {
    await sit(page, name)
    await lay(page, name, 3)
    await expect(shared(page)).toBeVisible()
  }
  await sit(sixth, 'Tarek', 'newcomer')
  await lay(sixth, 'Tarek', 3)
  await expect(wrong.getByText(/heures d’écart/)).toBeVisible()
  await expect(await cellOf(board, 'Tarek', 'Cartes')).toContainText('3')

  // The power goes: everybody who sits there works on, and it comes together afterwards.
  await room.kill()
  const atWork: [Page, string][] = [
    [first, 'Joël'],
    [second, 'Marie'],
    [wrong, 'Amadou'],
    [sixth, 'Tarek'],
  ]
  for (const [page, name] of atWork) {
    await expect(away(page)).toBeVisible()
    await lay(page, name, 2)
  }
  await room.start()
  for (const [page] of atWork) await expect(shared(page)).toBeVisible()

  // Fatou is taken out by mistake, is told, works on, and is put back.
  await board.getByRole('link', { name: 'Préparer' }).click()
  await toPart(board, 'Les personnes')
  await board.getByRole('button', { name: 'Retirer Fatou' }).click()
  const asked = board.getByRole('dialog', { name: 'Retirer Fatou de la liste ?' })
  await asked.getByRole('button', { name: 'Retirer Fatou' }).click()
  await board.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
  const notListed = fourth.getByText('Vous n’êtes plus dans la liste. Rien n’est perdu.')
  await expect(notListed).toBeVisible()
  await lay(fourth, 'Fatou', 1)
  await board.getByRole('link', { name: 'Préparer' }).click()
  await toPart(board, 'Les personnes')
  await board.getByRole('button', { name: 'Remettre Fatou' }).click()
  await board.getByRole('link', { name: 'Ouvrir le tableau de bord' }).click()
  await expect(notListed).toHaveCount(0)

  // Night, and day 2: everything was switched off, and all clocks are a day on.
  expect(await room.stop()).toBe(0)
  for (const page of [board, ...tablets]) {
    await page.clock.setSystemTime(Date.now() + aDay + aheadBy(page))
  }
  await room.start()
  for (const page of [board, ...tablets]) await page.reload()

  // Two change places: Joël goes on at the fifth tablet, Nadia at the first.
  const placesOfDay2: [Page, string][] = [
    [first, 'Samira'],
    [first, 'Nadia'],
    [second, 'Marie'],
    [second, 'Linh'],
    [wrong, 'Amadou'],
    [wrong, 'Marie 2'],
    [fourth, 'Fatou'],
    [fourth, 'Ewa'],
    [fifth, 'Joël'],
    [sixth, 'Tarek'],
  ]
  for (const [page, name] of placesOfDay2) {
    await sit(page, name)
    await lay(page, name, 2)
  }

  // With all ten there: pairs are drawn, one asks for help, and five say how they leave.
  const wall = await project(board)
  await draw(board, 'Des duos')
  for (const name of model.keys()) {
    await expect(wall.getByText(name, { exact: true })).toBeVisible()
  }
  await sixth.getByRole('button', { name: 'J’ai besoin d’aide' }).click()
  await expect(board).toHaveTitle(/^\(1\) aide/)
  await rowOf(board, 'Tarek').getByRole('button', { name: 'J’y vais' }).click()
  await expect(sixth.getByRole('button', { name: /arrive/ })).toBeVisible()
  await rowOf(board, 'Tarek').getByRole('button', { name: 'C’est fait' }).click()
  await expect(sixth.getByRole('button', { name: 'J’ai besoin d’aide' })).toBeVisible()
  await showOnWall(board, 'Mot de la fin')
  for (const page of [first, second, fourth, fifth, sixth]) {
    await page.getByRole('link', { name: 'Votre avis' }).click()
    await page.getByRole('button', { name: 'Commencer' }).click()
    await page.getByRole('button', { name: 'Oui', exact: true }).click()
    await page.getByRole('button', { name: 'Terminer' }).click()
    await expect(page.getByText('Merci. Votre avis est compté.')).toBeVisible()
  }
  await expect(wall.getByText('5 réponses')).toBeVisible()
  await showOnWall(board, 'Ce moment')
  await expect(wall.getByText('Samira', { exact: true })).toHaveCount(0)

  // Killed in the middle of a touch: nobody waited until it was shared.
  await lay(fifth, 'Joël', 1)
  await room.kill()
  await lay(second, 'Linh', 1)
  await room.start()

  // Every screen: each tablet, as each person who was ever at it.
  for (const [page, name] of seats) {
    const { id, laid } = model.get(name) as Person
    await page.goto(`/#/parcours/${id}/decouvrir/piles`)
    await expect(shared(page)).toBeVisible()
    for (const onto of pileNames) {
      const cards = page.locator(`[data-place="${piles[onto]}"] [data-card]`)
      const should = [...laid].filter(([, on]) => on === onto).map(([card]) => card)
      await expect
        .poll(() =>
          cards.evaluateAll((all) => all.map((one) => one.getAttribute('data-card')).toSorted()),
        )
        .toEqual(should.toSorted())
    }
    await expect(await cellOf(board, name, 'Cartes')).toContainText(String(laid.size))
  }

  // The server's disk.
  const { workshop } = granted(await room.ask('join', { secret: code.replaceAll(' ', '') }))
  expect(await room.stop()).toBe(0)
  const disk = openDisk(join(room.data, 'atouts.sqlite'))
  for (const { id, laid } of model.values()) {
    const doc = new Y.Doc()
    await disk.bringIn(nameDocument({ kind: 'journey', workshop, person: id as never }), doc)
    const kept = [...doc.getMap<{ pile: string }>('placements')].map(([card, { pile }]) => [
      card,
      pile,
    ])
    const should = [...laid].map(([card, onto]) => [card, piles[onto]])
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(should))
  }
  await disk.close()
})
