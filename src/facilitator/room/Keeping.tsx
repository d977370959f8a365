import { useState } from 'react'
import type { CheckedCopy } from '@/documents/messages'
import { CloseDialog } from '@/facilitator/room/CloseDialog'
import { RestoreDialog } from '@/facilitator/room/RestoreDialog'
import styles from '@/facilitator/room/room.module.css'
import { saveFile } from '@/frame/save-file'
import { dayOf } from '@/journey/day'
import { fetchCopy, sendCopy } from '@/live-room/room-laptop'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { comeInSight } from '@/ui/come-in-sight'
import { FileChoice } from '@/ui/FileChoice'
import { Notice } from '@/ui/Notice'

/** What the laptop keeps: a copy of it, a copy brought back, and the end of the day. */
export function Keeping({ isHere, onClosed }: { isHere: boolean; onClosed: () => void }) {
  const { say } = useWords()
  const [told, setTold] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [found, setFound] = useState<Extract<CheckedCopy, { ok: true }> | null>(null)
  const [closes, setCloses] = useState(false)

  const tell = (sentence: string | null, went: 'well' | 'wrong') => {
    setTold(went === 'well' ? sentence : null)
    setTrouble(went === 'wrong' ? sentence : null)
  }
  const copy = async () => {
    const fetched = await fetchCopy()
    if (!fetched.ok) return tell(say(`refused-room.${fetched.because}`), 'wrong')
    const name = `atouts-salle-${dayOf(new Date())}.sqlite`
    saveFile(fetched.file, name)
    tell(say('room-copy.saved', { file: name }), 'well')
  }
  const check = async (file: File) => {
    tell(say('room-copy.looking'), 'well')
    const checked = await sendCopy(file)
    tell(null, 'well')
    if (checked.ok) return setFound(checked)
    const { because } = checked
    const isOfFile =
      because === 'not-ours' ||
      because === 'newer' ||
      because === 'damaged' ||
      because === 'too-large'
    tell(isOfFile ? say(`room-copy.${because}`) : say(`refused-room.${because}`), 'wrong')
  }
  if (!isHere) return <p className={styles.soft}>{say('refused-room.elsewhere')}</p>
  return (
    <section className={styles.keeping}>
      <div className={styles.doing}>
        <h2>{say('room-copy.title')}</h2>
        <Button sign="download-simple" onClick={() => void copy()}>
          {say('room-copy.save')}
        </Button>
        <FileChoice
          label={say('room-copy.bring')}
          accept=".sqlite,application/vnd.sqlite3"
          onChoose={(file) => void check(file)}
        />
        <Button sign="power" onClick={() => setCloses(true)}>
          {say('room-close.ask')}
        </Button>
      </div>
      {told && (
        <p key={told} ref={comeInSight} role="status">
          {told}
        </p>
      )}
      {trouble && (
        <div key={trouble} ref={comeInSight}>
          <Notice urgent>
            <p>{trouble}</p>
          </Notice>
        </div>
      )}
      {found && (
        <RestoreDialog
          found={found}
          onTold={(sentence, went) => {
            setFound(null)
            tell(sentence, went)
          }}
          onClose={() => setFound(null)}
        />
      )}
      {closes && <CloseDialog onClosed={onClosed} onClose={() => setCloses(false)} />}
    </section>
  )
}
