import styles from '@/facilitator/note-lines.module.css'
import { limitOf } from '@/frame/limit-of'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { WritingField } from '@/ui/WritingField'
import type { MomentId } from '@/workshop/workshop'

/** A note of the facilitators' own: never on the wall, and not with the plan unless they say so. */
export function OwnNoteField({ moment }: { moment: MomentId }) {
  const { say } = useWords()
  const text = useWorkshop(({ ownNotes }) => ownNotes.get(moment)?.text ?? '')
  return (
    <div className={styles.own}>
      <WritingField
        label={say('moment.own')}
        value={text}
        limit={limitOf(say, 2000)}
        onWrite={(typed) => workshopStep({ kind: 'note-for-oneself', moment, text: typed })}
      />
    </div>
  )
}
