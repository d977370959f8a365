import styles from '@/ui/file-choice.module.css'
import { Sign } from '@/ui/Sign'

/** Chooses a file, a JSON one unless something else is said; the same one can be chosen again. */
export function FileChoice({
  label,
  accept = '.json,application/json',
  onChoose,
}: {
  label: string
  accept?: string
  onChoose: (file: File) => void
}) {
  return (
    <label className={styles.file}>
      <Sign sign="folder-open" />
      {label}
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onChoose(file)
        }}
      />
    </label>
  )
}
