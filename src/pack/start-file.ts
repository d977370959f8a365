import type { System } from './nodes.ts'

/** As `npm start` does it (decision 25). */
const flags = '--max-semi-space-size=4'

const shell = `#!/bin/sh
# Atouts : ouvre la salle et sa page · opens the room and its page
cd "$(dirname -- "$0")/app" || exit 1
exec ./node ${flags} dist-room/main.js --open
`

/** Plain letters and both line ends: the window is older than UTF-8. */
const batch = [
  '@echo off',
  'chcp 65001 >nul',
  'title Atouts',
  'cd /d "%~dp0app"',
  'echo La salle reste ouverte tant que cette fenetre est ouverte.',
  'echo The room stays open as long as this window is.',
  `node.exe ${flags} dist-room\\main.js --open`,
  'if errorlevel 1 pause',
  '',
].join('\r\n')

/** What one double-clicks, by system. */
export function startFileFor(system: System): { readonly name: string; readonly text: string } {
  if (system === 'win-x64') return { name: 'Atouts.cmd', text: batch }
  const isMac = system === 'darwin-x64' || system === 'darwin-arm64'
  return { name: isMac ? 'Atouts.command' : 'Atouts.sh', text: shell }
}
