import page from '@/facilitator/facilitator.module.css'
import { Facilitators } from '@/facilitator/organisation/Facilitators'
import { KeepDays } from '@/facilitator/organisation/KeepDays'
import styles from '@/facilitator/organisation/organisation.module.css'
import { SharedList } from '@/facilitator/organisation/SharedList'
import { Usage } from '@/facilitator/organisation/Usage'
import { useOrganisation } from '@/facilitator/organisation/use-organisation'
import { Page } from '@/frame/Page'
import { paths } from '@/frame/paths'
import { useWords } from '@/store/language'
import { LinkButton } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'

/** The organisation of this device's key: who facilitates in it, what it keeps, what they share. */
export default function OrganisationScreen() {
  const { say } = useWords()
  const { organisation, because, look } = useOrganisation()
  const isUnknown = organisation === undefined && because === null

  return (
    <Page main={`${page.main} ${styles.main}`}>
      <div className={styles.back}>
        <LinkButton look="quiet" sign="caret-left" to={paths.facilitate}>
          {say('facilitate.title')}
        </LinkButton>
      </div>
      <header className={styles.head}>
        <Title>{say('organisation.title')}</Title>
        {organisation && (
          <p className={page.lead} dir="auto" translate="no">
            {organisation.name}
          </p>
        )}
      </header>
      {isUnknown && <p role="status">{say('organisation.looking')}</p>}
      {because !== null && (
        <Notice urgent>
          <p>{say(`refused-room.${because}`)}</p>
        </Notice>
      )}
      {organisation === null && (
        <Notice>
          <p>{say('organisation.none')}</p>
        </Notice>
      )}
      {organisation && (
        <>
          <Facilitators facilitators={organisation.facilitators} onChange={look} />
          <SharedList shared={organisation.shared} onChange={look} />
          <KeepDays days={organisation.days} onChange={look} />
          <Usage rooms={organisation.rooms} bytes={organisation.bytes} />
        </>
      )}
    </Page>
  )
}
