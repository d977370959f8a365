import { defineConfig } from '@playwright/test'
import { findFullBrowser } from '../find-browser.mjs'

// What people have; the headless build has no windows to draw and starts sooner.
const executablePath = findFullBrowser()
if (!executablePath) throw new Error('No Chrome or Chromium found: npm test finds or installs one')

/** One browser at a time: two would measure each other. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../results/bench',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  globalSetup: './set-up.ts',
  reporter: [['./table-reporter.ts']],
  use: {
    locale: 'fr-FR',
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-background-networking'] },
  },
})
