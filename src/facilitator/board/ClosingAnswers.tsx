import styles from '@/facilitator/board/board-side.module.css'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Sign } from '@/ui/Sign'
import { closingItem, fewestShown, sumOf } from '@/workshop/feedback'

const faces = [
  ['yes', 'smiley-duotone'],
  ['little', 'smiley-meh-duotone'],
  ['no', 'smiley-sad-duotone'],
] as const

/** What the group answered to the closing question: sums, from five answers on. */
export function ClosingAnswers() {
  const { say } = useWords()
  const counts = useWorkshop((workshop) => workshop.counts)
  const sums = faces.map(([value, sign]) => ({
    ...{ value, sign },
    n: sumOf(counts, { set: 'closing', item: closingItem, value }),
  }))
  const all = sums.reduce((sum, { n }) => sum + n, 0)
  if (all === 0) return null
  return (
    <section>
      <h2>{say('wall.view-faces')}</h2>
      <p className={styles.small}>{say('closing.sentence')}</p>
      {all < fewestShown ? (
        <p>{say('closing.too-few', { count: all })}</p>
      ) : (
        <ul className={styles.sums}>
          {sums.map(({ value, sign, n }) => (
            <li key={value}>
              <Sign sign={sign} />
              {say(`closing.${value}`)}
              <strong>{n}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
