import { useState } from 'react'
import { useLocation } from 'wouter'
import page from '@/facilitator/facilitator.module.css'
import { AskFirst } from '@/facilitator/organisation/AskFirst'
import styles from '@/facilitator/organisation/organisation.module.css'
import { ShareDialog } from '@/facilitator/organisation/ShareDialog'
import { keepShared } from '@/facilitator/organisation/shared-file'
import { useAsking } from '@/facilitator/organisation/use-asking'
import { dropShared, type Shared, takeShared } from '@/live-room/organisation'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { comeInSight } from '@/ui/come-in-sight'
import { Notice } from '@/ui/Notice'
import { takeLostFocus } from '@/ui/take-lost-focus'

/** The decks and plans that facilitators of the organisation laid before each other. */
export function SharedList({
  shared,
  onChange,
}: {
  shared: readonly Shared[]
  onChange: () => void
}) {
  const { say } = useWords()
  const [, go] = useLocation()
  const [isSharing, setSharing] = useState(false)
  const [dropped, setDropped] = useState<Shared | null>(null)
  const { trouble, setTrouble, askFor } = useAsking(onChange)

  const take = async ({ id, kind }: Shared) => {
    const taken = await askFor(
      () => takeShared(id),
      (because) => say(because === 'gone' ? 'shared.gone' : `refused-room.${because}`),
    )
    if (!taken) return
    const kept = await keepShared(kind, taken.file, say)
    if (kept.ok) go(kept.path)
    else setTrouble(kept.sentence)
  }
  return (
    <section className={page.section}>
      <h2>{say('shared.title')}</h2>
      <p className={page.hint}>{say('shared.what')}</p>
      {trouble && (
        <div key={trouble} ref={comeInSight}>
          <Notice urgent>
            <p>{trouble}</p>
          </Notice>
        </div>
      )}
      {shared.length === 0 ? (
        <p>{say('shared.none')}</p>
      ) : (
        <ul key={shared.length} ref={takeLostFocus} className={styles.list}>
          {shared.map((one) => (
            <li key={one.id}>
              <p>
                <strong dir="auto">{one.name}</strong>
                <span>{say(`shared.${one.kind}`)}</span>
              </p>
              <Button
                sign="download-simple"
                aria-label={say('shared.take-one', { name: one.name })}
                onClick={() => void take(one)}
              >
                {say('shared.take')}
              </Button>
              <Button
                look="quiet"
                sign="trash"
                aria-label={say('shared.drop-one', { name: one.name })}
                onClick={() => setDropped(one)}
              >
                {say('shared.drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button sign="plus" onClick={() => setSharing(true)}>
        {say('share.ask')}
      </Button>
      {isSharing && <ShareDialog onChange={onChange} onClose={() => setSharing(false)} />}
      {dropped && (
        <DropShared shared={dropped} onChange={onChange} onClose={() => setDropped(null)} />
      )}
    </section>
  )
}

function DropShared({
  shared,
  onChange,
  onClose,
}: {
  shared: Shared
  onChange: () => void
  onClose: () => void
}) {
  const { say } = useWords()
  const { trouble, askFor } = useAsking(onChange)
  const drop = async () => {
    if (await askFor(() => dropShared(shared.id))) onClose()
  }
  return (
    <AskFirst
      title={say('shared.drop-title', { name: shared.name })}
      what={say('shared.drop-what')}
      yes={say('shared.drop')}
      sign="trash"
      trouble={trouble}
      onYes={() => void drop()}
      onClose={onClose}
    />
  )
}
