import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { NoNode, withNode } from './fetch-node.ts'
import { isSystem, nodes, type System } from './nodes.ts'
import { startFileFor } from './start-file.ts'

/**
 * `npm run pack`: a folder a system that starts the room by a double click, with Node in it. `--only
 * linux-x64` makes one of them, `--to` names another place. What was built before is packed.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const { values } = parseArgs({ options: { only: { type: 'string' }, to: { type: 'string' } } })
const place = resolve(values.to ?? join(root, 'dist-pack'))

const wanted = values.only === undefined ? Object.keys(nodes) : [values.only]
const unknown = wanted.filter((name) => !isSystem(name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(nodes).join(', ')}.`)
  process.exit(1)
}
if (!existsSync(join(root, 'dist-room', 'main.js'))) {
  console.error('Nothing is built yet: npm run pack builds first.')
  process.exit(1)
}
const leftOut = wanted.filter(isSystem).filter((system) => !isPacked(system))
// Told apart from a mistake of ours: what is made is whole, and something couldn't be fetched.
if (leftOut.length > 0) process.exit(2)

function isPacked(system: System): boolean {
  try {
    withNode(system, (node) => layOut(system, node))
    console.log(`Packed  ${join(place, nameOf(system))}  (${nodes[system].from})`)
    return true
  } catch (error) {
    if (!(error instanceof NoNode)) throw error
    console.error(`LEFT OUT  ${system}: ${error.message}`)
    return false
  }
}

function nameOf(system: System): string {
  return `Atouts-${system}`
}

function layOut(system: System, node: string): void {
  const folder = join(place, nameOf(system))
  rmSync(folder, { recursive: true, force: true })
  const app = join(folder, 'app')
  const licences = join(folder, 'licences')
  for (const each of [app, licences]) mkdirSync(each, { recursive: true })

  cpSync(join(root, 'dist'), join(app, 'dist'), { recursive: true })
  // The program and the parts that it loads when it needs them.
  cpSync(join(root, 'dist-room'), join(app, 'dist-room'), { recursive: true })
  rmSync(join(app, 'dist-room', 'licences.md'))
  writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }\n')
  const program = system === 'win-x64' ? 'node.exe' : 'node'
  copyFileSync(join(node, 'bin', program), join(app, program))
  chmodSync(join(app, program), 0o755)

  const keepLicence = (from: string) =>
    copyFileSync(join(from, 'LICENSE'), join(licences, 'Node.txt'))
  // The package for Windows has none in it: it is the same one.
  if (existsSync(join(node, 'LICENSE'))) keepLicence(node)
  else withNode('linux-x64', keepLicence)
  copyFileSync(join(root, 'dist-room', 'licences.md'), join(licences, 'packages.txt'))
  for (const name of ['LICENSE', 'LICENSE-CARDS', 'LICENSE-LEFFF']) {
    copyFileSync(join(root, name), join(licences, `${name}.txt`))
  }
  const manuals = join(root, 'src', 'room-server')
  copyFileSync(join(manuals, 'LISEZMOI.md'), join(folder, 'LISEZMOI.txt'))
  copyFileSync(join(manuals, 'README.md'), join(folder, 'README.txt'))

  const { name, text } = startFileFor(system)
  writeFileSync(join(folder, name), text)
  chmodSync(join(folder, name), 0o755)
}
