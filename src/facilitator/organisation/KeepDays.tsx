import { type FormEvent, useState } from 'react'
import page from '@/facilitator/facilitator.module.css'
import styles from '@/facilitator/organisation/organisation.module.css'
import { useAsking } from '@/facilitator/organisation/use-asking'
import { proposeDays } from '@/live-room/organisation'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { NumberLine } from '@/ui/NumberLine'

const mostDays = 730

/** For how long journeys are kept after a workshop, as the end of each one proposes it. */
export function KeepDays({ days, onChange }: { days: number; onChange: () => void }) {
  const { say } = useWords()
  const [typed, setTyped] = useState<number | null>(null)
  const [isTold, setTold] = useState(false)
  const { trouble, askFor } = useAsking(onChange)
  const chosen = typed ?? days

  const keep = async (event: FormEvent) => {
    event.preventDefault()
    setTold((await askFor(() => proposeDays(chosen))) !== null)
  }
  return (
    <section className={page.section}>
      <h2>{say('keep-days.title')}</h2>
      <p className={page.hint}>{say('keep-days.what')}</p>
      <form className={styles.days} onSubmit={(event) => void keep(event)}>
        <NumberLine
          label={say('end.days')}
          value={chosen}
          most={mostDays}
          onChange={(number) => {
            setTyped(number)
            setTold(false)
          }}
        />
        <Button type="submit" sign="check">
          {say('keep-days.keep')}
        </Button>
      </form>
      {isTold && <p role="status">{say('keep-days.kept', { days: chosen })}</p>}
      {trouble && <p role="alert">{trouble}</p>}
    </section>
  )
}
