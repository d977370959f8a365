import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodes, type System } from './nodes.ts'

/** Node of a system couldn't be had, or isn't what it was. */
export class NoNode extends Error {}

/** Fetches the Node of a system with npm, and hands over a folder with `bin/` and its licence. */
export function withNode(system: System, use: (folder: string) => void): void {
  const { from, sha512 } = nodes[system]
  const folder = mkdtempSync(join(tmpdir(), 'atouts-pack-'))
  try {
    npm('pack', from, '--silent', '--fetch-retries=1', '--pack-destination', folder)
    const [archive = ''] = readdirSync(folder)
    const found = createHash('sha512')
      .update(readFileSync(join(folder, archive)))
      .digest('base64')
    if (found !== sha512) throw new NoNode(`${from} isn’t what it was: ${found}`)
    execFileSync('tar', ['-xzf', archive], { cwd: folder })
    use(join(folder, 'package'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function npm(...words: readonly string[]): void {
  try {
    execFileSync('npm', words, {
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    })
  } catch (error) {
    throw new NoNode(`npm ${words.slice(0, 2).join(' ')}: ${(error as Error).message.trim()}`)
  }
}
