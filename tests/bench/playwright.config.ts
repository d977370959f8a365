import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

/** Debian's Chromium before a downloaded one; without any of these, Playwright's own. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path))

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
    launchOptions: installed ? { executablePath: installed } : {},
  },
})
