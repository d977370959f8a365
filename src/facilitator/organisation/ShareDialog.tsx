import styles from '@/facilitator/organisation/organisation.module.css'
import { fileOfDeck, fileOfPlan } from '@/facilitator/organisation/shared-file'
import { useAsking } from '@/facilitator/organisation/use-asking'
import { type Shared, shareFile } from '@/live-room/organisation'
import { useWords } from '@/store/language'
import { decksHere } from '@/store/open-deck'
import { workshopsHere } from '@/store/open-workshop'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { useAnswer } from '@/ui/use-answer'

/** Longest name that the server takes along. */
const longestName = 80

type Here = {
  readonly id: string
  readonly kind: Shared['kind']
  readonly name: string
  readonly file: () => Promise<string | null>
}

/** The decks and plans of this device, one of which is laid before the colleagues. */
export function ShareDialog({ onChange, onClose }: { onChange: () => void; onClose: () => void }) {
  const { say } = useWords()
  const { trouble, setTrouble, askFor } = useAsking(onChange)
  const here = useAnswer('here', async (): Promise<readonly Here[]> => {
    const [decks, plans] = await Promise.all([decksHere(), workshopsHere()])
    return [
      ...decks.map(({ id, name }) => ({
        ...{ id, kind: 'deck' as const, name: name || say('made.untitled') },
        file: () => fileOfDeck(id),
      })),
      ...plans.map(({ id, title }) => ({
        ...{ id, kind: 'plan' as const, name: title || say('workshop.untitled') },
        file: () => fileOfPlan(id),
      })),
    ]
  })

  const share = async ({ kind, name, file: read }: Here) => {
    const file = await read()
    if (file === null) return setTrouble(say('share.unreadable'))
    const shared = await askFor(
      () => shareFile({ kind, name: name.slice(0, longestName), file }),
      (because) => say(because === 'full' ? 'share.full' : `refused-room.${because}`),
    )
    if (!shared) return
    announce(say('share.done', { name }), 'seen')
    onClose()
  }
  return (
    <Dialog title={say('share.ask')} closeLabel={say('common.close')} onClose={onClose}>
      <p>{say('share.what')}</p>
      {trouble && <p role="alert">{trouble}</p>}
      {here?.length === 0 && <p>{say('share.nothing')}</p>}
      {here && here.length > 0 && (
        <ul className={styles.list}>
          {here.map((one) => (
            <li key={one.id}>
              <p>
                <strong dir="auto">{one.name}</strong>
                <span>{say(`shared.${one.kind}`)}</span>
              </p>
              <Button
                aria-label={say('share.one', { name: one.name })}
                onClick={() => void share(one)}
              >
                {say('share.share')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
