import { QrCode } from '@/facilitator/QrCode'
import styles from '@/facilitator/room/room.module.css'
import { useShownFor } from '@/facilitator/use-shown-for'
import { wingPaths } from '@/frame/wing-paths'
import { keyOfRoom } from '@/live-room/board'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'

/** So long the key is to be seen: time to aim a camera, in seconds. */
const shownSeconds = 60

/** The key for a colleague, which nobody else in the room should photograph. */
export function Colleague({ address }: { address: string }) {
  const { say } = useWords()
  const [left, show] = useShownFor(shownSeconds)
  const key = keyOfRoom()
  const isShown = left > 0 && key !== null

  return (
    <section className={styles.card}>
      <h2 data-number="3">{say('room-page.colleague')}</h2>
      <p>{say('room-page.colleague-what')}</p>
      {isShown && (
        <div className={styles.key}>
          <QrCode text={`${address}#${wingPaths.withKey(key)}`} />
          <p>{say('room-page.still', { seconds: left })}</p>
        </div>
      )}
      <div className={styles.doing}>
        {isShown ? (
          <Button sign="eye-slash" onClick={() => show(false)}>
            {say('room-page.hide')}
          </Button>
        ) : (
          <Button sign="qr-code" onClick={() => show(true)}>
            {say('room-page.show')}
          </Button>
        )}
      </div>
    </section>
  )
}
