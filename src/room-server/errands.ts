import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { newKey } from '@/room-server/keys'
import { copyOrganisation } from '@/room-server/store/carry'
import { isTaken } from '@/room-server/store/repository'
import { openSqlite } from '@/room-server/store/sqlite'
import type { Organisation, Store } from '@/room-server/store/store'
import { here } from '@/room-server/store/tables'

/** What an operator asks of a server of many organisations, by the words after the command. */
type Asked = {
  readonly organisation?: string | undefined
  readonly import?: string | undefined
  readonly export?: string | undefined
  readonly rooms?: string | undefined
  readonly bytes?: string | undefined
  /** The organisation that is meant. */
  readonly name: string
  /** The first name of whom a key is for. */
  readonly facilitator: string
  readonly address: string
  /** Tells every process that an organisation has left. */
  readonly tellClosed: (organisation: Organisation['id']) => Promise<void>
}

/** An errand that can't be done, in words. */
class Impossible extends Error {}

/** Does what the operator asks, and says what was done. Throws with a sentence where it can't be. */
export async function runErrand(store: Store, asked: Asked): Promise<void> {
  const { organisation, name } = asked
  if (asked.import !== undefined) return bringIn(store, resolve(asked.import), name)
  if (asked.export !== undefined) return takeOut(store, resolve(asked.export), name)
  if (organisation === undefined) return say('La base est à jour.', 'The database is up to date.')
  const act = errands[organisation]
  if (!act) {
    throw new Impossible(
      `--organisation add | list | key | remove "…", et non · and not: ${organisation}`,
    )
  }
  await act(store, asked)
}

const errands: Readonly<Record<string, (store: Store, asked: Asked) => Promise<void>>> = {
  async add(store, { name, facilitator, rooms, bytes, address }) {
    if (name.trim() === '') throw new Impossible('Il manque un nom · a name is missing.')
    if (await find(store, name)) {
      throw new Impossible(`Une organisation porte déjà ce nom · the name is taken: ${name}`)
    }
    const id = await store.addOrganisation(name.trim(), {
      most_rooms: numberOf(rooms),
      most_bytes: numberOf(bytes),
    })
    await giveKey(store, id, facilitator, address)
  },
  async list(store) {
    for (const { id, name } of await store.organisations()) console.log(`${id}  ${name}`)
  },
  async key(store, { name, facilitator, address }) {
    await giveKey(store, (await found(store, name)).id, facilitator, address)
  },
  async remove(store, { name, tellClosed }) {
    const { id } = await found(store, name)
    // Whoever can't be told keeps the organisation; and who came in meanwhile is told again.
    await tellClosed(id)
    const rows = await store.eraseOrganisation(id)
    await tellClosed(id)
    say(`« ${name} » est effacée : ${rows} lignes.`, `“${name}” is erased: ${rows} rows.`)
  },
}

async function giveKey(
  store: Store,
  id: Organisation['id'],
  facilitator: string,
  address: string,
): Promise<void> {
  const key = newKey()
  await store.of(id).addKey(key, facilitator.trim())
  say(
    `Voici la clé d’animation. Elle ne sera plus montrée : ${key}`,
    `Here is the facilitator’s key. It won’t be shown again: ${key}`,
  )
  console.log(`${address}#/animer/cle/${key}`)
}

async function bringIn(store: Store, file: string, name: string): Promise<void> {
  const { id } = await found(store, name)
  if (!existsSync(file)) throw new Impossible(`Ce fichier n’existe pas · no such file: ${file}`)
  const from = openSqlite(file)
  try {
    const rows = await copyOrganisation(
      { engine: from, organisation: here },
      { engine: store.engine, organisation: id },
    )
    say(`${rows} lignes sont entrées.`, `${rows} rows were brought in.`)
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new Impossible(
      `Ces ateliers sont déjà sur ce serveur. Rien n’a été changé.\nThese workshops are on this server already. Nothing was changed: ${file}`,
    )
  } finally {
    await from.close()
  }
}

async function takeOut(store: Store, file: string, name: string): Promise<void> {
  const { id } = await found(store, name)
  if (existsSync(file)) throw new Impossible(`Ce fichier existe déjà · the file is there: ${file}`)
  const into = openSqlite(file)
  try {
    const rows = await copyOrganisation(
      { engine: store.engine, organisation: id },
      { engine: into, organisation: here },
    )
    say(`${rows} lignes sont dans ${file}.`, `${rows} rows are in ${file}.`)
  } finally {
    await into.close()
  }
}

async function find(store: Store, name: string): Promise<Organisation | undefined> {
  const all = await store.organisations()
  return all.find((one) => one.name === name.trim() || one.id === name.trim())
}

async function found(store: Store, name: string): Promise<Organisation> {
  const one = await find(store, name)
  if (!one) throw new Impossible(`Aucune organisation de ce nom · no such organisation: ${name}`)
  return one
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new Impossible(`Un nombre entier, et non · a whole number, and not: ${text}`)
}

function say(french: string, english: string): void {
  console.log(`${french}\n${english}`)
}
