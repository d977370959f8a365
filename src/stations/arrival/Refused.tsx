import styles from '@/frame/cover.module.css'
import { paths } from '@/frame/paths'
import type { OpenFailure } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { LinkButton } from '@/ui/Button'
import { Title } from '@/ui/Title'

/** Why a journey isn't shown: what happened, what is safe, what to do. */
export default function Refused({ because }: { because: OpenFailure }) {
  const { say } = useWords()
  return (
    <main className={styles.cover}>
      <Title>{say('refused.title')}</Title>
      <p>{say(`refused.${because}`)}</p>
      <LinkButton look="main" to={paths.who} sign="users">
        {say('refused.back')}
      </LinkButton>
    </main>
  )
}
