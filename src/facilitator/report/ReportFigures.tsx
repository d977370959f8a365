import { nameOfLine, sayShown, shareOf } from '@/facilitator/report/compose-report'
import { HalfDays } from '@/facilitator/report/HalfDays'
import {
  answersTo,
  type ReportSums,
  saidAfter,
  saidBefore,
  saidOf,
} from '@/facilitator/report/report'
import styles from '@/facilitator/report/report.module.css'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { NumberLine } from '@/ui/NumberLine'
import { benchmarks, opinionItems, outcomesOf, type Said, shownOf } from '@/workshop/feedback'

/** Every figure as it may be shown: none under five, and none while people still answer. */
export function ReportFigures({ sums, isOpen }: { sums: ReportSums; isOpen: boolean }) {
  const { say, printed } = useWords()
  const reach = useWorkshop((workshop) => workshop.reach)
  const shown = (said: Said) => sayShown(shownOf(said), printed, '-short')
  return (
    <>
      <section className={styles.panel}>
        <h2>{say('report.people')}</h2>
        <div className={styles.numbers}>
          {(['invited', 'came', 'stayed'] as const).map((part) => (
            <NumberLine
              key={part}
              label={say(`report.${part}`)}
              value={reach[part]}
              onChange={(n) => workshopStep({ kind: 'describe-reach', reach: { [part]: n } })}
            />
          ))}
        </div>
        <HalfDays />
      </section>
      <section className={styles.panel}>
        <h2>{say('report.before-after')}</h2>
        {isOpen ? (
          <p className={styles.hint}>{say('report.while-open')}</p>
        ) : (
          benchmarks.map((item) => (
            <div key={item}>
              <h3>{say(`benchmark.${item}`)}</h3>
              <Bar label={say('report.before')} said={saidBefore(sums, item)} isSolid={false} />
              <Bar label={say('report.after')} said={saidAfter(sums, item)} isSolid />
            </div>
          ))
        )}
      </section>
      <section className={styles.panel}>
        <h2>{say('report.opinions')}</h2>
        {isOpen ? (
          <p className={styles.hint}>{say('report.while-open')}</p>
        ) : (
          <dl className={styles.list}>
            {opinionItems.map((item) => (
              <div key={item}>
                <dt>{say(`opinion-item.${item}`)}</dt>
                <dd>{shown(saidOf(sums, item))}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className={styles.hint}>
          {say('report.answers', { count: answersTo(sums.counts, 'opinion') })}
        </p>
      </section>
      <Outcomes sums={sums} />
    </>
  )
}

function Bar({ label, said, isSolid }: { label: string; said: Said; isSolid: boolean }) {
  const { printed } = useWords()
  const shown = shownOf(said)
  return (
    <p className={styles.bar}>
      <span>{label}</span>
      <span className={styles.meter} data-solid={isSolid} aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(shareOf(shown) * 100)}%` }} />
      </span>
      <strong>{sayShown(shown, printed)}</strong>
    </p>
  )
}

function Outcomes({ sums }: { sums: ReportSums }) {
  const { say } = useWords()
  const times = ([3, 6] as const).flatMap((at) => {
    const outcomes = outcomesOf(sums.results, at)
    return outcomes ? [{ at, outcomes }] : []
  })
  if (times.length === 0) return null
  return (
    <section className={styles.panel}>
      <h2>{say('report.outcomes')}</h2>
      {times.map(({ at, outcomes: { lines, answered, asked, silent, isJoined } }) => (
        <div key={at}>
          <h3>{say(`report.at-${at}`)}</h3>
          <dl className={styles.list}>
            {lines.map(({ codes, n }) => (
              <div key={codes.join()}>
                <dt>{say(nameOfLine(codes))}</dt>
                <dd>{n}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.hint}>
            {say('report.answered', { answered, asked })} ·{' '}
            {say('report.silent', { count: silent })}
          </p>
          {isJoined && <p className={styles.hint}>{say('report.joined')}</p>}
        </div>
      ))}
    </section>
  )
}
