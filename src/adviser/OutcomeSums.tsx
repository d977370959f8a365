import styles from '@/adviser/adviser.module.css'
import { type DeskPerson, sumsToGive, type Tally, tallied } from '@/desk/desk'
import { fileName } from '@/documents/journey-file'
import { writeDeskSums } from '@/documents/report-file'
import { saveFile } from '@/frame/save-file'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'

/** What people said later, as sums for a report: numbers only, and none under five answers. */
export default function OutcomeSums({
  people,
  tally,
}: {
  people: readonly DeskPerson[]
  tally: readonly Tally[]
}) {
  const { say } = useWords()
  const sums = sumsToGive(tallied(tally, people))
  const make = () => {
    const file = new Blob([writeDeskSums(sums)], { type: 'application/json' })
    saveFile(file, fileName(say('news.sums'), new Date(), 'json'))
    announce(say('news.sums-made'), 'seen')
  }
  return (
    <section className={styles.panel}>
      <h2>{say('news.title')}</h2>
      <p className={styles.hint}>{say('news.sums-what')}</p>
      {sums.length === 0 ? (
        <p>{say('news.sums-few')}</p>
      ) : (
        <Button sign="download-simple" onClick={make}>
          {say('news.sums')}
        </Button>
      )}
    </section>
  )
}
