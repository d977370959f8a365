import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'
import { Link } from 'wouter'
import styles from '@/stations/foot/foot.module.css'
import { useWords } from '@/store/language'
import { useAnnouncement } from '@/ui/announce'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'
import { takeLostFocus } from '@/ui/take-lost-focus'

/** The element at the foot of the journey, into which each screen puts what leads on from it. */
export const FootPlace = createContext<HTMLElement | null>(null)

/**
 * What stands at the foot of a screen: the way back, where one is, and what comes next, which is one
 * filled button at most. On a low screen the same parts stand in the top line.
 */
export function Foot({
  back,
  instead,
  where,
  above,
  children,
}: {
  /** What one comes back to: an address, or what the screen does; `null` where nothing is. */
  back: string | (() => void) | null
  /** What stands in the place of “Retour”. */
  instead?: { readonly sign: SignName; readonly label: string }
  where?: ReactNode
  /** A row over the bar, on a screen whose own buttons must stay in reach. */
  above?: ReactNode
  children?: ReactNode
}) {
  const { say } = useWords()
  const place = useContext(FootPlace)
  const said = useAnnouncement()
  if (!place) return null
  return createPortal(
    <>
      {above}
      {typeof back === 'string' && (
        <Link href={back} className={styles.back}>
          <Sign sign={instead?.sign ?? 'arrow-left'} />
          {instead?.label ?? say('foot.back')}
        </Link>
      )}
      {typeof back === 'function' && (
        <button type="button" className={styles.back} onClick={back}>
          <Sign sign="arrow-left" />
          {say('foot.back')}
        </button>
      )}
      {/* What is said is heard from the page's live region: here it is seen, and covers nothing. */}
      <div className={styles.where} data-said={said.seen || undefined}>
        {said.seen ? <p aria-hidden="true">{said.text}</p> : where}
      </div>
      {/* A button that gives way to the next one when it was pressed leaves the focus to that one. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the click of the buttons inside. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same. */}
      <div
        className={styles.actions}
        onClick={({ currentTarget }) => takeLostFocus(currentTarget, ':is(a, button):last-child')}
      >
        {children}
      </div>
    </>,
    place,
  )
}
