import { Link } from 'wouter'
import { paths } from '@/frame/paths'
import styles from '@/frame/top.module.css'
import { Sign } from '@/ui/Sign'

/** The name of the app, which leads to the front door. */
export function Brand() {
  return (
    <Link href={paths.frontDoor} className={styles.brand} data-brand>
      <Sign sign="cards-three-fill" />
      <span>Atouts</span>
    </Link>
  )
}
