import { AskFirst } from '@/facilitator/organisation/AskFirst'
import { useAsking } from '@/facilitator/organisation/use-asking'
import { renewOwnKey } from '@/live-room/organisation'
import { useWords } from '@/store/language'

/** Another key in the place of one's own, such as when a tablet was lost. */
export function RenewKey({
  onChange,
  onRenewed,
  onClose,
}: {
  onChange: () => void
  onRenewed: (key: string) => void
  onClose: () => void
}) {
  const { say } = useWords()
  const { trouble, askFor } = useAsking(onChange)
  const renew = async () => {
    const renewed = await askFor(renewOwnKey)
    if (!renewed) return
    onClose()
    onRenewed(renewed.key)
  }
  return (
    <AskFirst
      title={say('renew-key.title')}
      what={say('renew-key.what')}
      yes={say('renew-key.ask')}
      sign="arrows-clockwise"
      trouble={trouble}
      onYes={() => void renew()}
      onClose={onClose}
    />
  )
}
