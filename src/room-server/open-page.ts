import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What opens an address in the browser that somebody uses, by system. */
const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
}

/** Opens an address in the browser. Where that can't be done, it stands in what is printed. */
export function openPage(address: string): void {
  const [program, ...words] = openers[process.platform] ?? ['xdg-open']
  const opening = spawn(program, [...words, address], { stdio: 'ignore', detached: true })
  opening.once('error', () => undefined)
  opening.unref()
}

/** Says on a page of the browser why the room doesn't open: a double click shows no terminal. */
export function showTrouble(sentences: string): void {
  const page = join(mkdtempSync(join(tmpdir(), 'atouts-')), 'atouts.html')
  const lines = sentences.split('\n').map((line) => `<p>${escaped(line)}</p>`)
  const style = 'body{font:20px/1.5 system-ui;max-width:40em;margin:3em auto;padding:0 1em}'
  const head = `<meta charset="utf-8"><title>Atouts</title><style>${style}</style>`
  writeFileSync(page, `<!doctype html><html lang="fr">${head}<h1>Atouts</h1>${lines.join('')}`)
  openPage(pathToFileURL(page).href)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
