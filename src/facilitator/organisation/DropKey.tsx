import { AskFirst } from '@/facilitator/organisation/AskFirst'
import { useAsking } from '@/facilitator/organisation/use-asking'
import { dropFacilitator } from '@/live-room/organisation'
import { useWords } from '@/store/language'

/** Somebody's key, taken away: what they have open with it closes at once. */
export function DropKey({
  facilitator,
  name,
  onChange,
  onClose,
}: {
  facilitator: string
  name: string
  onChange: () => void
  onClose: () => void
}) {
  const { say } = useWords()
  const { trouble, askFor } = useAsking(onChange)
  const drop = async () => {
    if (await askFor(() => dropFacilitator(facilitator))) onClose()
  }
  return (
    <AskFirst
      title={say('drop-key.title', { name })}
      what={say('drop-key.what')}
      yes={say('drop-key.ask')}
      sign="user-minus"
      trouble={trouble}
      onYes={() => void drop()}
      onClose={onClose}
    />
  )
}
