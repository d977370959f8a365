import styles from '@/adviser/adviser.module.css'
import { Page } from '@/frame/Page'
import { sayDay } from '@/portfolio/say-day'
import { closeDesk, trustDate, useDesk } from '@/store/desk'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Title'

/** Copies are erased by the date of the device: where it jumped, somebody looks at it first. */
export function DoubtfulDate() {
  const { say, spoken } = useWords()
  const desk = useDesk()
  if (desk.kind !== 'doubtful') return null
  const day = sayDay(desk.today, spoken)
  const last = sayDay(desk.last, spoken)
  return (
    <Page main={styles.door}>
      <Title>{say('desk.date-title')}</Title>
      <p>{say('desk.date-what', { day, last })}</p>
      <div className={styles.row}>
        <Button look="main" sign="check" onClick={() => void trustDate()}>
          {say('desk.date-yes', { day })}
        </Button>
        <Button sign="x" onClick={closeDesk}>
          {say('desk.date-no')}
        </Button>
      </div>
    </Page>
  )
}
