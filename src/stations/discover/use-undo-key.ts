import { type Undoable, undoNow } from '@/store/journey-on-screen'
import { currentWords } from '@/store/language'
import { undo } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { isUndo } from '@/ui/undo-key'
import { usePageKeys } from '@/ui/use-page-keys'

/** Takes the last step back, and says so: what the button and the keys do. */
export function takeBack(what: Undoable): void {
  undo(what)
  announce(currentWords().say('common.undone'))
}

/** Ctrl+Z takes back what the screen shows; in a field or a question it means what is written there. */
export function useUndoKey(what: Undoable): void {
  usePageKeys((event) => {
    const isElsewhere =
      event.target instanceof Element && event.target.closest('dialog, input, textarea')
    if (isUndo(event) && !isElsewhere && undoNow(what)) takeBack(what)
  })
}
