import type { Place } from '@/journey/next'
import styles from '@/stations/first-step.module.css'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { Title } from '@/ui/Title'

/** A room with nothing to work on yet: it says kindly what comes first, and the foot takes one there. */
export function FirstStep({
  title,
  back,
  from,
  children,
}: {
  title: string
  back: string
  from?: Place
  children: string
}) {
  return (
    <div className={styles.first}>
      <Title>{title}</Title>
      <p>{children}</p>
      <Foot back={back}>
        <NextLink {...(from && { from })} />
      </Foot>
    </div>
  )
}
