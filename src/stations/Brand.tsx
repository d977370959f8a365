import { Link } from 'wouter'
import styles from '@/stations/frame.module.css'
import { paths } from '@/stations/paths'
import { Sign } from '@/ui/Sign'

/** The name of the app, which leads to the front door. */
export function Brand() {
  return (
    <Link href={paths.frontDoor} className={styles.brand}>
      <Sign sign="cards-three-fill" />
      <span>Atouts</span>
    </Link>
  )
}
