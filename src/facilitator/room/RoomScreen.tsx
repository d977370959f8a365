import { useState } from 'react'
import styles from '@/facilitator/facilitator.module.css'
import { Colleague } from '@/facilitator/room/Colleague'
import { Keeping } from '@/facilitator/room/Keeping'
import { NetworkState } from '@/facilitator/room/NetworkState'
import layout from '@/facilitator/room/room.module.css'
import { TabletAddress } from '@/facilitator/room/TabletAddress'
import { useNetwork } from '@/facilitator/room/use-network'
import { Page } from '@/frame/Page'
import { paths } from '@/frame/paths'
import { wingPaths } from '@/frame/wing-paths'
import { useWords } from '@/store/language'
import { LinkButton } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'

/** What comes when the room has been started: how tablets find it, and what can be done with it. */
export default function RoomScreen() {
  const { say } = useWords()
  const [isClosed, setClosed] = useState(false)
  const { network, because, look } = useNetwork(!isClosed)

  if (isClosed) {
    return (
      <Page main={styles.main}>
        <Title>{say('room-page.closed')}</Title>
        <p className={styles.lead}>{say('room-page.closed-what')}</p>
      </Page>
    )
  }
  return (
    <Page main={layout.main}>
      <header className={layout.head}>
        <Title>{say('room-page.title')}</Title>
        <p className={styles.lead}>{say('room-page.lead')}</p>
      </header>
      {because !== null && (
        <Notice urgent>
          <p>
            {because === 'wrong-key' ? say('room-page.no-key') : say(`refused-room.${because}`)}
          </p>
          <LinkButton to={paths.facilitate}>{say('door.facilitate')}</LinkButton>
        </Notice>
      )}
      {network && (
        <div className={layout.cards}>
          <TabletAddress network={network} />
          <NetworkState network={network} onLook={look} />
          <Colleague address={network.address} />
        </div>
      )}
      <div className={layout.onward}>
        <LinkButton look="main" sign="calendar-plus" to={paths.facilitate}>
          {say('room-page.prepare')}
        </LinkButton>
        <LinkButton sign="game-controller" to={wingPaths.demo}>
          {say('facilitate.demo')}
        </LinkButton>
        <p>{say('room-page.next-time')}</p>
      </div>
      {network && <Keeping isHere={network.isHere} onClosed={() => setClosed(true)} />}
    </Page>
  )
}
