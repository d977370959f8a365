import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'

/** Which part of src may import which. Nobody imports main and App. */
const areas = rowsOf(`
  deck:        -
  language:    -
  ui:          deck/picture.ts
  journey:     deck
  workshop:    deck journey language/country.ts
  desk:        deck journey
  portfolio:   deck journey language ui
  documents:   deck journey workshop desk language/country.ts
  device:      deck journey language workshop desk documents
  store:       deck journey language portfolio workshop desk documents device
  live-room:   deck journey workshop documents device store
  pack:        -
  room-server: deck journey workshop documents language/country.ts
  frame:       deck journey language portfolio workshop desk documents device store ui
  stations:    deck journey language portfolio workshop documents device store live-room ui frame
  facilitator: deck journey language portfolio workshop documents device store live-room ui frame
  adviser:     deck journey language portfolio workshop desk documents device store live-room ui frame
  prerender:   deck journey device language store ui frame stations
  build:       deck/deck-schema.ts ui/signs.ts portfolio/form/paper-signs.ts
  main.tsx:    deck journey store device live-room ui frame prerender stations facilitator App.tsx
  App.tsx:     store ui frame stations facilitator adviser
`)

/** Which package, or made module, is known where. */
const packages = rowsOf(`
  react:                   prerender ui frame stations facilitator adviser portfolio/Sheet.tsx main.tsx App.tsx
  react-dom:               main.tsx prerender stations/foot/Foot.tsx
  wouter:                  prerender frame stations facilitator adviser App.tsx ui/Button.tsx
  zustand:                 store live-room ui
  yjs:                     documents store device live-room room-server
  @hocuspocus/provider:    live-room/connection.ts
  @hocuspocus/server:      room-server
  crossws:                 room-server/sockets.ts
  lib0:                    room-server/sockets.ts room-server/sync-server.ts
  y-protocols:             room-server/sync-server.ts
  sirv:                    room-server/room.ts
  kysely:                  room-server/store
  pg:                      room-server/store/postgres.ts
  rate-limiter-flexible:   room-server/limits.ts room-server/redis
  ioredis:                 room-server/redis
  prom-client:             room-server/metrics.ts
  proxy-addr:              room-server/callers.ts
  uqr:                     facilitator/QrCode.tsx room-server/main.ts
  idb:                     device
  valibot:                 documents device deck/deck-schema.ts live-room room-server
  @noble/hashes:           device
  @noble/ciphers:          device/desk
  @scure/bip39:            device/key-words.ts device/passphrase.ts
  age-encryption:          device/sealing.worker.ts
  @lingui/core:            language store/language.ts
  @dnd-kit/core:           ui
  framer-motion:           ui
  jspdf:                   portfolio/pdf
  papaparse:               documents/card-table.ts
  docx:                    portfolio/docx
  node:                    build room-server pack
  vite:                    build
  @vitejs/plugin-react:    build
  svgpath:                 build
  subset-font:             build
  @lingui/message-utils:   build
  virtual:sprite:          ui
  virtual:drawings:        facilitator/decks
  @phosphor-icons/core:    build
  virtual:pwa-register:    store
  virtual:french-verbs:    portfolio/told
  virtual:english-verbs:   portfolio/told
  virtual:pdf-fonts:       portfolio/pdf
  virtual:pictogram-paths: portfolio/pdf
`)

/** Folders that would collect what has no place of its own. */
const nowhere = /(?:^|\/)(?:utils|helpers|lib|hooks|types|services)\/|(?:^|\/)index\.tsx?$/

test('every import goes along the grain', () => {
  expect(againstTheGrain(readSource())).toEqual([])
})

test.each([
  ['journey/step.ts', `import { ownStep } from '@/documents/journey-document'`],
  ['journey/step.ts', `import type { Say } from '@/language/language'`],
  ['journey/step.ts', `const it = await import('@/store/people')`],
  ['journey/step.ts', `export { format } from '@/documents/journey-format'`],
  ['journey/step.ts', `import {\n  fast,\n} from '../device/database'`],
  ['journey/step.ts', `import { useState } from 'react'`],
  ['portfolio/compose.ts', `import { memo } from 'react'`],
  ['portfolio/compose.ts', `import { jsPDF } from 'jspdf'`],
  ['store/people.ts', `import { useState } from 'react'`],
  ['device/lock.ts', `import { webcrypto } from 'node:crypto'`],
  ['device/lock.ts', `import leftPad from 'left-pad'`],
  ['stations/Who.tsx', `import '@/App'`],
  ['build/sprite.ts', `import { fullDeck } from '@/deck/full-deck'`],
  ['device/lock.ts', `import { ask } from '@/live-room/ask'`],
  ['stations/Who.tsx', `import { openStore } from '@/room-server/store/store'`],
  ['live-room/ask.ts', `import { readFileSync } from 'node:fs'`],
  ['stations/Who.tsx', `import { demoId } from '@/facilitator/demo'`],
  ['ui/Card.tsx', `import { piles } from "@/journey/journey"`],
])('a planted violation in %s is found: %j', (file, planted) => {
  expect(againstTheGrain(new Map([[file, planted]]))).toHaveLength(1)
})

test('no file imports itself through others', () => {
  expect(cycleIn(readSource())).toEqual([])
})

test('a planted cycle is found, and an import of types makes none', () => {
  const planted = (line: string) =>
    new Map([
      ['journey/a.ts', `import { b } from '@/journey/b'`],
      ['journey/b.ts', line],
    ])

  expect(cycleIn(planted(`import { a } from '@/journey/a'`))).toEqual([
    'journey/a.ts',
    'journey/b.ts',
    'journey/a.ts',
  ])
  expect(cycleIn(planted(`import type { A } from '@/journey/a'`))).toEqual([])
  expect(cycleIn(planted(`const a = () => import('@/journey/a')`))).toEqual([])
})

test('no folder collects what has no place, and no file only passes on others', () => {
  expect([...readSource().keys()].filter((file) => nowhere.test(file))).toEqual([])
  expect('ui/index.ts').toMatch(nowhere)
  expect('journey/utils/sort.ts').toMatch(nowhere)
})

/** Each file of src by its path, with its text; declarations aside. */
function readSource(): ReadonlyMap<string, string> {
  const source = new URL('../src/', import.meta.url)
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  return new Map(files.map((file) => [file, readFileSync(new URL(file, source), 'utf8')]))
}

/** Every import that the two tables don't allow, as “file → target”. */
function againstTheGrain(source: ReadonlyMap<string, string>): string[] {
  return [...source].flatMap(([file, text]) =>
    importsOf(text)
      .map(({ from }) => targetOf(file, from, source))
      .filter((target) => !mayImport(file, target))
      .map((target) => `${file} → ${target}`),
  )
}

function mayImport(file: string, target: string): boolean {
  if (target.startsWith('package ')) {
    const name = target.slice('package '.length)
    const row = [...packages].find(([known]) => name === known || name.startsWith(`${known}/`))
    const node = name.startsWith('node:') ? packages.get('node') : undefined
    return liesIn(file, row?.[1] ?? node ?? [])
  }
  const area = file.split('/')[0] ?? file
  const isOwn = target.startsWith(`${area}/`)
  return isOwn || liesIn(target, areas.get(area) ?? [])
}

/** Whether a file is one of these, or lies in one of these folders. */
function liesIn(file: string, places: readonly string[]): boolean {
  return places.some((place) => file === place || file.startsWith(`${place}/`))
}

type Import = { readonly from: string; readonly isStatic: boolean }

/** The imports of a text: static, for types only, passed on, or loaded later. */
function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const early = /^\s*(import|export)(\s+type)?\b[^'"`;:=()]*?(?:from\s*)?['"]([^'"\n]+)['"]/gm
  const late = /\bimport\(\s*['"]([^'"\n]+)['"]/g
  return [
    ...[...code.matchAll(early)].map(([, , type, from = '']) => ({ from, isStatic: !type })),
    ...[...code.matchAll(late)].map(([, from = '']) => ({ from, isStatic: false })),
  ]
}

/** The file of src that an import means, or “package …”. */
function targetOf(file: string, from: string, source: ReadonlyMap<string, string>): string {
  const isInside = from.startsWith('@/') || from.startsWith('.')
  if (!isInside) return `package ${from}`
  const path = from.startsWith('@/') ? from.slice(2) : join(dirname(file), from)
  return ['', '.ts', '.tsx'].map((end) => path + end).find((name) => source.has(name)) ?? path
}

/** The first circle of static imports, or nothing. */
function cycleIn(source: ReadonlyMap<string, string>): string[] {
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return []
    const targets = importsOf(source.get(file) ?? '').filter(({ isStatic }) => isStatic)
    for (const { from } of targets) {
      const cycle = visit(targetOf(file, from, source), [...way, file])
      if (cycle.length > 0) return cycle
    }
    done.add(file)
    return []
  }
  for (const file of source.keys()) {
    const cycle = visit(file, [])
    if (cycle.length > 0) return cycle
  }
  return []
}

/** “name: one two”, a line a row; “-” is none. */
function rowsOf(drawn: string): ReadonlyMap<string, readonly string[]> {
  const rows = drawn.trim().split('\n')
  return new Map(
    rows.map((row) => {
      const [name = '', places = ''] = row.trim().split(/:\s+/)
      return [name, places.split(' ').filter((place) => place !== '-')]
    }),
  )
}
