import page from '@/facilitator/facilitator.module.css'
import styles from '@/facilitator/organisation/organisation.module.css'
import type { Organisation } from '@/live-room/organisation'
import { useWords } from '@/store/language'

/** Bytes as people read them: megabytes, from a thousand of them on gigabytes. */
function sizeIn(language: string, bytes: number): string {
  const [unit, size] = bytes < 1e9 ? ['megabyte', 1e6] : ['gigabyte', 1e9]
  const style = { style: 'unit', unit, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language, style).format(bytes / size)
}

/** What the organisation has on the server, and how much of it there may be. */
export function Usage({ rooms, bytes }: Pick<Organisation, 'rooms' | 'bytes'>) {
  const { say, spoken } = useWords()
  const used = sizeIn(spoken, bytes.used)
  return (
    <section className={page.section}>
      <h2>{say('usage.title')}</h2>
      <ul className={styles.usage}>
        <li>
          {rooms.most === null
            ? say('usage.rooms', { count: rooms.used })
            : say('usage.rooms-of', { count: rooms.used, most: rooms.most })}
        </li>
        <li>
          {bytes.most === null
            ? used
            : say('usage.space-of', { used, most: sizeIn(spoken, bytes.most) })}
        </li>
      </ul>
    </section>
  )
}
