import { openDatabase } from '@/device/database'
import { useWords } from '@/store/language'
import { Notice } from '@/ui/Notice'
import { useAnswer } from '@/ui/use-answer'

/** Says over a list that what this device keeps can't be read just now: an empty list would say otherwise. */
export function ListNotice() {
  const { say } = useWords()
  const opened = useAnswer('opened', openDatabase)
  if (opened?.ok !== false) return null
  return (
    <Notice urgent>
      <p>{say(`list.${opened.because}`)}</p>
    </Notice>
  )
}
