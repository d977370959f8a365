import { useState } from 'react'
import { QrCode } from '@/facilitator/QrCode'
import styles from '@/facilitator/room/room.module.css'
import dialogs from '@/facilitator/room/room-dialogs.module.css'
import { type Network, plainAddress } from '@/facilitator/room/use-network'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

/** The address at which tablets find the room, for their camera and to type. */
export function TabletAddress({ network }: { network: Network }) {
  const { say } = useWords()
  const [isLarge, setLarge] = useState(false)
  const { address, addresses } = network
  const isNowhere = addresses.length === 0
  const shown = plainAddress(address)

  return (
    <section className={styles.card} data-printed>
      <h2 data-number="1">{say('room-page.tablets')}</h2>
      {isNowhere ? (
        <p>{say('room-page.no-address')}</p>
      ) : (
        <>
          <div className={styles.square}>
            <QrCode text={address} />
            <div>
              <p>{say('room-page.show-square')}</p>
              <p className={styles.soft}>{say('room-page.or-type')}</p>
            </div>
          </div>
          <p className={styles.address} translate="no">
            {shown}
          </p>
          <div className={styles.doing}>
            <Button sign="corners-out" onClick={() => setLarge(true)}>
              {say('room-page.large')}
            </Button>
            <Button sign="printer" onClick={() => window.print()}>
              {say('room-page.print')}
            </Button>
          </div>
        </>
      )}
      {isLarge && (
        <Dialog
          title={say('room-page.tablets')}
          closeLabel={say('common.close')}
          onClose={() => setLarge(false)}
        >
          <div className={dialogs.large}>
            <QrCode text={address} />
            <p className={styles.address} translate="no">
              {shown}
            </p>
          </div>
        </Dialog>
      )}
    </section>
  )
}
