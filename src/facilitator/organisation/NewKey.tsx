import styles from '@/facilitator/organisation/organisation.module.css'
import { QrCode } from '@/facilitator/QrCode'
import { wingPaths } from '@/frame/wing-paths'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'

/** Where it comes, it is read: a key that is told once must not be missed below the edge. */
function comeForward(heading: HTMLElement | null): void {
  heading?.focus()
}

/**
 * A key that was just made, for one's own device or for a colleague. It stands in the page and not in a
 * dialog, which a touch beside it would close: nobody can show it a second time.
 */
export function NewKey({
  made,
  onHide,
}: {
  /** For whom; `null` for oneself. */
  made: { readonly key: string; readonly name: string | null }
  onHide: () => void
}) {
  const { say } = useWords()
  const page = `${location.host}${location.pathname}`
  const link = `${location.protocol}//${page}#${wingPaths.withKey(made.key)}`
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => announce(say('new-key.copied'), 'seen'),
      () => announce(say('new-key.not-copied'), 'seen'),
    )
  return (
    <section className={styles.newKey} data-printed>
      <h3 ref={comeForward} tabIndex={-1}>
        {made.name === null ? say('new-key.own') : say('new-key.title', { name: made.name })}
      </h3>
      <div className={styles.shown}>
        <QrCode text={link} />
        <div>
          <p className={styles.key} translate="no">
            {made.key}
          </p>
          <p>{say('new-key.opens', { address: page.replace(/\/$/, '') })}</p>
        </div>
      </div>
      <p className={styles.once}>
        {made.name === null ? say('new-key.once-own') : say('new-key.once', { name: made.name })}
      </p>
      <div className={styles.doing}>
        {/* Plain http has no clipboard. */}
        {window.isSecureContext && (
          <Button sign="copy" onClick={() => void copy()}>
            {say('new-key.copy')}
          </Button>
        )}
        <Button sign="printer" onClick={() => window.print()}>
          {say('room-page.print')}
        </Button>
        <Button look="quiet" sign="eye-slash" onClick={onHide}>
          {say('new-key.hide')}
        </Button>
      </div>
    </section>
  )
}
