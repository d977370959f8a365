import styles from '@/facilitator/undo-offer.module.css'
import { useWords } from '@/store/language'
import { undoPreparing } from '@/store/open-workshop'
import { useUndoOffer } from '@/store/workshop-changes'
import { Button } from '@/ui/Button'
import { focusTitle } from '@/ui/Title'
import { takeLostFocus } from '@/ui/take-lost-focus'

/** Says what has just been changed, with a way back: until the next change. */
export function UndoOffer() {
  const { say } = useWords()
  const offer = useUndoOffer()
  const undo = () => {
    undoPreparing()
    offer?.onUndone?.()
    focusTitle()
  }
  return (
    <div role="status" className={styles.place}>
      {offer && (
        <div key={offer.text} className={styles.offer} ref={takeLostFocus}>
          <p dir="auto">{offer.text}</p>
          <Button sign="arrow-counter-clockwise" onClick={undo}>
            {say('change.undo')}
          </Button>
        </div>
      )}
    </div>
  )
}
