import type { Written } from '@/frame/feedback/FeedbackQuestions'
import styles from '@/frame/feedback/feedback.module.css'
import { ListenButton } from '@/frame/ListenButton'
import { limitOf } from '@/frame/limit-of'
import { useWords } from '@/store/language'
import { Choices } from '@/ui/Choices'
import { TextLine } from '@/ui/TextLine'
import { Title } from '@/ui/Title'

const consents = ['no', 'unnamed', 'named'] as const

/** Two open questions, and apart from them whether a sentence may be quoted: no, unless one says yes. */
export function LastWords({
  written,
  onWrite,
}: {
  written: Written
  onWrite: (written: Written) => void
}) {
  const { say } = useWords()
  const { keep, change, quote, consent, name } = written
  // Kept nowhere before it is handed in: whoever comes next must not find it.
  const line = (part: 'keep' | 'change' | 'quote' | 'name', label: string, value: string) => (
    <TextLine
      label={label}
      value={value}
      limit={limitOf(say, part === 'name' ? 40 : 200)}
      onWrite={(text) => onWrite({ ...written, [part]: text })}
    />
  )
  const asked = say('feedback.quote')
  return (
    <div className={styles.words}>
      <Title>{say('feedback.words')}</Title>
      {line('keep', say('feedback.keep'), keep)}
      {line('change', say('feedback.change'), change)}
      <div className={styles.quote}>
        <Choices
          legend={asked}
          values={consents}
          chosen={consent}
          nameOf={(one) => say(`feedback.quote-${one}`)}
          onChoose={(one) => onWrite({ ...written, consent: one })}
          className={styles.row}
        />
        <ListenButton text={asked} small={asked} />
        {consent !== 'no' && line('quote', say('feedback.quote-which'), quote)}
        {consent === 'named' && line('name', say('feedback.quote-name'), name)}
        {consent !== 'no' && <p className={styles.hint}>{say('feedback.quote-what')}</p>}
      </div>
    </div>
  )
}
