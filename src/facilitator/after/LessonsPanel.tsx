import styles from '@/facilitator/after/after.module.css'
import { limitOf } from '@/frame/limit-of'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { WritingField } from '@/ui/WritingField'
import { lessonNames } from '@/workshop/workshop'

/** Three lines for the next time, of no participant: they go with the plan only when one says so. */
export function LessonsPanel() {
  const { say } = useWords()
  const lessons = useWorkshop((workshop) => workshop.lessons)
  return (
    <section className={styles.panel}>
      <h2>{say('lessons.title')}</h2>
      <p>{say('lessons.what')}</p>
      {lessonNames.map((name) => (
        <WritingField
          key={name}
          label={say(`lessons.${name}`)}
          value={lessons[name]}
          limit={limitOf(say, 300)}
          onWrite={(text) => workshopStep({ kind: 'learn', lessons: { [name]: text } })}
        />
      ))}
    </section>
  )
}
