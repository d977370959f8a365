import styles from '@/stations/portfolio/portfolio.module.css'
import type { Fitted } from '@/stations/portfolio/use-fitted'
import { useWords } from '@/store/language'
import { Notice } from '@/ui/Notice'

/** What isn't on the paper, so that it fits. */
export function LeftOut({ paper: { left, isFit } }: { paper: Fitted }) {
  const { say } = useWords()
  return (
    <>
      {!isFit && (
        <Notice>
          <p>{say('portfolio.too-long')}</p>
        </Notice>
      )}
      {left.length > 0 && (
        <Notice>
          <p>{say('portfolio.left-out')}</p>
          <ul className={styles.left}>
            {left.map((words, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
              <li key={at} dir="auto">
                {words}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

export function Trouble({ sentence }: { sentence: string | null }) {
  return (
    sentence && (
      <Notice urgent>
        <p>{sentence}</p>
      </Notice>
    )
  )
}
