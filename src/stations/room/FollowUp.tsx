import { type FormEvent, useEffect, useState } from 'react'
import { longestFollowUp } from '@/documents/messages'
import { limitOf } from '@/frame/limit-of'
import { followUpOf } from '@/live-room/tablet'
import styles from '@/stations/room/room.module.css'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { TextLine } from '@/ui/TextLine'

/** Asks for somebody to go on with after the workshop. The facilitators read the name, and nothing else. */
export function FollowUp({ pass }: { pass: string }) {
  const { say } = useWords()
  /** `null` for who doesn’t ask. */
  const [asked, setAsked] = useState<string | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    void followUpOf(pass).then((answer) => answer.ok && setAsked(answer.followUp))
  }, [pass])

  const tell = async (by: string | null) => {
    const answer = await followUpOf(pass, by?.trim() ?? null)
    if (!answer.ok) return setTrouble(say(`refused-room.${answer.because}`))
    setAsked(answer.followUp)
    setTyped(null)
  }
  const open = () => {
    setTrouble(null)
    setTyped(asked ?? '')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void tell(typed)
  }
  return (
    <>
      <Button sign="hand-heart" aria-haspopup="dialog" onClick={open}>
        {asked === null
          ? say('follow.ask')
          : asked === ''
            ? say('follow.asked')
            : say('follow.asked-of', { name: asked })}
      </Button>
      {typed !== null && (
        <Dialog
          title={say('follow.title')}
          closeLabel={say('common.close')}
          onClose={() => setTyped(null)}
        >
          <form className={styles.follow} onSubmit={submit}>
            <p>{say('follow.what')}</p>
            <TextLine
              label={say('follow.by')}
              value={typed}
              limit={limitOf(say, longestFollowUp)}
              onWrite={setTyped}
            />
            {trouble && <p role="alert">{trouble}</p>}
            <Button look="main" type="submit" sign="hand-heart">
              {say('follow.yes')}
            </Button>
          </form>
          {asked !== null && (
            <Button onClick={() => void tell(null)}>{say('follow.no-more')}</Button>
          )}
        </Dialog>
      )}
    </>
  )
}
