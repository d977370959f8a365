import { type FormEvent, useState } from 'react'
import { wordsOfKey } from '@/device/key-words'
import type { JoinSecrets } from '@/documents/messages'
import styles from '@/facilitator/board/room-panel.module.css'
import { showDoor } from '@/facilitator/board/show-door'
import { demoId } from '@/facilitator/demo'
import { EndWorkshop } from '@/facilitator/EndWorkshop'
import { QrCode } from '@/facilitator/QrCode'
import { useShownFor } from '@/facilitator/use-shown-for'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { wingPaths } from '@/frame/wing-paths'
import { keyOfRoom, leaveRoom, openRoomFor, tryKey, useBoard } from '@/live-room/board'
import { renewJoinSecrets } from '@/live-room/facilitating'
import { useWords } from '@/store/language'
import { openPapers } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button, LinkButton } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { TextLine } from '@/ui/TextLine'
import { takeLostFocus } from '@/ui/take-lost-focus'
import { useAnswer } from '@/ui/use-answer'
import { showCode, type WorkshopId } from '@/workshop/workshop'

/** The room: open it, let people join, link for observers, end the workshop. */
export function RoomPanel({ id, onClose }: { id: WorkshopId; onClose: () => void }) {
  const { say } = useWords()
  const { room, doors } = useBoard()
  const isOver = useWorkshop(({ now }) => now.endedAt !== null)
  const [ends, setEnds] = useState(false)
  // Ending is asked alone: nothing else is touched by mistake, and its buttons are in sight.
  const asksToEnd = ends && !isOver
  return (
    <Dialog
      title={say(asksToEnd ? 'end.title' : 'room-panel.title')}
      closeLabel={say('common.close')}
      onClose={onClose}
    >
      {id === demoId ? (
        <p>{say('demo.no-room')}</p>
      ) : room === 'alone' || !doors ? (
        <OpenForm id={id} />
      ) : asksToEnd ? (
        <EndWorkshop
          id={id}
          toPrint={wingPaths.after(id)}
          onEnded={() => setEnds(false)}
          onCancel={() => setEnds(false)}
        />
      ) : (
        <Opened id={id} doors={doors} onEnd={() => setEnds(true)} />
      )}
    </Dialog>
  )
}

function OpenForm({ id }: { id: WorkshopId }) {
  const { say } = useWords()
  const [held] = useState(keyOfRoom)
  const [typed, setTyped] = useState(held ?? '')
  const [trouble, setTrouble] = useState<string | null>(null)

  const open = async (event: FormEvent) => {
    event.preventDefault()
    const papers = openPapers()
    const tried = await tryKey(typed)
    if (!tried.ok || !papers)
      return setTrouble(say(`refused-room.${tried.ok ? 'gone' : tried.because}`))
    const opened = await openRoomFor(id, papers)
    if (!opened.ok) return setTrouble(say(`refused-room.${opened.because}`))
    showDoor(opened.doors)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void open(event)}>
      <p>{say('room-panel.what')}</p>
      {/* A key that this browser has already is on no screen that may be projected. */}
      {(held === null || trouble) && (
        <>
          <p>{say('room-panel.key-from')}</p>
          <TextLine
            label={say('room-key.key')}
            value={typed}
            onWrite={setTyped}
            limit={limitOf(say, 200)}
          />
        </>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      <Button look="main" type="submit" sign="door-open">
        {say('room-panel.open')}
      </Button>
    </form>
  )
}

function Opened({ id, doors, onEnd }: { id: WorkshopId; doors: JoinSecrets; onEnd: () => void }) {
  const { say } = useWords()
  const { keepDays, endedAt } = useWorkshop(({ now }) => now)
  const [trouble, setTrouble] = useState<string | null>(null)

  const renew = async () => {
    const renewed = await renewJoinSecrets(id)
    if (renewed.ok) showDoor(renewed)
    else setTrouble(say(`refused-room.${renewed.because}`))
  }

  const key = keyOfRoom()
  return (
    <div key={endedAt === null ? 'open' : 'ended'} className={styles.form} ref={takeLostFocus}>
      {endedAt === null && (
        <>
          <div className={styles.doors}>
            <QrCode text={`${doors.address}#${paths.joinWith(doors.secret)}`} />
            <div>
              <p>{say('join.address')}</p>
              <p className={styles.address}>{doors.address}</p>
              <p>{say('join.code')}</p>
              <p className={styles.code}>{showCode(doors.code)}</p>
            </div>
          </div>
          <TextLine
            label={say('room-panel.observer')}
            value={`${doors.address}#${wingPaths.observe(doors.observer)}`}
            limit={limitOf(say, 400)}
            onWrite={() => undefined}
          />
          <LinkButton sign="wifi-high" to={wingPaths.room}>
            {say('room-page.to')}
          </LinkButton>
          {key !== null && <KeyForOthers keyOfRoom={key} address={doors.address} />}
          <details>
            <summary>{say('room-panel.rare')}</summary>
            <div className={styles.chips}>
              <Button sign="arrows-clockwise" onClick={() => void renew()}>
                {say('room-panel.renew')}
              </Button>
              <Button onClick={leaveRoom}>{say('room-panel.leave')}</Button>
            </div>
          </details>
        </>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      {endedAt !== null ? (
        <p role="status">{say('end.done', { days: keepDays })}</p>
      ) : (
        <Button sign="flag-checkered" onClick={onEnd}>
          {say('end.title')}
        </Button>
      )}
    </div>
  )
}

/** So long the key is to be seen: time to read its words out, in seconds. */
const shownSeconds = 120

/** The key for a colleague's laptop: for its camera, to type, and as words to read out. */
function KeyForOthers({ keyOfRoom: key, address }: { keyOfRoom: string; address: string }) {
  const { say, printed } = useWords()
  const { language } = printed
  const spoken = useAnswer(`${key} ${language}`, () => wordsOfKey(key, language))
  const [left, show] = useShownFor(shownSeconds)
  return (
    <details open={left > 0} onToggle={({ currentTarget }) => show(currentTarget.open)}>
      <summary>{say('room-panel.key')}</summary>
      <p>{say('room-panel.key-what')}</p>
      <div className={styles.doors}>
        <QrCode text={`${address}#${wingPaths.withKey(key)}`} />
        <div>
          <p className={styles.address} translate="no">
            {key}
          </p>
          {spoken !== null && (
            <>
              <p>{say('room-panel.key-words')}</p>
              <p className={styles.address} translate="no" lang={language}>
                {spoken}
              </p>
            </>
          )}
        </div>
      </div>
    </details>
  )
}
