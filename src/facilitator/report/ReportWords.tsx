import type { ReportSums } from '@/facilitator/report/report'
import styles from '@/facilitator/report/report.module.css'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'

/** Sentences that may be quoted, which can still be taken out; and what people would keep or change. */
export function ReportWords({ sums }: { sums: ReportSums }) {
  const { say } = useWords()
  const own = useWorkshop(({ quotes }) => quotes)
  const opinions = useWorkshop((workshop) => workshop.opinions)
  const others = sums.quotes.slice(own.size)
  // By their ids, which are random: nobody reads an order off it.
  const drawn = [...opinions].sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    <section className={styles.panel}>
      <h2>{say('report.words')}</h2>
      <p className={styles.hint}>{say('report.words-what')}</p>
      {own.size + others.length === 0 && <p>{say('report.words-none')}</p>}
      {[...own].map(([id, { text, name }]) => (
        <figure key={id} className={styles.quote}>
          <blockquote dir="auto">« {text} »</blockquote>
          <figcaption>{name || say('report.unnamed')}</figcaption>
          <Button
            look="quiet"
            sign="x"
            onClick={() => workshopStep({ kind: 'drop-quote', quote: id })}
          >
            {say('report.drop-quote')}
          </Button>
        </figure>
      ))}
      {others.map(({ text, name }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
        <figure key={at} className={styles.quote}>
          <blockquote dir="auto">« {text} »</blockquote>
          <figcaption>{name || say('report.unnamed')}</figcaption>
        </figure>
      ))}
      {drawn.length > 0 && (
        <details>
          <summary>{say('report.keep')}</summary>
          <p className={styles.hint}>{say('report.keep-what')}</p>
          {(['keep', 'change'] as const).map((about) => (
            <div key={about}>
              <h3>{say(`feedback.${about}`)}</h3>
              <ul className={styles.opinions}>
                {drawn
                  .filter(([, opinion]) => opinion.about === about)
                  .map(([id, { text }]) => (
                    <li key={id} dir="auto">
                      {text}
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </section>
  )
}
