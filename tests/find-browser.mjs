import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian's headless build first: the same engine, and the scenes take a quarter less time. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of an installed Chrome or Chromium, or `null`. `ATOUTS_BROWSER` goes first. */
export function findBrowser() {
  const wanted = process.env.ATOUTS_BROWSER
  if (wanted && existsSync(wanted)) return wanted
  for (const command of commands) {
    const found = run('which', [command])
    if (found) return found.trim()
  }
  return places.find((place) => existsSync(place)) ?? null
}

/** The same, but one that reads a profile's settings, which the headless build passes over. */
export function findFullBrowser() {
  const found = findBrowser()
  if (!found?.endsWith('-headless-shell')) return found
  const other = commands.slice(1).map((command) => run('which', [command]))
  return other.find(Boolean)?.trim() ?? null
}

/** Finds a browser, or installs Debian's. Answers `null` when neither is possible. */
export function findOrInstallBrowser() {
  return findBrowser() ?? (install('chromium') ? findBrowser() : null)
}

/** The same for Firefox; `ATOUTS_FIREFOX` goes first. */
export function findOrInstallFirefox() {
  return findFirefox() ?? (install('firefox-esr') ? findFirefox() : null)
}

function findFirefox() {
  const wanted = process.env.ATOUTS_FIREFOX
  if (wanted && existsSync(wanted)) return wanted
  return run('which', ['firefox-esr'])?.trim() ?? null
}

/** Whether Debian's package of this name could be installed. */
function install(name) {
  if (run('which', ['apt-get']) === null) return false
  console.log(`No ${name} here: installing Debian’s…`)
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  return [['update'], ['install', '-y', '--no-install-recommends', name]].every((words) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...words]
    return run(command, rest) !== null
  })
}

function run(command, words) {
  try {
    return execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}
