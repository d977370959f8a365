import type { CardFaceOf } from '@/frame/faces'
import { type Pile, piles } from '@/journey/journey'
import { pileLook } from '@/stations/discover/pile-look'
import styles from '@/stations/discover/piles.module.css'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

/** "Déplacer vers…": the way to move a card without dragging it. */
export default function MoveDialog({
  card,
  onMove,
  onClose,
}: {
  card: CardFaceOf
  onMove: (pile: Pile | 'later') => void
  onClose: () => void
}) {
  const { say } = useWords()
  const move = (pile: Pile | 'later') => {
    onMove(pile)
    onClose()
  }
  return (
    <Dialog
      title={say('piles.move', { card: card.label })}
      closeLabel={say('common.close')}
      onClose={onClose}
    >
      <p>{card.text}</p>
      <div className={styles.choices}>
        {piles.map((pile) => (
          <Button key={pile} sign={pileLook[pile].sign} onClick={() => move(pile)}>
            {say(pileLook[pile].title)}
          </Button>
        ))}
        <Button sign="cards-fill" onClick={() => move('later')}>
          {say('piles.waiting')}
        </Button>
      </div>
    </Dialog>
  )
}
