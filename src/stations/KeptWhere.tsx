import styles from '@/stations/kept-where.module.css'
import { useOpenJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'
import { useBeingTyped } from '@/ui/waiting-words'

const states = [
  { state: 'kept', sign: 'check-circle-fill' },
  { state: 'keeping', sign: 'circle-dashed' },
  { state: 'not-kept', sign: 'warning-circle' },
] as const

/** Where what was typed is kept. It says "kept" only once the browser has confirmed it. */
export function KeptWhere() {
  const { say } = useWords()
  const stored = useOpenJourney((state) => (state.kind === 'open' ? state.keeping.kind : 'keeping'))
  const isTyping = useBeingTyped((typed) => typed.fields > 0)
  const keeping = isTyping && stored === 'kept' ? 'keeping' : stored
  return (
    <p className={styles.kept} data-keeping={keeping}>
      {/* All are there and one is seen: a page that was translated keeps an old word otherwise, and
          whatever leaves the page ends what the browser takes back at once in a field. */}
      {states.map(({ state, sign }) => (
        <span key={state} hidden={state !== keeping}>
          <Sign sign={sign} />
          {say(`keeping.${state}`)}
        </span>
      ))}
    </p>
  )
}
