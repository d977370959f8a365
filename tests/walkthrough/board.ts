import { expect, type Locator, type Page } from '@playwright/test'

/** What a facilitator does on the board, in French; English where a scene says so. */

/** Goes to a part of what is prepared, by its tab. */
export const toPart = (
  page: Page,
  part: 'L’atelier' | 'Le plan' | 'Les personnes' | 'La charte' | 'Avant le jour',
) => page.getByRole('link', { name: new RegExp(`^${part}`) }).click()

/** Opens the wall in its own window. */
export async function project(board: Page): Promise<Page> {
  const [wall] = await Promise.all([
    board.context().waitForEvent('page'),
    board.getByRole('button', { name: /^(?:Ouvrir le mur|Open the wall)$/ }).click(),
  ])
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
  return wall
}

/** Shows something on the wall: what is used often has a button, the rest is in a menu. */
export async function showOnWall(board: Page, name: string): Promise<void> {
  const button = board.getByRole('button', { name, exact: true })
  if (!(await button.isVisible())) {
    await board
      .getByRole('button', { name: /^(?:Autre chose au mur|Something else on the wall)/ })
      .click()
  }
  await button.click()
}

/** Draws on the wall, among what the dialog offers. */
export async function draw(
  board: Page,
  what: 'Des duos' | 'Une personne' | 'Une force et un lieu',
): Promise<void> {
  await board.getByRole('button', { name: 'Tirer…' }).click()
  await board.getByRole('button', { name: what, exact: true }).click()
}

/** Invites the tablets to a station, by its name on the board. */
export async function invite(board: Page, station: string): Promise<void> {
  const together = board.getByRole('button', { name: `On y va ensemble : ${station}` })
  if (!(await together.isVisible())) {
    await board.getByRole('button', { name: 'Aller ailleurs ensemble' }).click()
    await board.getByRole('button', { name: station, exact: true }).click()
  }
  await together.click()
}

/** Asks for the group's strengths anew. */
export async function renewPicture(board: Page): Promise<void> {
  await board.getByRole('button', { name: 'Le groupe', exact: true }).click()
  await board.getByRole('button', { name: 'Mettre l’image à jour' }).click()
}

/** A person's row. */
export const rowOf = (board: Page, name: string | RegExp): Locator =>
  board.getByRole('row', { name: typeof name === 'string' ? new RegExp(name) : name })

/** A person's cell under one of the columns, such as “Cartes”. */
export async function cellOf(board: Page, name: string, column: string): Promise<Locator> {
  const heads = await board.getByRole('columnheader').allInnerTexts()
  const at = heads.findIndex((head) => head.trim() === column)
  // The first of a row is its heading.
  return rowOf(board, name)
    .getByRole('cell')
    .nth(at - 1)
}
