import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { Page } from '@/frame/Page'
import { paths } from '@/frame/paths'
import { findRoom } from '@/live-room/enter'
import styles from '@/stations/arrival/who.module.css'
import { useWords } from '@/store/language'
import { LinkButton } from '@/ui/Button'
import { Title } from '@/ui/Title'

/** Nothing that would move under a finger, until the workshop has answered or doesn't. */
export default function LookForRoom({
  secret,
  onSilent,
}: {
  secret: string
  onSilent: () => void
}) {
  const { say } = useWords()
  const [, go] = useLocation()
  const silent = useRef(onSilent)
  useEffect(() => {
    let isCurrent = true
    void findRoom(secret).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) go(paths.joinWith(secret), { replace: true })
      else silent.current()
    })
    return () => {
      isCurrent = false
    }
  }, [secret, go])
  return (
    <Page main={styles.main}>
      <Title>{say('who.title')}</Title>
      <p role="status">{say('who.looking')}</p>
      <LinkButton to={paths.whoAlone}>{say('who.only-here')}</LinkButton>
    </Page>
  )
}
