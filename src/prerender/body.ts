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

/** The address that was drawn last: the browser tells of a press later than it is drawn. */
let drawnAt: string | null = null

function show(address: string): void {
  drawnAt = address
  const isUnused = document.documentElement.dataset.unused !== undefined
  if (address === paths.frontDoor) draw('door')
  if (address === paths.who && isUnused) draw('newcomer')
}

function draw(screen: 'door' | 'newcomer' | 'hub'): void {
  const spoken = templates.flatMap(({ dataset }) => dataset.language ?? [])
  const language =
    root.dataset.chosen ?? recallLanguage() ?? languageFor(navigator.languages, spoken)
  const template = templates.find(
    ({ dataset }) => dataset.screen === screen && dataset.language === language,
  )
  const isSame = root.dataset.screen === screen
  if (!template || (isSame && document.documentElement.lang === language)) return
  const content = document.importNode(template.content, true)
  const later = content.querySelector('[data-later]')
  const picture = [...(later?.childNodes ?? [])]
  later?.replaceChildren()
  const title = content.querySelector('title')
  title?.remove()
  const select = content.querySelector('select')
  if (select) select.value = language
  if (isSame) keepTyped(content)
  const isFirst = root.dataset.screen === undefined
  root.replaceChildren(content)
  root.dataset.screen = screen
  // Whoever goes back begins anew.
  if (screen !== 'hub')
    for (const key of ['name', 'colour', 'next', 'deck']) delete root.dataset[key]
  document.documentElement.lang = language
  document.documentElement.dir = directionOfLanguage(language)
  document.title = title?.textContent ?? ''
  if (isSame) select?.focus()
  requestAnimationFrame(() => {
    if (!isFirst && !isSame) root.querySelector('h1')?.focus({ preventScroll: true })
    // The words are there first, and whoever goes on at once doesn't wait for the cards.
    requestAnimationFrame(() => later?.append(...picture))
  })
}

/** The same form in another language: what is in its fields stays. */
function keepTyped(content: DocumentFragment): void {
  const now = [...content.querySelectorAll('input')]
  for (const [at, { value, checked }] of [...root.querySelectorAll('input')].entries()) {
    const field = now[at]
    if (field) Object.assign(field, field.type === 'radio' ? { checked } : { value })
  }
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
  const name = inputs[0]?.value ?? ''
  // What is wrong with a name, the app says.
  if (name.trim() === '') {
    root.dataset.refused = ''
    return
  }
  root.dataset.name = name
  root.dataset.colour = inputs.find(({ checked }) => checked)?.value ?? ''
  draw('hub')
})
listen(root, ['change'], ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return
  rememberLanguage(readChoice(target.value))
  root.dataset.chosen = target.value
  show(addressNow())
})

let letGo: ReturnType<typeof setTimeout> | undefined
listen(root, ['pointerdown', 'compositionstart'], () => {
  clearTimeout(letGo)
  root.dataset.held = ''
})
// A mouse may be let go beside the page.
listen(window, ['pointerup', 'pointercancel', 'compositionend', 'dragend', 'blur'], () => {
  clearTimeout(letGo)
  // The click that a finger makes comes after it has left.
  letGo = setTimeout(() => {
    delete root.dataset.held
    root.dispatchEvent(new Event('let-go'))
  }, 100)
})
listen(root, ['click'], (event) => {
  const pressed = event.target instanceof Element ? event.target.closest('a, button') : null
  const isPlain = event instanceof MouseEvent && !(event.ctrlKey || event.metaKey || event.shiftKey)
  if (!pressed || !isPlain) return
  if (root.dataset.screen === 'hub') {
    // The journey that it leads into has no address yet.
    event.preventDefault()
    delete root.dataset.next
    delete root.dataset.deck
    if (pressed instanceof HTMLAnchorElement) root.dataset.next = pressed.hash.slice(1)
    else if (pressed instanceof HTMLElement) root.dataset.deck = pressed.dataset.deck ?? ''
    root.ariaBusy = 'true'
  } else if (pressed instanceof HTMLAnchorElement) {
    // With the touch itself, not when the browser tells of it: that is a frame earlier.
    show(pressed.hash.slice(1))
  }
})
listen(window, ['hashchange'], () => {
  if (addressNow() !== drawnAt) show(addressNow())
})
listen(window, ['unused'], () => {
  if (root.dataset.screen !== 'hub') show(addressNow())
})
show(addressNow())
// What it says in code is no text of the page.
document.currentScript?.remove()
