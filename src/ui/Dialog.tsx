import type { ReactNode } from 'react'
import styles from '@/ui/dialog.module.css'
import { Sign } from '@/ui/Sign'

/** Taken away without being closed, a dialog would keep the focus that it has to give back. */
function openModal(dialog: HTMLDialogElement): () => void {
  dialog.showModal()
  dialog.querySelector<HTMLElement>('[data-first]')?.focus()
  return () => dialog.close()
}

/**
 * A question in front of the screen. The browser's own `<dialog>` keeps the focus inside, closes
 * with Escape, and gives the focus back to where it was. The focus goes to what is marked
 * `data-first`, such as the field that one came for, or else to the closing button.
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
  return (
    <dialog
      ref={openModal}
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
