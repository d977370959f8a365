import { useWords } from '@/store/language'
import { useNotKept, useOpenWorkshop } from '@/store/workshop-on-screen'
import { Notice } from '@/ui/Notice'

/** What of a workshop isn't safe yet, or couldn't be read. */
export function WorkshopNotices() {
  const { say } = useWords()
  const because = useNotKept()
  const unreadable = useOpenWorkshop((state) => (state.kind === 'open' ? state.unreadable : 0))
  return (
    <>
      {because && (
        <Notice urgent key={because}>
          <p>{say(`workshop.${because}`)}</p>
        </Notice>
      )}
      {unreadable > 0 && (
        <Notice>
          <p>{say('workshop.partly', { count: unreadable })}</p>
        </Notice>
      )}
    </>
  )
}
