import { Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { shortestPassphrase } from '@/device/passphrase'
import { sealText } from '@/device/sealing'
import { writeCopyFile } from '@/documents/copy-file'
import { fileName } from '@/documents/journey-file'
import { ListenButton } from '@/frame/ListenButton'
import { PdfButton } from '@/frame/PdfButton'
import { paths } from '@/frame/paths'
import { saveFile } from '@/frame/save-file'
import { dayOf } from '@/journey/day'
import type { Share, ShareId, SharePart } from '@/journey/journey'
import { cutCopy } from '@/journey/shared-copy'
import { composeCopy, readerOf } from '@/portfolio/copy/compose-copy'
import { cutWords } from '@/portfolio/copy/cut-words'
import { Sheet } from '@/portfolio/Sheet'
import styles from '@/stations/confide/confide.module.css'
import all from '@/stations/confide/everything.module.css'
import { Passphrase } from '@/stations/confide/Passphrase'
import { Parts, Until } from '@/stations/confide/ShareFields'
import { Foot } from '@/stations/foot/Foot'
import { usePapers } from '@/stations/portfolio/use-papers'
import { roomScreens } from '@/stations/room/room-screens'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { usePeople } from '@/store/people'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** The sentence “I entrust to… until…”, each part changed where it stands, beside the copy itself. */
export function EverythingToGive({
  id,
  share,
  offered,
  onAsk,
  onDrop,
}: {
  id: ShareId
  share: Share
  offered: readonly SharePart[]
  onAsk: (question: 'to' | 'stories') => void
  onDrop: () => void
}) {
  const { say, printed } = useWords()
  const journeyId = useJourneyId()
  const [, go] = useLocation()
  const journey = useJourney((whole) => whole)
  const { paper } = usePapers()
  const room = usePeople(({ people }) => people?.find((one) => one.id === journeyId)?.room)
  /** `null` for a file that everybody can open. */
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [isMaking, setMaking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const today = dayOf(new Date())
  const words = cutWords(journey, printed)
  // Under the id of the copy that it renews, so that its reader has one and not two.
  const copy = cutCopy(journey, share.renews || id, share, words, today)
  const sheet = composeCopy(copy, printed, { paper })
  const reader = readerOf(share) || say('confide.somebody')
  const isReady = share.to.trim() !== '' && share.parts.length > 0

  const missing = () =>
    share.to.trim() === '' ? say('confide.to-missing') : say('confide.what-missing')
  const given = (sentence: string) => {
    step({ kind: 'give-share', share: id, on: today })
    announce(sentence, 'onward')
    go(paths.shares(journeyId))
  }
  const makeFile = async () => {
    if (isMaking) return
    setTrouble(null)
    if (!isReady) return setTrouble(missing())
    if (passphrase !== null && passphrase.trim().length < shortestPassphrase)
      return setTrouble(say('confide.seal-short'))
    setMaking(true)
    const text = writeCopyFile(copy)
    const file =
      passphrase === null
        ? new Blob([text], { type: 'application/json' })
        : await sealText(text, passphrase)
    setMaking(false)
    if (file === null) return setTrouble(say('confide.failed'))
    saveFile(file, fileName(sheet.title, new Date(), passphrase === null ? 'json' : 'json.age'))
    given(say('confide.file-made', { reader }))
  }

  return (
    <div className={all.all}>
      <div className={all.sentence}>
        <div className={styles.asked}>
          <Title>{say('confide.title')}</Title>
          <ListenButton text={say('confide.honest')} small={say('confide.title')} />
        </div>
        <p className={all.to}>
          {say('confide.i')}
          <button type="button" dir="auto" onClick={() => onAsk('to')}>
            {reader} <Sign sign="pencil-simple" />
          </button>
        </p>
        <Parts id={id} share={share} offered={offered} />
        {share.parts.includes('stories') && (
          <Button sign="chat-circle-text" onClick={() => onAsk('stories')}>
            {say('confide.moments', { count: copy.stories?.length ?? 0 })}
          </Button>
        )}
        <Until id={id} share={share} />
        <p className={all.honest}>
          <Sign sign="info" />
          {say('confide.honest')}
        </p>
        <Passphrase reader={reader} passphrase={passphrase} onChange={setPassphrase} />
        {room && isReady && (
          <Suspense>
            <roomScreens.hand
              room={room}
              copy={copy.id as ShareId}
              text={writeCopyFile(copy)}
              onGiven={(name) => given(say('confide.handed', { name }))}
            />
          </Suspense>
        )}
        <Button look="quiet" sign="x" onClick={onDrop}>
          {say('confide.nothing')}
        </Button>
        {trouble && (
          <Notice urgent>
            <p>{trouble}</p>
          </Notice>
        )}
      </div>
      <section className={all.preview} aria-labelledby="preview">
        <h2 id="preview">
          <span className={all.eye}>
            <Sign sign="eye" />
          </span>
          {say('confide.preview', { reader })}
        </h2>
        <Sheet document={sheet} />
      </section>
      <Foot back={paths.shares(journeyId)} where={<strong>{reader}</strong>}>
        <PdfButton
          versions={[sheet]}
          label={say('portfolio.print')}
          look="plain"
          sign="printer"
          refused={isReady ? null : missing()}
          onDone={() => given(say('confide.paper-made', { reader }))}
        />
        <Button look="main" sign="file-arrow-down" onClick={() => void makeFile()}>
          {isMaking ? say('confide.sealing') : say('confide.file')}
        </Button>
      </Foot>
    </div>
  )
}
