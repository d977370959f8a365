import styles from '@/facilitator/facilitator.module.css'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'
import { lessonNames } from '@/workshop/workshop'

/** What was learnt the time before, where it came with the plan. */
export function LastTime() {
  const { say } = useWords()
  const lastTime = useWorkshop((workshop) => workshop.lastTime)
  const written = lessonNames.filter((name) => lastTime[name].trim() !== '')
  if (written.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{say('lessons.last-time')}</h2>
      <dl className={styles.lessons}>
        {written.map((name) => (
          <div key={name}>
            <dt>{say(`lessons.${name}`)}</dt>
            <dd dir="auto">{lastTime[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
