import type { ReactNode } from 'react'
import styles from '@/ui/dialog.module.css'
import { Sign } from '@/ui/Sign'

/**
 * A question in front of the screen. The browser's own `<dialog>` keeps the focus inside, closes
 * with Escape, and gives the focus back to where it was.
 */
export function Dialog({
  title,
  closeLabel,
  onClose,
  children,
}: {
  title: string
  closeLabel: string
  onClose: () => void
  children: ReactNode
}) {
  const open = (dialog: HTMLDialogElement | null) => {
    if (dialog && !dialog.open) dialog.showModal()
  }
  return (
    <dialog
      ref={open}
      className={styles.dialog}
      aria-label={title}
      onClose={onClose}
      onPointerDown={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2>{title}</h2>
          <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
            <Sign sign="x" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
