import { type ReactNode, useEffect } from 'react'
import { Redirect } from 'wouter'
import { demoId } from '@/facilitator/demo'
import styles from '@/facilitator/facilitator.module.css'
import { useRoomAgain } from '@/facilitator/use-room-again'
import { paths } from '@/frame/paths'
import { wingPaths } from '@/frame/wing-paths'
import { useWords } from '@/store/language'
import { openWorkshop } from '@/store/open-workshop'
import { useOpenWorkshop } from '@/store/workshop-on-screen'
import { LinkButton } from '@/ui/Button'
import { Title } from '@/ui/Title'
import type { WorkshopId } from '@/workshop/workshop'

/** Opens the workshop of the address, and draws its screens while it is open. */
export function WorkshopFrame({ id, children }: { id: WorkshopId; children: ReactNode }) {
  const { say } = useWords()
  const open = useOpenWorkshop()
  // The address decides which workshop is open: it can change by a link, a reload or the back key.
  useEffect(() => {
    if (id !== demoId) void openWorkshop(id)
  }, [id])

  if (open.kind === 'refused') {
    return (
      <main className={styles.cover}>
        <Title>{say('refused-workshop.title')}</Title>
        <p>{say('refused-workshop.from-a-newer-app')}</p>
        <LinkButton look="main" to={paths.facilitate}>
          {say('refused-workshop.back')}
        </LinkButton>
      </main>
    )
  }
  // The demo lives as long as its page: whoever comes back to it begins anew.
  if (id === demoId && (open.kind !== 'open' || open.id !== id)) {
    return <Redirect to={wingPaths.demo} replace />
  }
  if (open.kind !== 'open' || open.id !== id) return null
  return <InItsRoom id={id}>{children}</InItsRoom>
}

/** On every screen of a workshop its room hears what changes, and one learns who waits for help. */
function InItsRoom({ id, children }: { id: WorkshopId; children: ReactNode }) {
  useRoomAgain(id)
  return children
}
