import styles from '@/frame/feedback/feedback.module.css'
import { ListenButton } from '@/frame/ListenButton'
import { useWords } from '@/store/language'
import { Chip } from '@/ui/Chip'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'
import { Title } from '@/ui/Title'
import { benchmarks, type FeedbackAnswer, type FeedbackValue } from '@/workshop/feedback'

const values = ['no', 'little', 'yes'] as const

/** A sad face would judge a “not yet”: a benchmark has circles, an opinion has faces. */
const signs = {
  benchmark: { no: 'circle', little: 'circle-half', yes: 'circle-fill' },
  opinion: { no: 'smiley-sad-duotone', little: 'smiley-meh-duotone', yes: 'smiley-duotone' },
} as const satisfies Record<string, Record<(typeof values)[number], SignName>>

/** One sentence, three answers of one colour with a word, and “I don’t answer” in the same reach. */
export function OneSentence({
  question: { item },
  chosen,
  onChoose,
}: {
  question: Omit<FeedbackAnswer, 'value'>
  chosen: FeedbackValue | undefined
  onChoose: (value: FeedbackValue) => void
}) {
  const { say } = useWords()
  const benchmark = benchmarks.find((one) => one === item)
  const sentence = benchmark
    ? say(`benchmark.${benchmark}`)
    : say(`opinion-item.${item as Exclude<typeof item, (typeof benchmarks)[number]>}`)
  const kind = benchmark ? 'benchmark' : 'opinion'
  return (
    <>
      <div className={styles.sentence}>
        <Title>{sentence}</Title>
        <ListenButton text={sentence} small={sentence} />
      </div>
      <div className={styles.faces}>
        {values.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={chosen === value}
            onClick={() => onChoose(value)}
          >
            <span className={styles.face}>
              <Sign sign={signs[kind][value]} large />
            </span>
            <strong>{say(`${kind}-value.${value}`)}</strong>
          </button>
        ))}
      </div>
      <Chip pressed={chosen === 'none'} onPress={() => onChoose('none')}>
        {say('feedback.no-answer')}
      </Chip>
    </>
  )
}
