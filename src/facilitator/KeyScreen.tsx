import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Refused } from '@/documents/messages'
import styles from '@/facilitator/facilitator.module.css'
import { Page } from '@/frame/Page'
import { paths } from '@/frame/paths'
import { wingPaths } from '@/frame/wing-paths'
import { tryKey } from '@/live-room/board'
import { useWords } from '@/store/language'
import { LinkButton } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'
import { useOnAnswer } from '@/ui/use-answer'

/**
 * The link of the start, or of a colleague's board: this browser keeps the key from now on. Whoever
 * started the room goes on to its page.
 */
export default function KeyScreen() {
  const { say } = useWords()
  const { key = '', then } = useParams<{ key: string; then?: string }>()
  const [, go] = useLocation()
  const [because, setBecause] = useState<Refused | null>(null)
  // The key is in the address for a moment only: neither the back key nor a screenshot finds it.
  useOnAnswer(
    key,
    () => tryKey(key),
    (tried) => {
      if (tried.ok) go(then === 'salle' ? wingPaths.room : paths.facilitate, { replace: true })
      else setBecause(tried.because)
    },
  )

  return (
    <Page main={styles.main}>
      <Title>{say('room-key.title')}</Title>
      {because === null ? (
        <p role="status">{say('room-key.looking')}</p>
      ) : (
        <Notice urgent>
          <p>{say(`refused-room.${because}`)}</p>
          <LinkButton to={paths.facilitate}>{say('door.facilitate')}</LinkButton>
        </Notice>
      )}
    </Page>
  )
}
