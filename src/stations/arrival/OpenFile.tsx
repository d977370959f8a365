import { useLocation } from 'wouter'
import { readJourneyFile } from '@/documents/read-journey-file'
import { paths } from '@/frame/paths'
import { currentWords, learnWords, useWords } from '@/store/language'
import { letIn } from '@/store/visit'
import { takeIn } from '@/store/welcome'
import { FileChoice } from '@/ui/FileChoice'

/** Opens the file that someone took home. It comes in beside the others and replaces none. */
export function OpenFile({ onTrouble }: { onTrouble: (sentence: string | null) => void }) {
  const { say } = useWords()
  const [, go] = useLocation()

  const open = async (file: File) => {
    const read = await readJourneyFile(file)
    if (!read.ok) {
      const words = await learnWords('later').then(currentWords, () => null)
      return onTrouble(words?.say(`file.${read.because}`) ?? say('mishap.title'))
    }
    const taken = await takeIn(read.journey)
    if (!taken.ok) return onTrouble(say('who.storage-full'))
    onTrouble(null)
    letIn(taken.id)
    go(paths.journey(taken.id))
  }

  return <FileChoice label={say('who.open-file')} onChoose={(file) => void open(file)} />
}
