import { useEffect } from 'react'
import { useParams } from 'wouter'
import { demoId } from '@/facilitator/demo'
import { steerByKey } from '@/facilitator/wall/steer-by-key'
import { WallFace } from '@/facilitator/wall/WallFace'
import styles from '@/facilitator/wall/wall.module.css'
import { useWords } from '@/store/language'
import { openWorkshop } from '@/store/open-workshop'
import { useOpenWorkshop } from '@/store/workshop-on-screen'
import { Title } from '@/ui/Title'
import { usePageKeys } from '@/ui/use-page-keys'
import type { WorkshopId } from '@/workshop/workshop'

/** The wall: a window of its own on the projector, steered from the board or by its keys. */
export default function WallScreen() {
  const { say } = useWords()
  const id = useParams<{ id: WorkshopId }>().id
  const open = useOpenWorkshop()
  // The address decides whose wall it is; what isn't in the database, such as a demo, the board tells.
  useEffect(() => void openWorkshop(id), [id])
  usePageKeys(steerByKey)

  if (open.kind !== 'open' || open.id !== id) return null
  const isEmpty = open.workshop.moments.size === 0
  if (isEmpty && (id === demoId || open.keeping.kind === 'elsewhere')) {
    return (
      <main className={styles.wall}>
        <Title>{say('wall.no-board')}</Title>
      </main>
    )
  }
  return <WallFace workshop={open.workshop} />
}
