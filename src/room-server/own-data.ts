import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where the data of a room lie that was started by a double click: with the user's other data, and
 * not beside the program. So a newer folder of Atouts finds them, the folder may lie on a stick that
 * can't be written to, and what synchronises documents to elsewhere doesn't see them.
 */
export function ownDataFolder(
  env: NodeJS.ProcessEnv = process.env,
  system = process.platform,
): string {
  const home = homedir()
  if (system === 'win32') {
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Atouts')
  }
  if (system === 'darwin') return join(home, 'Library', 'Application Support', 'Atouts')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'atouts')
}
