import styles from '@/adviser/adviser.module.css'
import { type DeskPerson, type Outcome, outcomeCodes, outcomeMonths } from '@/desk/desk'
import { deskStep } from '@/store/desk'
import { useWords } from '@/store/language'
import { Choices } from '@/ui/Choices'

const codes: readonly Outcome['code'][] = [...outcomeCodes, 'elsewhere', 'silent']

/** Three and six months later, in one tap by the person: no reason, no employer, no wage. */
export function News({ person: { id, outcomes } }: { person: DeskPerson }) {
  const { say } = useWords()
  const note = (at: Outcome['at'], code: Outcome['code'], isTaken: boolean) =>
    void deskStep(
      id,
      isTaken ? { kind: 'take-back-outcome', at } : { kind: 'note-outcome', outcome: { at, code } },
    )
  return (
    <section className={styles.panel}>
      <h2>{say('news.title')}</h2>
      <p className={styles.hint}>{say('news.what')}</p>
      {outcomeMonths.map((at) => {
        const taken = outcomes.find((one) => one.at === at)?.code
        return (
          <details key={at}>
            <summary>
              {say(`report.at-${at}`)}
              {taken ? ` · ${say(`news.${taken}`)}` : ''}
            </summary>
            <Choices
              legend={say('news.ask')}
              values={codes}
              chosen={taken}
              nameOf={(code) => say(`news.${code}`)}
              onChoose={(code) => note(at, code, code === taken)}
              className={styles.row}
            />
          </details>
        )
      })}
    </section>
  )
}
