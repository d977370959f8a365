/**
 * `npm test`: types, lint, dead code, build, rules, screens, room, server, Firefox, walkthrough,
 * on any machine with Node. It finds or installs the browsers and ends with one line, `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findOrInstallBrowser, findOrInstallFirefox } from './find-browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = fileURLToPath(new URL('results/', import.meta.url))
let passed = 0
let failed = 0
/** What failed, by name: told once more at the end, where whoever reads only that finds it. */
const failures = []

/** Runs one tool and shows what it prints, once it has ended; answers whether it ended well. */
function runs(title, command) {
  const [name, ...words] = command
  const tool = spawn('npx', ['--no-install', name, ...words], {
    cwd: root,
    shell: process.platform === 'win32',
    env: { ...process.env, ATOUTS_BROWSER: browser, ATOUTS_FIREFOX: firefox ?? '' },
  })
  const printed = []
  tool.stdout.on('data', (text) => printed.push(text))
  tool.stderr.on('data', (text) => printed.push(text))
  return new Promise((ended) => {
    tool.on('close', (code) => {
      console.log(`\n── ${title}\n${Buffer.concat(printed)}`)
      ended(code === 0)
    })
  })
}

function fails(what) {
  failed++
  failures.push(what)
}

async function check(title, command) {
  if (await runs(title, command)) passed++
  else fails(title)
}

/** Runs a test tool and adds what its report says; a report that is missing is a failure. */
async function test(title, command, file, read) {
  const ended = await runs(title, command)
  try {
    const { good, bad } = read(JSON.parse(readFileSync(`${results}${file}`, 'utf8')))
    passed += good
    for (const name of bad) fails(`${title}: ${name}`)
    if (!ended && bad.length === 0) fails(`${title}: it ended in trouble`)
  } catch {
    fails(`${title}: no report`)
  }
}

/** The tests of a report by vitest that failed, and files in which none was found. */
function readVitest({ numPassedTests, testResults }) {
  const bad = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failing = assertionResults.filter((one) => one.status === 'failed')
    if (failing.length > 0) return failing.map(({ fullName }) => fullName)
    return status === 'failed' ? [`${name} ${message}`] : []
  })
  return { good: numPassedTests, bad }
}

function readPlaywright({ stats: { expected, flaky }, suites }) {
  const specsOf = ({ specs = [], suites: inner = [] }) => [...specs, ...inner.flatMap(specsOf)]
  const bad = suites.flatMap(specsOf).filter(({ ok }) => !ok)
  return { good: expected + flaky, bad: bad.map(({ file, title }) => `${file}: ${title}`) }
}

function testWithVitest(title, projects) {
  const file = `vitest-${projects.join('-')}.json`
  const words = ['--reporter=default', '--reporter=json', `--outputFile=tests/results/${file}`]
  return test(
    title,
    ['vitest', 'run', ...projects.flatMap((project) => ['--project', project]), ...words],
    file,
    readVitest,
  )
}

async function build() {
  await check('build', ['vite', 'build', '--logLevel', 'warn'])
  await check('build of the room', ['vite', 'build', '--logLevel', 'warn', '--ssr', roomServer])
}

const roomServer = 'src/room-server/main.ts'
const browser = findOrInstallBrowser()
if (!browser) {
  console.error(
    'The tests need Chrome or Chromium, and none is here or can be installed.\n' +
      'Install one (Debian: apt-get install chromium), or name it: ATOUTS_BROWSER=/path npm test',
  )
  process.exit(1)
}
const firefox = findOrInstallFirefox()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

// What leaves a core free runs beside something else.
await Promise.all([
  check('types', ['tsc']),
  check('lint', ['biome', 'check', '--error-on-warnings', '.']),
  check('dead code', ['knip']),
  build(),
])
await testWithVitest('rules and screens', ['rules', 'screens'])
const inFirefox = firefox && testWithVitest('Firefox', ['firefox'])
await Promise.all([testWithVitest('a running room', ['room']), inFirefox])
await testWithVitest('a server of two processes, over PostgreSQL and Redis', ['hosted'])
if (!firefox)
  console.log('\nSKIPPED: no Firefox here, and none can be installed; its walk was not gone.')
await test(
  'walkthrough',
  ['playwright', 'test', '--config', 'tests/walkthrough/playwright.config.ts'],
  'walkthrough.json',
  readPlaywright,
)

for (const one of failures) console.log(`FAILED  ${one}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
