import { fileURLToPath } from 'node:url'
import breakpoints from '@csstools/postcss-global-data'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import customMedia from 'postcss-custom-media'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig, type ViteUserConfig as UserConfig } from 'vitest/config'
import { compressed } from './src/build/compressed.ts'
import { contentSecurity } from './src/build/content-security.ts'
import { deckCheck } from './src/build/deck-check.ts'
import { drawings } from './src/build/drawings.ts'
import { messages } from './src/build/messages.ts'
import { ownSensor } from './src/build/own-sensor.ts'
import { pdfFonts } from './src/build/pdf-fonts.ts'
import { pictogramPaths } from './src/build/pictogram-paths.ts'
import { prerender } from './src/build/prerender.ts'
import { scopedNames } from './src/build/scoped-names.ts'
import { sprite } from './src/build/sprite.ts'
import { toldVerbs } from './src/build/told-verbs.ts'
import { webFonts } from './src/build/web-fonts.ts'
import { findBrowser } from './tests/find-browser.mjs'
import { pace } from './tests/pace.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** jsPDF's ways of drawing HTML, which we never use; without this they would be shipped. */
const unused = Object.fromEntries(
  ['html2canvas', 'dompurify', 'canvg'].map((name) => [
    name,
    here('./src/portfolio/pdf/unused.ts'),
  ]),
)

/** wouter's way of doing without what React has had since 18. */
const ownStore = { 'use-sync-external-store/shim/index.js': 'react' }

/** Yjs warns in colours, by a terminal of its own on the page: 4 kB that nobody sees. */
const plainLogging = { 'lib0/logging': here('./src/build/plain-logging.ts') }

/** lib0 reads the settings of Node, of an address and of a store: for Yjs, of which nothing is set. */
const plainEnvironment = Object.fromEntries(
  ['lib0/environment', './environment.js'].map((name) => [
    name,
    here('./src/build/plain-environment.ts'),
  ]),
)

/** The first texts of a language, the screens' and the deck's, come in one request. */
const textsOf = (module: string): string | null => {
  const [, screens, deck] =
    /language\/([\w-]+)\/first\.json|deck\/texts\/([\w-]+)\.json/.exec(module) ?? []
  const language = screens ?? deck
  return language === undefined ? null : `texts-${language}`
}

/** `vite build --ssr`: the room server as one file for Node, with the packages that it needs in it. */
const roomServer = {
  resolve: { alias: { '@': here('./src') } },
  ssr: { noExternal: true },
  build: {
    target: 'node24',
    outDir: 'dist-room',
    copyPublicDir: false,
    license: { fileName: 'licences.md' },
  },
} satisfies UserConfig

const app = {
  plugins: [
    react(),
    deckCheck(),
    messages(),
    ownSensor(),
    drawings(),
    sprite(),
    toldVerbs(),
    webFonts(),
    prerender(),
    contentSecurity(),
    pdfFonts(),
    pictogramPaths(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Atouts',
        short_name: 'Atouts',
        description: 'Vos compétences, cartes en main. · Your strengths, cards in hand.',
        lang: 'fr',
        start_url: './',
        display: 'standalone',
        background_color: '#f7f1e6',
        theme_color: '#f7f1e6',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,ttf}'],
        maximumFileSizeToCacheInBytes: 3_000_000,
        cleanupOutdatedCaches: true,
        // Only who makes cards of their own has need of all drawings; from then on they are there, too.
        runtimeCaching: [
          {
            urlPattern: /\/drawings-[\w-]+\.json$/,
            handler: 'CacheFirst',
            options: { cacheName: 'atouts-drawings', expiration: { maxEntries: 1 } },
          },
        ],
      },
    }),
    compressed(),
  ],
  base: './',
  css: {
    modules: scopedNames,
    postcss: {
      plugins: [breakpoints({ files: [here('./src/ui/breakpoints.css')] }), customMedia()],
    },
  },
  resolve: {
    alias: {
      '@': here('./src'),
      ...ownStore,
      ...plainLogging,
      ...plainEnvironment,
      ...unused,
    },
  },
  worker: {
    format: 'es',
    plugins: () => [pdfFonts(), pictogramPaths()],
  },
  build: {
    target: 'es2023',
    // Vite would ask for each script again by a link, in the page's busiest moment (`prerender/head.ts`).
    modulePreload: false,
    rolldownOptions: {
      output: {
        // What stands together comes in one request: the front door, and the room behind it.
        codeSplitting: {
          groups: [
            // With the looks of what is prerendered, which stands before its own files have come.
            {
              name: 'door',
              test: /src\/(main\.tsx|(ui\/[\w-]+|frame\/[\w-]+|stations\/arrival\/(front-door|who)|stations\/person-fields)\.module\.css)$/,
              priority: 2,
            },
            { name: textsOf, debugName: 'texts', priority: 2 },
            // What every wing knows of cards and journeys: a desk has no need of the table's tools.
            {
              name: 'values',
              test: /src\/(deck\/(full-deck\.ts|data\/(competencies|experiences|places|families|domains)\.json)|journey\/(order|tables|strengths|onward|sorting|giving)\.ts|documents\/(upgrade|new-id)\.ts|workshop\/station-names\.ts|ui\/use-answer\.ts|frame\/(faces|colours|limit-of)\.ts|(frame\/(Brand|LanguageChoice)|ui\/(Title|Notice|PersonDot|Dialog|TextLine|Chip))\.tsx)/,
              priority: 2,
            },
            {
              name: 'journey',
              test: /src\/(stations\/JourneyRoom\.tsx|store\/(open-journey|welcome)\.ts)$/,
              priority: 1,
            },
            // The screens after the sort are small, and share most of their parts, the paper's too; few go to
            // the liking.
            {
              name: 'stations',
              test: /src\/(stations\/portfolio\/(PortfolioStation|TakeAlong)\.tsx|portfolio\/(compose|paper|document|Sheet)\.tsx?|journey\/(wording|words-to-leave-with)\.ts|stations\/(discover|express)\/(?!Liking|Paper|Success|MoveDialog|Experiences|Line|StoryForm|lines|reward|use-lines)|ui\/(WritingField|TextLine|Dialog|Chip)\.tsx|frame\/ListenButton\.tsx)/,
            },
          ],
        },
      },
    },
  },
  // What only workers ask for is found too late otherwise, and reloads the page of a test.
  optimizeDeps: {
    include: ['jspdf', 'age-encryption', '@noble/ciphers/chacha.js', '@noble/hashes/scrypt.js'],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/**/*.screen.test.*',
            'tests/**/*.{room,hosted}.test.*',
            'tests/firefox/**',
          ],
        },
      },
      // Against a running room server, which must be built first.
      {
        extends: true,
        test: {
          name: 'room',
          environment: 'node',
          include: ['tests/**/*.room.test.ts'],
          testTimeout: 60_000 * pace,
          hookTimeout: 30_000 * pace,
        },
      },
      // The same tests, and more, against a server of two processes over PostgreSQL and Redis, where they are.
      {
        extends: true,
        test: {
          name: 'hosted',
          environment: 'node',
          include: ['tests/room-server/*.{room,hosted}.test.ts'],
          // A file, and who sits at the laptop.
          exclude: ['tests/room-server/{database,restore}.room.test.ts'],
          globalSetup: ['tests/room-server/hosted-setup.ts'],
          setupFiles: ['tests/room-server/hosted-env.ts'],
          testTimeout: 60_000 * pace,
          hookTimeout: 60_000 * pace,
        },
      },
      // Where Firefox is: the built app in another engine.
      {
        extends: true,
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['tests/firefox/*.test.ts'],
          testTimeout: 120_000 * pace,
        },
      },
      // The same attacks at full size: `npm run attack`.
      {
        extends: true,
        test: {
          name: 'attack',
          environment: 'node',
          include: ['tests/room-server/attack.room.test.ts'],
          env: { ATOUTS_ATTACK: 'full' },
          hookTimeout: 30_000 * pace,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['tests/**/*.screen.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser() ?? 'chromium',
                args: ['--no-sandbox', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
} satisfies UserConfig

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? roomServer : app))
