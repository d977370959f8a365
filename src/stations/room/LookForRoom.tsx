import { useLocation } from 'wouter'
import { Page } from '@/frame/Page'
import { paths } from '@/frame/paths'
import { findRoom } from '@/live-room/enter'
import styles from '@/stations/arrival/who.module.css'
import { useWords } from '@/store/language'
import { LinkButton } from '@/ui/Button'
import { Title } from '@/ui/Title'
import { useOnAnswer } from '@/ui/use-answer'

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
  useOnAnswer(
    secret,
    () => findRoom(secret),
    (answer) => {
      if (answer.ok) go(paths.joinWith(secret), { replace: true })
      else onSilent()
    },
  )
  return (
    <Page main={styles.main}>
      <Title>{say('who.title')}</Title>
      <p role="status">{say('who.looking')}</p>
      <LinkButton to={paths.whoAlone}>{say('who.only-here')}</LinkButton>
    </Page>
  )
}
