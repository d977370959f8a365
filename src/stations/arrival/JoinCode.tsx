import { type FormEvent, useState } from 'react'
import { isCode } from '@/device/lock'
import styles from '@/stations/arrival/who.module.css'
import { CodeField } from '@/stations/CodeField'
import panel from '@/stations/person-panel.module.css'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'

/** The four digits of someone whose chip is behind a code. */
export function JoinCode({
  name,
  busy,
  onCode,
  onBack,
}: {
  name: string
  /** A code is being tried: the next one waits in its field. */
  busy: boolean
  onCode: (code: string) => void
  onBack: () => void
}) {
  const { say } = useWords()
  const [code, setCode] = useState('')
  const [isShort, setShort] = useState(false)
  const enter = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setShort(!isCode(code))
    if (!isCode(code)) return
    setCode('')
    onCode(code)
  }
  return (
    <form className={panel.code} onSubmit={enter} noValidate>
      <CodeField
        label={say('join.code-of', { name })}
        value={code}
        onChange={setCode}
        trouble={isShort ? say('join.four-digits') : null}
      />
      <div className={styles.row}>
        <Button look="main" type="submit" sign="lock-key-open">
          {say('join.enter')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {say('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
