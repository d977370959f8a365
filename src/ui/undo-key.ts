/**
 * Ctrl+Z, or ⌘Z: by the letter where the layout has one, with Caps Lock too, else by the key's place,
 * as browsers do where the letters are Cyrillic, Greek or Arabic.
 */
export function isUndo(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false
  const isLatin = /^[a-z]$/i.test(event.key)
  return isLatin ? event.key.toLowerCase() === 'z' : event.code === 'KeyZ'
}
