import { type DragEvent, useState } from 'react'
import button from '@/ui/button.module.css'
import styles from '@/ui/file-drop.module.css'
import { Sign } from '@/ui/Sign'

/** Takes files: put down here, or chosen by a button; several at once. */
export function FileDrop({
  place,
  label,
  accept,
  onFiles,
}: {
  /** What the place says where files are put down. */
  place: string
  /** What the button says. */
  label: string
  accept: string
  onFiles: (files: readonly File[]) => void
}) {
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button does the same by a key
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.place} aria-hidden="true">
        <Sign sign="file-arrow-down" />
        {place}
      </div>
      <label className={`${button.button} ${styles.choose}`} data-look="main">
        <Sign sign="folder-open" />
        {label}
        <input
          type="file"
          multiple
          accept={accept}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
      </label>
    </div>
  )
}
