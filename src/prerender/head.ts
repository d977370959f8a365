import { readChoice, recallLanguage } from '@/device/language-choice'
import { addressNow, paths } from '@/frame/paths'
import { languageFor, printedLanguageFor } from '@/language/language'

/** The file with the first texts of each language, as the build names it. */
declare const wordFiles: Readonly<Record<string, string>>
/** The files with a journey's first screens. */
declare const journeyFiles: readonly string[]

/**
 * The script at the head of the page. What the app would ask for only once it has come itself, it
 * asks for at the same time: the words of the language and, where one takes part, a journey's
 * screens. A wrong guess costs a request and nothing else.
 */
function fetchAtOnce(): void {
  const words = new Map(Object.entries(wordFiles))
  const recalled = recallLanguage()
  const language = recalled
    ? readChoice(recalled).language
    : languageFor(navigator.languages, [...words.keys()])
  // A language that isn't printed says in French what it lacks.
  const files = [language, printedLanguageFor(language)].flatMap((one) => words.get(one) ?? [])
  files.forEach(preload)
  fetchJourney()
  // Whoever presses the button that leads there will need them next.
  window.addEventListener('hashchange', fetchJourney)
}

function fetchJourney(): void {
  const address = addressNow()
  const isOnWay = address.startsWith(paths.who) || address.startsWith(paths.journeys)
  if (isOnWay) for (const file of journeyFiles) preload(file)
}

function preload(file: string): void {
  if (document.head.querySelector(`link[href="${file}"]`)) return
  const link = document.createElement('link')
  const rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload'
  document.head.append(Object.assign(link, { rel, href: file, crossOrigin: '' }))
}

/** Where the app's database is, there may be people to choose from: only the app knows them. */
function askWhetherUnused(): void {
  Promise.resolve()
    .then(() => indexedDB.databases())
    .then(
      (all) => {
        if (all.some(({ name }) => name === 'atouts')) return
        document.documentElement.dataset.unused = ''
        window.dispatchEvent(new Event('unused'))
      },
      // A browser that doesn't say is taken for a used one.
      () => undefined,
    )
}

askWhetherUnused()
fetchAtOnce()
