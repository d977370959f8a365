import { hardTimes } from '@/facilitator/hard-times'
import styles from '@/facilitator/note-lines.module.css'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'

/** What to do when it gets hard, once for all moments, with whom to call. */
export function HardTimes() {
  const { say, country: here } = useWords()
  const resources = useWorkshop((workshop) => workshop.resources)
  const country = useWorkshop(({ about }) => about.country) || here
  const { rows, call } = hardTimes(say, country)
  const near = inOrder(resources).filter(({ phone }) => phone.trim() !== '')
  return (
    <details className={styles.hard}>
      <summary>{say('hard.title')}</summary>
      <dl>
        {rows.map(({ when, todo }) => (
          <div key={when}>
            <dt>{when}</dt>
            <dd>{todo}</dd>
          </div>
        ))}
      </dl>
      {call.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {near.length > 0 && (
        <ul>
          {near.map(({ id, name, phone }) => (
            <li key={id} dir="auto">
              {[name, phone].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
