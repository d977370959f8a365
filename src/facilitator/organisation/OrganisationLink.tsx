import styles from '@/facilitator/facilitator.module.css'
import { wingPaths } from '@/frame/wing-paths'
import { keyOfRoom } from '@/live-room/board'
import { askOrganisation } from '@/live-room/organisation'
import { useWords } from '@/store/language'
import { LinkButton } from '@/ui/Button'
import { useAnswer } from '@/ui/use-answer'

/**
 * The way to the organisation of this device's key. It stands last and comes when the server has said
 * that there is one: offline, on a laptop and without a key there is nothing.
 */
export function OrganisationLink() {
  const { say } = useWords()
  const asked = useAnswer(keyOfRoom(), askOrganisation)
  if (!asked?.ok || !asked.organisation) return null
  return (
    <div className={styles.row}>
      <LinkButton sign="users-three" to={wingPaths.organisation}>
        {say('facilitate.organisation', { name: asked.organisation.name })}
      </LinkButton>
    </div>
  )
}
