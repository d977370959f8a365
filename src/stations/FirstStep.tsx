import styles from '@/stations/first-step.module.css'
import { LinkButton } from '@/ui/Button'
import { Title } from '@/ui/Title'

/** A room with nothing to work on yet: it says kindly what comes first and takes one there. */
export function FirstStep({
  title,
  children,
  to,
  action,
}: {
  title: string
  children: string
  to: string
  action: string
}) {
  return (
    <div className={styles.first}>
      <Title>{title}</Title>
      <p>{children}</p>
      <LinkButton look="main" sign="arrow-right" to={to}>
        {action}
      </LinkButton>
    </div>
  )
}
