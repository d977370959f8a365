import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useAnswer } from '@/ui/use-answer'

afterEach(cleanup)

type Asked = { readonly about: string; readonly answer: (said: string) => void }

/** A screen that asks about something, and the questions that wait for their answer. */
function asking() {
  const asked: Asked[] = []
  function Screen({ about }: { about: string | null }) {
    const said = useAnswer(
      about,
      () => new Promise<string>((answer) => asked.push({ about: about ?? '', answer })),
    )
    return <p>{said ?? 'nothing yet'}</p>
  }
  return { asked, Screen }
}

test('an answer is shown, and asked for once', async () => {
  const { asked, Screen } = asking()
  const { rerender } = render(<Screen about="Samira" />)
  rerender(<Screen about="Samira" />)
  expect(asked.map(({ about }) => about)).toEqual(['Samira'])
  asked[0]?.answer('two strengths')

  expect(await screen.findByText('two strengths')).toBeTruthy()
})

test('a late answer about something else is never shown', async () => {
  const { asked, Screen } = asking()
  const { rerender } = render(<Screen about="Samira" />)
  rerender(<Screen about="Joël" />)
  asked[0]?.answer('of Samira')
  await Promise.resolve()
  expect(screen.getByText('nothing yet')).toBeTruthy()
  asked[1]?.answer('of Joël')

  expect(await screen.findByText('of Joël')).toBeTruthy()
})

test('what was answered is gone with what it was about, and nothing is asked about nobody', async () => {
  const { asked, Screen } = asking()
  const { rerender } = render(<Screen about="Samira" />)
  asked[0]?.answer('two strengths')
  await screen.findByText('two strengths')
  rerender(<Screen about={null} />)

  expect(screen.getByText('nothing yet')).toBeTruthy()
  expect(asked).toHaveLength(1)
  // Asked about the same again, what was answered before may no longer be so.
  rerender(<Screen about="Samira" />)
  expect(screen.getByText('nothing yet')).toBeTruthy()
  expect(asked).toHaveLength(2)
})
