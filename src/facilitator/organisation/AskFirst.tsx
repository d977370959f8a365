import styles from '@/facilitator/organisation/organisation.module.css'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import type { SignName } from '@/ui/signs'

/** What can't be taken back, asked before it is done; `trouble` says why it wasn't. */
export function AskFirst({
  title,
  what,
  yes,
  sign,
  trouble,
  onYes,
  onClose,
}: {
  title: string
  what: string
  yes: string
  sign: SignName
  trouble: string | null
  onYes: () => void
  onClose: () => void
}) {
  const { say } = useWords()
  return (
    <Dialog title={title} closeLabel={say('common.close')} onClose={onClose}>
      <p>{what}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <div className={styles.doing} data-decide>
        <Button sign={sign} onClick={onYes}>
          {yes}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say('common.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
