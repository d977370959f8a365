import styles from '@/stations/kept-where.module.css'
import { useOpenJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'
import { useBeingTyped } from '@/ui/waiting-words'

/** Where what was typed is kept. It says "kept" only once the browser has confirmed it. */
export function KeptWhere() {
  const { say } = useWords()
  const stored = useOpenJourney((state) => (state.kind === 'open' ? state.keeping.kind : 'keeping'))
  const isTyping = useBeingTyped((typed) => typed.fields > 0)
  const keeping = isTyping && stored === 'kept' ? 'keeping' : stored
  return (
    <p className={styles.kept} data-keeping={keeping}>
      {keeping === 'not-kept' ? (
        <Sign sign="warning-circle" />
      ) : keeping === 'kept' ? (
        <Sign sign="check-circle-fill" />
      ) : (
        <Sign sign="circle-dashed" />
      )}
      {/* Drawn anew with every word: a page that was translated keeps the old one otherwise. */}
      <span key={keeping}>{say(`keeping.${keeping}`)}</span>
    </p>
  )
}
