import { defineConfig } from '@playwright/test'
import { findBrowser } from '../find-browser.mjs'
import { pace } from '../pace'

const executablePath = findBrowser()
if (!executablePath) throw new Error('No Chrome or Chromium found: npm test finds or installs one')

/** Whole workshops in a real browser against the built app, one file a scene. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.scene.ts',
  outputDir: '../results/walkthrough',
  fullyParallel: true,
  // A scene waits for its screen a third of the time: three of them keep two cores busy.
  workers: 3,
  // A busy machine may cut one scene short; what passes only at the second try is named as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000 * pace,
  expect: { timeout: 8_000 * pace },
  reporter: [['line'], ['json', { outputFile: '../results/walkthrough.json' }]],
  use: {
    baseURL: 'http://localhost:4174/',
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
    // Tracing each scene takes a fifth of the time: what fails in CI is traced at its second try.
    trace: 'on-first-retry',
    // The clock runs as on the tablet, and no machine is so slow that a tap takes ten seconds.
    actionTimeout: 10_000 * pace,
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        // A name that isn't localhost: plain http without a secure context, as in a real room.
        '--host-resolver-rules=MAP atelier.test 127.0.0.1',
      ],
    },
  },
  webServer: {
    command: 'npx --no-install vite preview --port 4174 --strictPort',
    cwd: '../..',
    port: 4174,
    reuseExistingServer: false,
  },
})
