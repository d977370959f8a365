import { limitOf } from '@/frame/limit-of'
import { dayOf, monthsLater } from '@/journey/day'
import {
  type Share,
  type ShareId,
  type SharePart,
  shareMonths,
  shareParts,
} from '@/journey/journey'
import { withPart } from '@/journey/shares'
import { sayDay } from '@/portfolio/say-day'
import styles from '@/stations/confide/confide.module.css'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Chip } from '@/ui/Chip'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'
import { TextLine } from '@/ui/TextLine'

type Prepared = { readonly id: ShareId; readonly share: Share }

const signs = {
  strengths: { sign: 'hand-heart' },
  wordings: { sign: 'seal-check' },
  proofs: { sign: 'medal' },
  seen: { sign: 'hands-clapping' },
  stories: { sign: 'chat-circle-text' },
  lines: { sign: 'read-cv-logo' },
  project: { sign: 'flag' },
  roadmap: { sign: 'footprints' },
} as const satisfies Readonly<Record<SharePart, { sign: SignName }>>

/** Who will read it: never more than a first name or a service, and where. */
export function ToFields({ id, share, onEnter }: Prepared & { onEnter: () => void }) {
  const { say } = useWords()
  const write = (prepared: Partial<Pick<Share, 'to' | 'place'>>) =>
    step({ kind: 'prepare-share', share: id, prepared })
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        onEnter()
      }}
    >
      <TextLine
        label={say('confide.to-label')}
        value={share.to}
        limit={limitOf(say, 40)}
        outlives
        onWrite={(to) => write({ to })}
      />
      <TextLine
        label={say('confide.place-label')}
        value={share.place}
        limit={limitOf(say, 60)}
        outlives
        onWrite={(place) => write({ place })}
      />
      <button type="submit" hidden />
    </form>
  )
}

/** Each part with an eye: shown, or not. What there is nothing of isn't offered. */
export function Parts({
  id,
  share,
  offered,
}: Prepared & { readonly offered: readonly SharePart[] }) {
  const { say } = useWords()
  const turn = (part: SharePart) => {
    const parts = withPart(share.parts, part, shareParts)
    step({ kind: 'prepare-share', share: id, prepared: { parts } })
  }
  return (
    <fieldset className={styles.parts}>
      <legend className="for-readers">{say('confide.what')}</legend>
      {offered.map((part) => {
        const isShown = share.parts.includes(part)
        return (
          <button key={part} type="button" aria-pressed={isShown} onClick={() => turn(part)}>
            <Sign sign={signs[part].sign} />
            <strong>{say(`share-part.${part}`)}</strong>
            <span>
              {isShown ? <Sign sign="eye" /> : <Sign sign="eye-closed" />}
              {say(isShown ? 'confide.shown' : 'confide.not-shown')}
            </span>
          </button>
        )
      })}
    </fieldset>
  )
}

/** Until when, as a number of months and as the day that it makes. */
export function Until({ id, share }: Prepared) {
  const { say, spoken } = useWords()
  const until = sayDay(monthsLater(dayOf(new Date()), share.months), spoken)
  return (
    <div className={styles.until}>
      <p className={styles.day}>{say('confide.until-day', { day: until })}</p>
      <fieldset className={styles.row}>
        <legend className="for-readers">{say('confide.until')}</legend>
        {shareMonths.map((months) => (
          <Chip
            key={months}
            pressed={months === share.months}
            onPress={() => step({ kind: 'prepare-share', share: id, prepared: { months } })}
          >
            {say('confide.months', { months })}
          </Chip>
        ))}
      </fieldset>
    </div>
  )
}
