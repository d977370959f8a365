import { suitOf } from '@/frame/colours'
import type { Colour } from '@/journey/journey'
import styles from '@/stations/person-tile.module.css'
import { useWords } from '@/store/language'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'

/** Someone to touch in a list: dot, first name, and a lock for who has a code. */
export function PersonTile({
  person: { name, colour },
  isLocked,
  onPress,
}: {
  person: { readonly name: string; readonly colour: Colour }
  isLocked: boolean
  onPress: () => void
}) {
  const { say } = useWords()
  return (
    <button type="button" className={styles.tile} onClick={onPress}>
      <PersonDot name={name} suit={suitOf(colour)} large />
      <span dir="auto" translate="no">
        {name}
      </span>
      {isLocked && (
        <span className={styles.locked}>
          <Sign sign="lock-key-fill" />
          <span className="for-readers">{say('who.locked')}</span>
        </span>
      )}
    </button>
  )
}
