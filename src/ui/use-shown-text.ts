import { useLayoutEffect, useRef } from 'react'

/** A field in which text is typed. */
type TextElement = HTMLInputElement | HTMLTextAreaElement

/**
 * Shows a text in a field without writing it back at each letter: only a text that comes from
 * elsewhere is put into it. Chromium takes back letter by letter what was typed while the page wrote
 * into the field, or took any element away.
 */
export function useShownText<Element extends TextElement>(shown: string) {
  const field = useRef<Element>(null)
  useLayoutEffect(() => {
    if (field.current && field.current.value !== shown) field.current.value = shown
  }, [shown])
  return field
}

/**
 * Writes words at the end of a field as a person would: the browser's own undo takes them back. It
 * tells the field's listeners itself.
 */
export function writeAtEnd(field: TextElement, words: string): void {
  field.focus()
  const end = field.value.trimEnd().length
  field.setSelectionRange(end, field.value.length)
  if (document.execCommand('insertText', false, words)) return
  field.setRangeText(words, end, field.value.length, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
