import { readChoice, recallLanguage, rememberLanguage } from '@/device/language-choice'
import { addressNow, paths } from '@/frame/paths'
import { directionOfLanguage } from '@/language/direction'
import { languageFor } from '@/language/language'

/**
 * The script behind the prerendered screens. It shows them while the app's own files are on their
 * way, and leaves what is done there in the elements themselves, where `take-over.ts` finds it.
 * What it can't show waits for the app.
 */
const root = document.getElementById('root') ?? document.body
const templates = [...document.querySelectorAll<HTMLTemplateElement>('template[data-screen]')]

function show(address: string): void {
  const isUnused = document.documentElement.dataset.unused !== undefined
  if (address === paths.frontDoor) draw('door')
  if (address === paths.who && isUnused) draw('newcomer')
}

function draw(screen: 'door' | 'newcomer' | 'hub'): void {
  const spoken = templates.flatMap(({ dataset }) => dataset.language ?? [])
  const language = recallLanguage() ?? languageFor(navigator.languages, spoken)
  const template = templates.find(
    ({ dataset }) => dataset.screen === screen && dataset.language === language,
  )
  const isHere = root.dataset.screen === screen && document.documentElement.lang === language
  if (!template || isHere) return
  const content = document.importNode(template.content, true)
  const later = content.querySelector('[data-later]')
  const picture = [...(later?.childNodes ?? [])]
  later?.replaceChildren()
  const title = content.querySelector('title')
  title?.remove()
  const select = content.querySelector('select')
  if (select) select.value = language
  const isFirst = root.dataset.screen === undefined
  root.replaceChildren(content)
  root.dataset.screen = screen
  document.documentElement.lang = language
  document.documentElement.dir = directionOfLanguage(language)
  document.title = title?.textContent ?? ''
  requestAnimationFrame(() => {
    if (!isFirst) root.querySelector('h1')?.focus({ preventScroll: true })
    // The words are there first, and whoever goes on at once doesn't wait for the cards.
    requestAnimationFrame(() => later?.append(...picture))
  })
}

/** Does something until the app has taken over. */
function listen(target: EventTarget, types: readonly string[], hear: (event: Event) => void): void {
  for (const type of types) {
    target.addEventListener(type, (event) => {
      if (root.dataset.taken === undefined) hear(event)
    })
  }
}

listen(root, ['submit'], (event) => {
  event.preventDefault()
  const inputs = [...root.querySelectorAll('input')]
  root.dataset.name = inputs[0]?.value ?? ''
  root.dataset.colour = inputs.find(({ checked }) => checked)?.value ?? ''
  // What is wrong with a name, the app says.
  if (root.dataset.name.trim() !== '') draw('hub')
})
listen(root, ['change'], ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return
  rememberLanguage(readChoice(target.value))
  root.dataset.chosen = ''
  show(addressNow())
})
listen(root, ['pointerdown', 'compositionstart'], () => {
  root.dataset.held = ''
})
listen(root, ['pointerup', 'pointercancel', 'compositionend'], () => {
  // The click that a finger makes comes after it has left.
  setTimeout(() => {
    delete root.dataset.held
    root.dispatchEvent(new Event('let-go'))
  }, 100)
})
listen(root, ['click'], (event) => {
  const pressed = event.target instanceof Element ? event.target.closest('a, button') : null
  if (root.dataset.screen === 'hub') {
    // The journey that it leads into has no address yet.
    event.preventDefault()
    if (pressed instanceof HTMLAnchorElement) root.dataset.next = pressed.hash.slice(1)
    if (pressed instanceof HTMLButtonElement) root.dataset.deck = pressed.dataset.deck ?? ''
    root.ariaBusy = 'true'
  } else if (pressed instanceof HTMLAnchorElement) {
    // With the touch itself, not when the browser tells of it: that is a frame earlier.
    show(pressed.hash.slice(1))
  }
})
listen(window, ['hashchange', 'unused'], () => show(addressNow()))
show(addressNow())
// What it says in code is no text of the page.
document.currentScript?.remove()
