import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { TextLine } from '@/ui/TextLine'
import { WritingField } from '@/ui/WritingField'
import { useBeingTyped } from '@/ui/waiting-words'
import { forgetTooLong } from '@/ui/within-limit'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  forgetTooLong(() => false)
  cleanup()
  vi.useRealTimers()
})

function field(value = ''): { written: string[]; type: (text: string) => void } {
  const written: string[] = []
  render(<WritingField label="La situation" value={value} onWrite={(text) => written.push(text)} />)
  const type = (text: string) =>
    fireEvent.change(screen.getByLabelText('La situation'), { target: { value: text } })
  return { written, type }
}

test('what is typed is handed over after the shortest pause, once', () => {
  const { written, type } = field()
  type('Un')
  type('Un soir')
  expect(written).toEqual([])
  vi.advanceTimersByTime(499)

  expect(written).toEqual(['Un soir'])
})

test('leaving the field hands its words over at once', () => {
  const { written, type } = field()
  type('Un soir')
  fireEvent.blur(screen.getByLabelText('La situation'))
  vi.advanceTimersByTime(1000)

  expect(written).toEqual(['Un soir'])
})

test('what words change on the screen doesn’t move a button from under the press on it', async () => {
  vi.useRealTimers()
  const heard: string[] = []
  function Form() {
    const [kept, setKept] = useState('')
    return (
      <>
        <WritingField label="La situation" value={kept} onWrite={setKept}>
          {kept && <p style={{ blockSize: 200 }}>Gardé</p>}
        </WritingField>
        <button type="button" onClick={() => heard.push(kept)}>
          Suivant
        </button>
      </>
    )
  }
  render(<Form />)
  fireEvent.focus(screen.getByLabelText('La situation'))
  await userEvent.type(screen.getByLabelText('La situation'), 'Un')
  await userEvent.click(screen.getByRole('button', { name: 'Suivant' }))

  // The press was heard, and what hears it knows the last words.
  expect(heard).toEqual(['Un'])
  expect(screen.getByText('Gardé')).toBeTruthy()
})

test('a page that goes away hands its words over', () => {
  const { written, type } = field()
  type('Un soir')
  window.dispatchEvent(new Event('pagehide'))

  expect(written).toEqual(['Un soir'])
})

test('a field that leaves the screen hands its words over', () => {
  const { written, type } = field()
  type('Un soir')
  cleanup()

  expect(written).toEqual(['Un soir'])
})

test('words that wait in a field are counted as not kept yet', () => {
  const { type } = field()
  type('Un soir')
  expect(useBeingTyped.getState().fields).toBe(1)
  vi.advanceTimersByTime(499)

  expect(useBeingTyped.getState().fields).toBe(0)
})

test('a field that is left untouched writes nothing', () => {
  const { written } = field('Ma mère')
  fireEvent.focus(screen.getByLabelText('La situation'))
  fireEvent.blur(screen.getByLabelText('La situation'))

  expect(written).toEqual([])
})

test('a change from elsewhere doesn’t overwrite someone who types', () => {
  const write = () => undefined
  const { rerender } = render(<WritingField label="Ici" value="avant" onWrite={write} />)
  fireEvent.change(screen.getByLabelText('Ici'), { target: { value: 'je tape' } })
  rerender(<WritingField label="Ici" value="d’une autre tablette" onWrite={write} />)

  expect(screen.getByLabelText<HTMLTextAreaElement>('Ici').value).toBe('je tape')
})

const limit = (most: number, of: string | null = null) => ({
  most,
  of,
  tooLong: (over: number) => `${over} de trop`,
  keepStart: 'Garder le début',
})

test('a text that is too long says so, and stays whole until its owner decides', () => {
  const written: string[] = []
  render(<WritingField label="Ici" value="" limit={limit(5)} onWrite={(t) => written.push(t)} />)
  const area = screen.getByLabelText<HTMLTextAreaElement>('Ici')
  fireEvent.change(area, { target: { value: 'abcdefgh' } })
  fireEvent.blur(area)

  expect(screen.getByRole('alert').textContent).toContain('3 de trop')
  expect(area.value).toBe('abcdefgh')
  expect(written).toEqual(['abcde'])
  expect(useBeingTyped.getState().fields).toBe(1)

  fireEvent.click(screen.getByRole('button', { name: 'Garder le début' }))
  fireEvent.blur(area)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(useBeingTyped.getState().fields).toBe(0)
  expect(written.at(-1)).toBe('abcde')
})

test('a text that is too long isn’t cut inside a sign', () => {
  const written: string[] = []
  render(<WritingField label="Ici" value="" limit={limit(3)} onWrite={(t) => written.push(t)} />)
  fireEvent.change(screen.getByLabelText('Ici'), { target: { value: 'ab😀' } })
  fireEvent.blur(screen.getByLabelText('Ici'))

  expect(written).toEqual(['ab'])
})

test('a short line that is too long stays whole, too', () => {
  const written: string[] = []
  render(<TextLine label="Prénom" value="" limit={limit(4)} onWrite={(t) => written.push(t)} />)
  fireEvent.change(screen.getByLabelText('Prénom'), { target: { value: 'Samira' } })

  expect(screen.getByLabelText<HTMLInputElement>('Prénom').value).toBe('Samira')
  expect(screen.getByRole('alert').textContent).toContain('2 de trop')
  expect(written).toEqual(['Sami'])
})

test('a text that is too long waits for its own field, and for nobody else’s', () => {
  const field = (of: string, value: string) => (
    <WritingField label="Ici" value={value} limit={limit(4, of)} onWrite={() => undefined} />
  )
  const area = () => screen.getByLabelText<HTMLTextAreaElement>('Ici')
  const first = render(field('ewa', ''))
  fireEvent.change(area(), { target: { value: 'abcdef' } })
  first.unmount()
  // Nothing is called kept, and the page asks before it goes, for as long as it waits.
  expect(useBeingTyped.getState().fields).toBe(1)
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(true)

  const other = render(field('joel', 'abcd'))
  expect(area().value).toBe('abcd')
  other.unmount()
  render(field('ewa', 'abcd'))
  expect(area().value).toBe('abcdef')
  forgetTooLong((owner) => owner !== 'ewa')
  expect(useBeingTyped.getState().fields).toBe(0)
})

test('what is too long for a line that isn’t kept goes with its screen', () => {
  const line = <TextLine label="Prénom" value="" limit={limit(4)} onWrite={() => undefined} />
  const shown = render(line)
  fireEvent.change(screen.getByLabelText('Prénom'), { target: { value: 'Samira' } })
  expect(useBeingTyped.getState().fields).toBe(1)
  shown.unmount()

  expect(useBeingTyped.getState().fields).toBe(0)
})
