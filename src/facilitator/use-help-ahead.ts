import { useBoard } from '@/live-room/board'
import { useWords } from '@/store/language'

/** How many wait for help, for the window's name: it is seen beside other windows, on every screen. */
export function useHelpAhead(): string {
  const { say } = useWords()
  const waiting = useBoard(
    ({ people }) =>
      Object.values(people).filter(({ help, going }) => help && going === null).length,
  )
  return waiting === 0 ? '' : say('board.title-help', { count: waiting })
}
