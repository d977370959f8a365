import { type FormEvent, useState } from 'react'
import styles from '@/adviser/adviser.module.css'
import { findDesk } from '@/device/desk/desk-storage'
import { proposePassphrase, shortestPassphrase } from '@/device/passphrase'
import { limitOf } from '@/frame/limit-of'
import { Page } from '@/frame/Page'
import { type DeskTrouble, enterDesk, forgetDesk } from '@/store/desk'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Notice } from '@/ui/Notice'
import { SecretLine } from '@/ui/SecretLine'
import { Title } from '@/ui/Title'
import { useAnswer } from '@/ui/use-answer'

/** Before the desk: its passphrase, or, on a device that has none yet, how to make one. */
export function DeskDoor({ isOpening }: { isOpening: boolean }) {
  const { say } = useWords()
  const [turn, setTurn] = useState(0)
  const found = useAnswer(String(turn), findDesk)
  if (found === null) return null
  return (
    <Page main={styles.door}>
      {found === 'here' || found === 'none' ? (
        <Passphrase
          key={turn}
          isNew={found === 'none'}
          isOpening={isOpening}
          onErased={() => setTurn(turn + 1)}
        />
      ) : (
        <>
          <Title>{say('desk.title')}</Title>
          <Notice>
            <p>{say(`desk.${found}`)}</p>
          </Notice>
        </>
      )}
    </Page>
  )
}

function Passphrase({
  isNew,
  isOpening,
  onErased,
}: {
  isNew: boolean
  isOpening: boolean
  onErased: () => void
}) {
  const { say, printed } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [trouble, setTrouble] = useState<DeskTrouble | 'too-short' | null>(null)
  const [asks, setAsks] = useState(false)

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    if (isOpening) return
    if (isNew && passphrase.trim().length < shortestPassphrase) return setTrouble('too-short')
    setTrouble(await enterDesk(passphrase, isNew))
  }
  const forget = async () => {
    setAsks(false)
    setTrouble(await forgetDesk())
    onErased()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void enter(event)} aria-busy={isOpening}>
      <Title>{say(isNew ? 'desk.make-title' : 'desk.title')}</Title>
      <p className={styles.hint}>{say(isNew ? 'desk.make-what' : 'desk.closed-what')}</p>
      <SecretLine
        label={say('desk.passphrase')}
        value={passphrase}
        limit={limitOf(say, 200)}
        isShown={isNew}
        show={say('desk.show')}
        onWrite={setPassphrase}
      />
      {isNew && <p className={styles.hint}>{say('desk.passphrase-what')}</p>}
      {trouble && (
        <Notice urgent>
          <p>{say(`desk.${trouble}`)}</p>
        </Notice>
      )}
      <div className={styles.row}>
        <Button look="main" type="submit" sign="lock-key-open">
          {isOpening ? say('desk.opening') : say(isNew ? 'desk.make' : 'desk.open')}
        </Button>
        {isNew ? (
          <Button
            sign="shuffle"
            onClick={() => void proposePassphrase(printed.language).then(setPassphrase)}
          >
            {say('desk.propose')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => setAsks(true)}>
            {say('desk.forgotten')}
          </Button>
        )}
      </div>
      {asks && (
        <Dialog
          title={say('desk.forgotten-title')}
          closeLabel={say('common.close')}
          onClose={() => setAsks(false)}
        >
          <p>{say('desk.forgotten-what')}</p>
          <Button sign="trash" onClick={() => void forget()}>
            {say('desk.erase-now')}
          </Button>
          <Button look="main" onClick={() => setAsks(false)}>
            {say('common.keep')}
          </Button>
        </Dialog>
      )}
    </form>
  )
}
