import changeStyles from '@/facilitator/prepare/plan-changes.module.css'
import { useWords } from '@/store/language'
import { undoPreparing } from '@/store/open-workshop'
import { useChanges } from '@/store/workshop-changes'
import { announce } from '@/ui/announce'
import { Sign } from '@/ui/Sign'
import { isRedo, isUndo } from '@/ui/undo-key'
import { usePageKeys } from '@/ui/use-page-keys'

/** Takes back every change of what is prepared, one by one, and does it again; by keys, too. */
export function UndoButtons() {
  const { say } = useWords()
  const { done, undone } = useChanges()
  const undo = (way: 'back' | 'forth') => {
    const text = undoPreparing(way)
    if (text !== null)
      announce(say(way === 'back' ? 'change.undone' : 'change.redone', { text }), 'seen')
  }
  usePageKeys((event) => {
    // A field that one types in has its own.
    if (event.defaultPrevented || isTyping(event.target)) return
    if (!isUndo(event) && !isRedo(event)) return
    event.preventDefault()
    undo(isUndo(event) ? 'back' : 'forth')
  })
  return (
    <fieldset className={changeStyles.undo}>
      <legend className="for-readers">{say('change.title')}</legend>
      <button
        type="button"
        aria-label={say('change.undo')}
        aria-disabled={done.length === 0}
        onClick={() => undo('back')}
      >
        <Sign sign="arrow-counter-clockwise" />
      </button>
      <button
        type="button"
        aria-label={say('change.redo')}
        aria-disabled={undone.length === 0}
        onClick={() => undo('forth')}
      >
        <Sign sign="arrow-clockwise" />
      </button>
    </fieldset>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea')
}
