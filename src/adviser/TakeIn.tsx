import { useState } from 'react'
import styles from '@/adviser/adviser.module.css'
import { limitOf } from '@/frame/limit-of'
import { type FileTaken, takeInFiles } from '@/store/desk'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { FileDrop } from '@/ui/FileDrop'
import { SecretLine } from '@/ui/SecretLine'

/** Opens what was handed over, many files at once, and says what became of each that was refused. */
export function TakeIn() {
  const { say } = useWords()
  const [reading, setReading] = useState<{ done: number; count: number } | null>(null)
  const [taken, setTaken] = useState<readonly FileTaken[]>([])
  /** Those that wait for their passphrase. */
  const [sealed, setSealed] = useState<readonly File[]>([])
  const [passphrase, setPassphrase] = useState('')

  const takeIn = async (files: readonly File[], said: string | null) => {
    if (reading) return
    setReading({ done: 0, count: files.length })
    const results = await takeInFiles(files, said, (done) =>
      setReading({ done, count: files.length }),
    )
    setReading(null)
    const waits = (became: FileTaken['became']) =>
      became === 'sealed' || became === 'wrong-passphrase'
    setSealed(files.filter((_, at) => waits(results[at]?.became ?? 'failed')))
    const shown = results.filter(({ became }) => became !== 'sealed')
    setTaken(shown)
    if (said !== null) setPassphrase('')
    if (shown.length > 0) announce(summary(shown), 'seen')
  }
  const count = (files: readonly FileTaken[], ...as: readonly FileTaken['became'][]) =>
    files.filter(({ became }) => as.includes(became)).length
  const summary = (files: readonly FileTaken[]) => {
    const opened = count(files, 'new', 'renewed')
    const renewed = count(files, 'renewed')
    const refused = files.length - opened
    return [
      say('desk.taken', { count: opened }),
      renewed > 0 && say('desk.renewed', { count: renewed }),
      refused > 0 && say('desk.refused', { count: refused }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const refused = taken.filter(({ became }) => became !== 'new' && became !== 'renewed')
  return (
    <section className={styles.given}>
      <h2>{say('desk.given-title')}</h2>
      <p>{say('desk.given-what')}</p>
      <FileDrop
        place={say('desk.drop')}
        label={say('desk.open-files')}
        accept=".json,.age,application/json"
        onFiles={(files) => void takeIn(files, null)}
      />
      {reading && (
        <p className={styles.reading}>
          <progress max={reading.count} value={reading.done} aria-label={say('desk.open-files')} />
          {say('desk.reading', reading)}
        </p>
      )}
      {sealed.length > 0 && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (passphrase.trim() !== '') void takeIn(sealed, passphrase)
          }}
        >
          <p>
            <strong>{say('desk.sealed-title', { count: sealed.length })}</strong>{' '}
            {say('desk.sealed-what')}
          </p>
          <SecretLine
            label={say('desk.sealed-label')}
            value={passphrase}
            limit={limitOf(say, 200)}
            show={say('desk.show')}
            onWrite={setPassphrase}
          />
          <Button type="submit" sign="lock-key-open">
            {say('desk.sealed-open')}
          </Button>
        </form>
      )}
      {taken.length > 0 && <p>{summary(taken)}</p>}
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map(({ name, became }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <li key={at}>
              <strong dir="auto">{name}</strong> {say(`file-taken.${asRefused(became)}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What is in the list of refused files is neither new nor renewed. */
const asRefused = (became: FileTaken['became']) =>
  became === 'new' || became === 'renewed' ? 'failed' : became
