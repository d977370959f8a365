import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { example, exampleFiles } from './hosting/examples'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const manual = read('../../src/room-server/HOSTING.md')
const blocks = [...manual.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, text]) => text)

test.each(exampleFiles)('the manual quotes %s as it is run', (file) => {
  expect(blocks).toContain(example(file))
  expect(example(file)).not.toMatch(/__\w+__/)
})

test('the manual names every setting and command of the server, and no other', () => {
  const main = read('../../src/room-server/main.ts')
  const settings = (text: string) => [...new Set(text.match(/ATOUTS_[A-Z_]+[A-Z]/g))].toSorted()
  expect(settings(manual)).toEqual(settings(main).filter((name) => name !== 'ATOUTS_DATA'))
  for (const word of ['add', 'list', 'key', 'remove']) {
    expect(manual).toContain(`--organisation ${word}`)
  }
  for (const word of ['--import', '--export', '--migrate', '--rooms', '--bytes']) {
    expect(manual).toContain(word)
  }
})
