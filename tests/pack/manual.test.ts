import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isSystem, nodes } from '@/pack/nodes'
import { startFileFor } from '@/pack/start-file'
import { frenchFlaws } from '../language/typography'

/** The manual that lies in the folder, in two languages. */
const read = (name: string) =>
  readFileSync(new URL(`../../src/room-server/${name}`, import.meta.url), 'utf8')
const french = read('LISEZMOI.md')
const english = read('README.md')

const told = (text: string, what: RegExp) => [...new Set(text.match(what))].toSorted()

test('both manuals name the same settings, commands and files', () => {
  for (const what of [
    /ATOUTS_[A-Z_]+[A-Z]/g,
    /npm (?:start|run \w+)/g,
    /[\w-]+\.(?:sh|cmd|command)\b/g,
  ]) {
    expect(told(french, what)).toEqual(told(english, what))
  }
})

test('each system has a row in both, which says whether it was tried', () => {
  for (const system of Object.keys(nodes).filter(isSystem)) {
    const tried = system === 'linux-x64'
    const row = (text: string) => text.split('\n').find((line) => line.includes(`(\`${system}\`)`))
    expect(row(french), system).toMatch(tried ? /\| oui \|$/ : /\| non \|$/)
    expect(row(english), system).toMatch(tried ? /\| yes \|$/ : /\| no \|$/)
    expect(french).toContain(startFileFor(system).name)
  }
})

test('the French manual is set as French is', () => {
  const plain = french.replace(/```[\s\S]*?```|`[^`]*`/g, 'x')
  expect(plain.split('\n').flatMap((line) => frenchFlaws(line.trim()))).toEqual([])
})
