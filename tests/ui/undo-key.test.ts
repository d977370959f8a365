import { expect, test } from 'vitest'
import { isUndo } from '@/ui/undo-key'

const pressed = (
  key: string,
  code: string,
  held: 'ctrlKey' | 'metaKey' | 'altKey' = 'ctrlKey',
) => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  [held]: true,
})

test.each([
  ['z', 'KeyZ', 'an English keyboard'],
  ['z', 'KeyW', 'a French one'],
  ['z', 'KeyY', 'a German one'],
  ['Z', 'KeyZ', 'Caps Lock'],
  ['я', 'KeyZ', 'a Russian one'],
  ['ζ', 'KeyZ', 'a Greek one'],
  ['ئ', 'KeyZ', 'an Arabic one'],
])('Ctrl and “%s” (%s) take back, on %s', (key, code) => {
  expect(isUndo(pressed(key, code))).toBe(true)
  expect(isUndo(pressed(key, code, 'metaKey'))).toBe(true)
})

test('other keys, and other keys held, take nothing back', () => {
  expect(isUndo(pressed('w', 'KeyZ'))).toBe(false)
  expect(isUndo(pressed('y', 'KeyZ'))).toBe(false)
  expect(isUndo(pressed('z', 'KeyZ', 'altKey'))).toBe(false)
  expect(isUndo({ ...pressed('z', 'KeyZ'), shiftKey: true })).toBe(false)
  expect(isUndo({ ...pressed('z', 'KeyZ'), ctrlKey: false })).toBe(false)
})
