import styles from '@/stations/kept-where.module.css'
import { useWords } from '@/store/language'
import { useOpenJourney } from '@/store/journey-on-screen'
import { Sign } from '@/ui/Sign'

/** Where what was typed is kept. It says "kept" only once the browser has confirmed it. */
export function KeptWhere() {
  const { say } = useWords()
  const keeping = useOpenJourney((state) => (state.kind === 'open' ? state.keeping.kind : 'keeping'))
  return (
    <p className={styles.kept} data-keeping={keeping}>
      {keeping === 'not-kept' ? (
        <Sign sign="warning-circle" />
      ) : keeping === 'kept' ? (
        <Sign sign="check-circle-fill" />
      ) : (
        <Sign sign="circle-dashed" />
      )}
      {say(`keeping.${keeping}`)}
    </p>
  )
}
