/**
 * Ctrl+Z, or ⌘Z: by the letter where the layout has one, with Caps Lock too, else by the key's place,
 * as browsers do where the letters are Cyrillic, Greek or Arabic.
 */
export function isUndo(event: Stroke): boolean {
  return !event.shiftKey && isWithControl(event, 'z')
}

/** Ctrl+Shift+Z, ⌘⇧Z, or Ctrl+Y. */
export function isRedo(event: Stroke): boolean {
  return event.shiftKey ? isWithControl(event, 'z') : isWithControl(event, 'y')
}

type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

function isWithControl(event: Stroke, letter: 'z' | 'y'): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
  const isLatin = /^[a-z]$/i.test(event.key)
  return isLatin ? event.key.toLowerCase() === letter : event.code === `Key${letter.toUpperCase()}`
}
